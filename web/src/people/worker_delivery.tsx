// How papers reach a worker: on paper, unless the worker wishes otherwise (則26条1項).
import { Button, Form, Radio } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EraDateInput } from "~/parts/inputs";
import { FormDrawer } from "~/parts/record_drawer";
import { Field } from "~/parts/record_fields";
import { slash_day } from "~/parts/values";
import { useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { development_api, methods, wishes_key, type DeliveryWish, type WishForm } from "./development_api";
import { development_text } from "./development_text";
import type { Worker } from "./people_api";

const blank: WishForm = { method: "paper", wished_on: null, address: "", proof: "" };

export function DeliveryPanel({ worker }: { worker: Worker }) {
  const t = useText(development_text);
  const can = useCan();
  const { today } = useSession();
  const [adding, set_adding] = useState(false);
  const list = useQuery({
    queryKey: wishes_key(worker.id),
    queryFn: () => development_api.wishes(worker.id),
    enabled: can("paper_read"),
  });
  const now = list.data?.in_force;
  return (
    <section className="tk-panel" style={{ marginTop: 14 }}>
      <h2>
        {t("delivery")}
        <small className="tk-quiet tk-grow">{t("delivery_why")}</small>
        {can("paper_deliver") && <Button onClick={() => set_adding(true)}>{t("add_delivery")}</Button>}
      </h2>
      {now ? (
        <p>
          <b>{t(`w_${now.method}`)}</b>　{slash_day(now.wished_on)}　{now.by_worker ? t("by_worker") : now.proof}
        </p>
      ) : (
        <p className="tk-quiet">{t("delivery_none")}</p>
      )}
      {adding && (
        <FormDrawer<WishForm, DeliveryWish>
          title={t("add_delivery")}
          blank={blank}
          values={{ wished_on: today }}
          width={520}
          send={(body) => development_api.add_wish(worker.id, body)}
          refresh={[wishes_key(worker.id)]}
          close={() => set_adding(false)}
        >
          {() => (
            <>
              <Form.Item name="method" label={t("delivery")}>
                <Radio.Group options={methods.map((value) => ({ value, label: t(`w_${value}`) }))} />
              </Form.Item>
              <Field name="wished_on" label={t("wished_on")} required>
                <EraDateInput near={today} max={today} />
              </Field>
              <Form.Item noStyle shouldUpdate>
                {({ getFieldValue }) =>
                  getFieldValue("method") === "fax" && <Field name="address" label={t("address")} required max={254} />
                }
              </Form.Item>
              <Field name="proof" label={t("proof")} max={300} extra={t("proof_hint")} />
            </>
          )}
        </FormDrawer>
      )}
    </section>
  );
}
