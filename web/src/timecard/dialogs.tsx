// Asked before an act: why.
import { Form, Input, Modal } from "antd";
import { useState, type ReactNode } from "react";
import { ProblemAlert } from "~/parts/problem_alert";
import type { Act } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { office_text } from "./office_text";

interface ReasonProps {
  title: string;
  why?: string;
  ok: string;
  hint?: string;
  act: Act<string, unknown>;
}

// An act that needs a reason; stays open with what was typed when the server refuses.
export function useReason({ title, why, ok, hint, act }: ReasonProps): { open: () => void; dialog: ReactNode } {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const [shown, set_shown] = useState(false);
  const [reason, set_reason] = useState("");
  const [tried, set_tried] = useState(false);
  const send = async () => {
    set_tried(true);
    if (!reason.trim() || act.busy) return;
    if ((await act.run(reason.trim())) !== undefined) set_shown(false);
  };
  return {
    open: () => {
      act.forget();
      set_reason("");
      set_tried(false);
      set_shown(true);
    },
    dialog: (
      <Modal
        open={shown}
        title={title}
        okText={ok}
        cancelText={shell("cancel")}
        okButtonProps={{ danger: true }}
        confirmLoading={act.busy}
        onOk={() => void send()}
        onCancel={() => set_shown(false)}
        destroyOnHidden
      >
        {why && <p className="tk-dialog-note">{why}</p>}
        <ProblemAlert problem={act.problem} />
        <Form.Item
          layout="vertical"
          label={o("reason")}
          htmlFor="tk-reason"
          required
          validateStatus={tried && !reason.trim() ? "error" : undefined}
          help={tried && !reason.trim() ? o("reason_needed") : undefined}
        >
          <Input.TextArea
            id="tk-reason"
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={500}
            placeholder={hint}
            value={reason}
            onChange={(event) => set_reason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
            }}
          />
        </Form.Item>
      </Modal>
    ),
  };
}
