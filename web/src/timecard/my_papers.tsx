import { Button, Empty } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { Paper } from "~/api/types";
import { ProblemAlert } from "~/parts/problem_alert";
import { PageHead, PdfButton } from "~/parts/show";
import { day_text, instant_text } from "~/parts/values";
import { useAct } from "~/shell/act";
import { Failed, Loading } from "~/shell/errors";
import { useLang, useText } from "~/shell/i18n";
import { timecard_api } from "./timecard_api";
import { timecard_text } from "./timecard_text";
import "./timecard.css";

export function MyPapersPage() {
  const t = useText(timecard_text);
  const list = useQuery({ queryKey: ["papers", "mine"], queryFn: timecard_api.my_papers });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="tk-my">
      <PageHead title={t("my_papers")} room="paper" />
      {list.data.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("papers_empty")} />}
      {list.data.rows.map((paper) => (
        <MyPaper key={paper.id} paper={paper} />
      ))}
    </div>
  );
}

function MyPaper({ paper }: { paper: Paper }) {
  const t = useText(timecard_text);
  const { lang } = useLang();
  const act = useAct(() => timecard_api.receive(paper.id), { done: t("received"), refresh: [["papers"]] });
  return (
    <section className="tk-panel tk-my-paper">
      <div>
        <b>{paper.title}</b>
        <small>
          {day_text(paper.issued_on, lang)}　{paper.number}
        </small>
        {paper.read_at ? <small className="tk-good">✓ {instant_text(paper.read_at)}</small> : <small className="tk-short">{t("unread")}</small>}
      </div>
      <ProblemAlert problem={act.problem} />
      <div className="tk-card-acts">
        <PdfButton size="large" href={timecard_api.paper_pdf(paper.id)} />
        {!paper.read_at && (
          <Button size="large" type="primary" loading={act.busy} onClick={() => void act.run()}>
            {t("receive")}
          </Button>
        )}
      </div>
    </section>
  );
}
