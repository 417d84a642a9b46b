import { LeftOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "react-router-dom";
import { usePartners } from "~/company/partners";
import { EraDate, Fact, Facts, PageHead, PdfButton } from "~/parts/show";
import { slash_day } from "~/parts/values";
import { useAct } from "~/shell/act";
import { useConfirm } from "~/shell/confirm";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { useCan, useSession } from "~/shell/session";
import { marks, rank_text, ranks, treatment_items } from "./disclosure_rules";
import { disclosure_text } from "./disclosure_text";
import {
  disclosure_api,
  disclosures_key,
  type ComparableDetail,
  type ComparableTreatment,
  type Disclosure,
} from "./treatment_api";
import "./treatment.css";

export function DisclosurePage() {
  const { id = "" } = useParams();
  const one = useQuery({ queryKey: [...disclosures_key, "one", id], queryFn: () => disclosure_api.one(id) });
  if (one.isPending) return <Loading />;
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} />;
  return <View key={id} disclosure={one.data} />;
}

function View({ disclosure }: { disclosure: Disclosure }) {
  const t = useText(disclosure_text);
  const { side, today } = useSession();
  const can = useCan();
  const go = useNavigate();
  const make_sure = useConfirm();
  const { name_of, id_of } = usePartners();
  const repeat = useAct(
    (partnership_id: string, once) =>
      disclosure_api.tell(
        {
          partnership_id,
          kind: disclosure.kind,
          provided_on: today,
          valid_until: null,
          job_kind: disclosure.job_kind,
          unchanged_since_id: disclosure.id,
        },
        once,
      ),
    {
      done: t(side === "client" ? "told" : "entered"),
      refresh: [disclosures_key, ["contract"], ["papers"], ["home"]],
      on_done: (made) => go(`/treatment-disclosures/${made.id}`),
      loud: true,
    },
  );
  const partnership = id_of(disclosure);
  const ask_repeat = () =>
    make_sure({
      title: t("repeat"),
      why: t("repeat_why", slash_day(disclosure.provided_on)),
      ok: t("repeat_do"),
      run: () => repeat.run(partnership!),
    });
  const facilities = disclosure.detail?.facilities;
  const comparable = disclosure.detail?.comparable;
  return (
    <>
      <PageHead
        room="treatment"
        title={t(`k_${disclosure.kind}`)}
        sub={
          <>
            <span>{name_of(disclosure)}</span>
            <span>
              {t("provided_on")} {slash_day(disclosure.provided_on)}
            </span>
          </>
        }
        back={
          <Link to="/treatment-disclosures" className="tk-back">
            <LeftOutlined /> {t("list")}
          </Link>
        }
        extra={
          <>
            {disclosure.paper_id && <PdfButton href={`/api/papers/${disclosure.paper_id}/pdf`} text={t("paper")} />}
            {can("notice_write") && partnership && (
              <>
                <Button onClick={() => go(`/treatment-disclosures/new?copy=${disclosure.id}`)}>{t("copy")}</Button>
                <Button onClick={() => go(`/treatment-disclosures/new?change=${disclosure.id}`)}>{t("change")}</Button>
                <Button type="primary" loading={repeat.busy} onClick={ask_repeat}>
                  {t("repeat")}
                </Button>
              </>
            )}
          </>
        }
      />
      <section className="tk-panel">
        <Facts>
          <Fact label={t("job_kind")}>{disclosure.job_kind}</Fact>
          <Fact label={t("valid_until")}>
            {disclosure.valid_until ? <EraDate on={disclosure.valid_until} /> : t("no_limit")}
          </Fact>
          <Fact label={t("by")}>
            {disclosure.provided_by} {disclosure.by_proxy && <Tag>{t("proxy")}</Tag>}
          </Fact>
          {disclosure.change_reason && (
            <Fact label={t("change_reason")} law="法26条10項">
              {disclosure.change_reason}　
              <Link to={`/treatment-disclosures/${disclosure.replaces_id}`}>{t("replaced")}</Link>
            </Fact>
          )}
        </Facts>
      </section>
      {facilities && (
        <section className="tk-panel">
          <h2>{t("h_facilities")}</h2>
          <Facts>
            {(["canteen", "rest_room", "changing_room", "training"] as const).map((member) => (
              <Fact key={member} label={t(`f_${member}`)}>
                {facilities[member].exists ? facilities[member].content : t("no")}
              </Fact>
            ))}
          </Facts>
        </section>
      )}
      {comparable && <Comparable detail={comparable} />}
      {!disclosure.detail && (
        <section className="tk-panel">
          <h2>{t("free_words")}</h2>
          <Facts>
            <Fact label={t("f_training")}>{disclosure.content.training}</Fact>
            <Fact label={t("f_canteen")}>{disclosure.content.dining}</Fact>
            <Fact label={t("f_rest_room")}>{disclosure.content.rest_room}</Fact>
            <Fact label={t("f_changing_room")}>{disclosure.content.changing_room}</Fact>
            <Fact label={t("variant")}>{disclosure.content.comparable_worker}</Fact>
          </Facts>
        </section>
      )}
    </>
  );
}

function Comparable({ detail }: { detail: ComparableDetail }) {
  const t = useText(disclosure_text);
  const { lang } = useLang();
  const say = (pair: readonly [string, string]) => pair[lang === "en" ? 1 : 0];
  const { work, responsibility, employment, selection } = detail;
  const rank = selection.rank;
  return (
    <>
      <section className="tk-panel">
        <h2>{t("h_selection")}</h2>
        <Facts>
          <Fact label={t("variant")}>{t(`v_${detail.variant}`)}</Fact>
          <Fact label={t("chosen")} law="法26条8項">
            {marks[ranks.indexOf(rank)]} {say(rank_text[rank])}
          </Fact>
          <Fact label={t("worker")}>{selection.worker}</Fact>
          <Fact label={t("reason")}>{selection.reason}</Fact>
        </Facts>
      </section>
      <section className="tk-panel">
        <h2>{t("h_work")}</h2>
        <Facts>
          <Fact label={t("occupation")}>{[work.occupation, work.occupation_code].filter(Boolean).join("　")}</Fact>
          <Fact label={t("core_work")}>{work.core_work}</Fact>
          <Fact label={t("other_work")}>{work.other_work}</Fact>
          <Fact label={t("authority")}>{responsibility.authority}</Fact>
          <Fact label={t("emergencies")}>{responsibility.emergencies}</Fact>
          <Fact label={t("expectations")}>{responsibility.expectations}</Fact>
          <Fact label={t("overtime")}>{responsibility.overtime}</Fact>
          <Fact label={t("responsibility_other")}>{responsibility.other}</Fact>
          <Fact label={t("job_change_range")}>{detail.job_change_range}</Fact>
          <Fact label={t("placement_change_range")}>{detail.placement_change_range}</Fact>
          <Fact label={t("employment")}>
            {t(`e_${employment.kind}`)}　{t("annual_time")} {Math.round(employment.annual_time / 60)}
            {t("hours")} {employment.total_service}
          </Fact>
        </Facts>
      </section>
      <section className="tk-panel">
        <h2>{t("h_treatments")}</h2>
        <div className="tk-scroll">
          <table className="tk-item-table">
            <thead>
              <tr>
                {[t("h_treatments"), t("content"), t("purpose"), t("considered")].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {treatment_items.map(([key, label], n) => (
                <Row
                  key={key}
                  name={`${n + 1} ${say(label)}`}
                  one={(detail.treatments as unknown as Record<string, ComparableTreatment>)[key]}
                />
              ))}
              {detail.treatments.others.map((other) => (
                <Row key={other.name} name={`27 ${other.name}`} one={other.treatment} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function Row({ name, one }: { name: string; one?: ComparableTreatment }) {
  const t = useText(disclosure_text);
  return (
    <tr>
      <th scope="row">{name}</th>
      {one?.exists ? (
        <>
          <td className="tk-pre">{one.content}</td>
          <td className="tk-pre">{one.purpose}</td>
          <td className="tk-pre">{one.considered}</td>
        </>
      ) : (
        <td colSpan={3} className="tk-quiet">
          {t("no")}
        </td>
      )}
    </tr>
  );
}
