// The worker's own page: what the agency has recorded.
import { Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import { PageHead } from "~/parts/show";
import { day_text, time_text } from "~/parts/values";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { development_api, development_key } from "./development_api";
import { development_text } from "./development_text";
import "./people.css";

export function MyDevelopmentPage() {
  const t = useText(development_text);
  const { lang } = useLang();
  const mine = useQuery({ queryKey: development_key("mine"), queryFn: development_api.mine });
  if (mine.isPending) return <Loading />;
  if (mine.isError) return <Failed error={mine.error} retry={() => void mine.refetch()} />;
  const { trainings, consultings, wishes, measures } = mine.data;
  const lines = [
    {
      title: t("trainings"),
      rows: trainings.map((one) => ({
        id: one.id,
        on: one.held_on,
        text: `${time_text(one.start_min)}～${time_text(one.end_min)}　${t(`k_${one.kind}`)}　${one.content}`,
      })),
    },
    {
      title: t("consultings"),
      rows: consultings.map((one) => ({ id: one.id, on: one.held_on, text: `${one.content}（${one.consultant}）` })),
    },
    {
      title: t("stability"),
      rows: [
        ...wishes.map((one) => ({
          id: `w${one.id}`,
          on: one.heard_on,
          text: one.wishes_to_continue ? t("wish_of", t(`m_${one.measure}`)) : t("not_continue"),
        })),
        ...measures.map((one) => ({
          id: `m${one.id}`,
          on: one.taken_on,
          text: `${t(`m_${one.measure}`)}　${one.content}　${t(`o_${one.outcome}`)}`,
        })),
      ].sort((a, b) => a.on.localeCompare(b.on)),
    },
  ];
  return (
    <div className="tk-my-development">
      <PageHead title={t("my")} sub={t("my_why")} room="worker#研修-キャリア" />
      {lines.every((part) => part.rows.length === 0) && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("my_empty")} />
      )}
      {lines
        .filter((part) => part.rows.length > 0)
        .map((part) => (
          <section key={part.title} className="tk-panel">
            <h2>{part.title}</h2>
            <ul>
              {part.rows.map((row) => (
                <li key={row.id}>
                  <b>{day_text(row.on, lang)}</b>
                  <span>{row.text}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
