// The worker's wish how papers arrive (則26条1項): paper, unless something else is wished.
import { Button, Modal, Radio } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "~/api/http";
import type { DeliveryMethod, Schema } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { paper_text } from "./paper_text";

type Wish = Schema<"PaperDeliveryWish">;

const key = ["delivery_wishes", "mine"] as const;
const choices: DeliveryMethod[] = ["paper", "screen", "email"];

export function MyDelivery() {
  const t = useText(paper_text);
  const shell = useText(shell_text);
  const [open, set_open] = useState(false);
  const [method, set_method] = useState<DeliveryMethod>("paper");
  const list = useQuery({ queryKey: key, queryFn: () => get<{ in_force: Wish | null }>("/api/my/delivery-wishes") });
  const act = useAct(() => post<Wish>("/api/my/delivery-wishes", { body: { method } }), {
    done: t("my_delivery_done"),
    refresh: [key],
    on_done: () => set_open(false),
  });
  if (!list.data) return null;
  const now = list.data.in_force?.method ?? "paper";
  const ask = () => {
    set_method(now);
    set_open(true);
  };
  return (
    <section className="tk-panel tk-my-paper" style={{ marginBottom: 10 }}>
      <div className="tk-stack">
        <b>{t("my_delivery")}</b>
        <small>
          {t("my_delivery_now", t(`m_${now}`))}　{t("my_delivery_why")}
        </small>
      </div>
      <Button size="large" onClick={ask}>
        {t("my_delivery_change")}
      </Button>
      <Modal
        open={open}
        title={t("my_delivery")}
        okText={shell("save")}
        cancelText={shell("cancel")}
        okButtonProps={{ loading: act.busy }}
        onOk={() => void act.run()}
        onCancel={() => set_open(false)}
      >
        <ProblemAlert problem={act.problem} />
        <Radio.Group
          className="tk-my-methods"
          value={method}
          onChange={(event) => set_method(event.target.value as DeliveryMethod)}
          options={choices.map((value) => ({ value, label: t(`m_${value}`) }))}
        />
      </Modal>
    </section>
  );
}
