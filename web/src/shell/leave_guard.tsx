// Asks before typed things are left behind.
import { Modal } from "antd";
import type { RefObject } from "react";
import { useBlocker } from "react-router-dom";
import { useText } from "./i18n";
import { shell_text } from "./shell_text";

export function LeaveGuard({ on, leaving }: { on: boolean; leaving?: RefObject<boolean> }) {
  const t = useText(shell_text);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      on && !leaving?.current && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <Modal
      open={blocker.state === "blocked"}
      title={t("leave_title")}
      okText={t("stay")}
      cancelText={t("leave")}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {t("leave_why")}
    </Modal>
  );
}
