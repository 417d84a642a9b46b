// "Are you sure": asked before what cannot be taken back or reaches the other party.
import { App } from "antd";
import type { ReactNode } from "react";
import { useText } from "./i18n";
import { shell_text } from "./shell_text";

export interface Question {
  title: string;
  why?: ReactNode;
  ok: string;
  no?: string;
  danger?: boolean;
  run: () => unknown; // a promise keeps the button busy
  otherwise?: () => void;
}

export function useConfirm(): (question: Question) => { destroy: () => void } {
  const { modal } = App.useApp();
  const shell = useText(shell_text);
  return ({ title, why, ok, no, danger, run, otherwise }) =>
    modal.confirm({
      title,
      content: why,
      okText: ok,
      cancelText: no ?? shell("cancel"),
      okButtonProps: { danger },
      onOk: () => Promise.resolve(run()).then(() => undefined),
      onCancel: otherwise,
    });
}
