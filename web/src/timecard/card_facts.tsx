import { EditOutlined } from "@ant-design/icons";
import { Button, Checkbox, Modal, Timeline } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ProblemAlert } from "~/parts/problem_alert";
import { instant_text, short_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useCodeText, useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { shell_text } from "~/shell/shell_text";
import { event_text, office_text } from "./office_text";
import { timecard_api, touched } from "./timecard_api";
import { event_day } from "./timecard_rules";
import type { CardEvent, Timecard } from "./timecard_types";

export function CardFacts({ card }: { card: Timecard }) {
  const o = useText(office_text);
  const { side } = useSession();
  const can = useCan();
  const [choosing, choose] = useState(false);
  return (
    <section className="tk-panel">
      <h2>{o("facts")}</h2>
      <dl className="tk-card-facts">
        <dt>{o("worker")}</dt>
        <dd>
          {card.worker_name} <small className="tk-quiet">{card.worker_code}</small>
          <Link to={`/timecards?assignment_id=${card.assignment_id}`}>{o("all_of_worker")}</Link>
        </dd>
        <dt>{o(side === "agency" ? "client" : "agency")}</dt>
        <dd>{side === "agency" ? card.client_name : card.agency_name}</dd>
        <dt>{o("workplace")}</dt>
        <dd>{card.workplace_name || "―"}</dd>
        <dt>{o("contract")}</dt>
        <dd>
          {can("contract_read") ? (
            <Link to={`/contracts/${card.contract_id}`}>{card.contract_number || card.work_name}</Link>
          ) : (
            card.contract_number
          )}
        </dd>
        <dt>{o("approvers")}</dt>
        <dd>
          {card.approvers.length ? (
            card.approvers.map((one) => one.name).join("、")
          ) : (
            <span className="tk-quiet">{o("nobody")}</span>
          )}
          {card.may.set_approvers && (
            <Button type="link" size="small" icon={<EditOutlined />} onClick={() => choose(true)}>
              {o("choose_approvers")}
            </Button>
          )}
        </dd>
        {side === "agency" && card.downloaded_at && (
          <>
            <dt>{o("download_at")}</dt>
            <dd className="tk-num">{instant_text(card.downloaded_at)}</dd>
          </>
        )}
      </dl>
      {choosing && <ApproversDialog card={card} close={() => choose(false)} />}
    </section>
  );
}

function ApproversDialog({ card, close }: { card: Timecard; close: () => void }) {
  const o = useText(office_text);
  const shell = useText(shell_text);
  const choices = useQuery({ queryKey: ["timecard-approvers"], queryFn: timecard_api.approver_choices });
  const [ids, set_ids] = useState<string[]>(card.approvers.flatMap((one) => (one.id ? [one.id] : [])));
  const [following, set_following] = useState(true);
  const act = useAct(() => timecard_api.set_approvers(card.id, card.version, ids, following), {
    done: o("approvers_saved"),
    refresh: touched(card.id),
    on_done: close,
  });
  return (
    <Modal
      open
      title={o("choose_approvers")}
      okText={shell("save")}
      cancelText={shell("cancel")}
      confirmLoading={act.busy}
      onOk={() => void act.run()}
      onCancel={close}
    >
      <p className="tk-dialog-note">{o("choose_approvers_why")}</p>
      <ProblemAlert problem={act.problem} />
      {choices.isPending ? (
        <Loading rows={2} />
      ) : choices.isError ? (
        <Failed error={choices.error} retry={() => void choices.refetch()} />
      ) : (
        <Checkbox.Group
          className="tk-choices"
          value={ids}
          onChange={(next) => set_ids(next as string[])}
          options={choices.data.rows.map((one) => ({
            value: one.id,
            label: one.name,
            disabled: ids.length >= 3 && !ids.includes(one.id),
          }))}
        />
      )}
      <Checkbox checked={following} onChange={(event) => set_following(event.target.checked)}>
        {o("following")}
      </Checkbox>
    </Modal>
  );
}

export function History({ card }: { card: Timecard }) {
  const o = useText(office_text);
  const { lang } = useLang();
  const [all, show_all] = useState(false);
  const events = [...card.history].reverse();
  const shown = all ? events : events.slice(0, 8);
  if (events.length === 0) return null;
  return (
    <section className="tk-panel">
      <h2>{o("history")}</h2>
      <Timeline
        items={shown.map((event, n) => ({
          key: n,
          color: event.verb.startsWith("return") || event.verb === "unlock" ? "red" : "blue",
          content: <Event event={event} lang={lang} />,
        }))}
      />
      {events.length > shown.length && (
        <Button type="link" onClick={() => show_all(true)}>
          ＋{events.length - shown.length}
        </Button>
      )}
    </section>
  );
}

function Event({ event, lang }: { event: CardEvent; lang: "ja" | "en" }) {
  const say = useCodeText(event_text);
  const { on, rest } = event_day(event.note);
  return (
    <div className="tk-event">
      <b>{say(event.verb)}</b> {on && <span className="tk-num">{short_day(on, lang)}</span>}
      <small>
        {say(event.side)} {event.actor_name}　<time className="tk-num">{instant_text(event.at)}</time>
      </small>
      {rest && <p className="tk-lines">{rest}</p>}
    </div>
  );
}
