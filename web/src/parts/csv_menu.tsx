// CSV as UTF-8 or Shift_JIS. What Shift_JIS lacks is named before anything is written.
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { lacking_characters, save_file } from "~/api/download";
import type { Ask } from "~/api/http";
import { message_of, problem_text, type Problem } from "~/api/problem";
import { useAct } from "~/shell/act";
import { useLang, useText } from "~/shell/i18n";
import { shell_text } from "~/shell/shell_text";
import { parts_text } from "./parts_text";

export type Charset = "utf8" | "cp932";

// Asks whether the characters may be replaced; false when the problem is another one.
export function useReplacing(): (problem: Problem, again: () => void) => boolean {
  const { modal } = App.useApp();
  const t = useText(parts_text);
  const shell = useText(shell_text);
  const { lang } = useLang();
  return (problem, again) => {
    const lacking = lacking_characters(problem);
    if (!lacking) return false;
    modal.confirm({
      title: t("replace_title"),
      content: (
        <>
          <p>{message_of(lacking, lang)}</p>
          <p className="tk-quiet">{t("replace_why")}</p>
        </>
      ),
      okText: t("replace"),
      cancelText: shell("cancel"),
      onOk: again,
    });
    return true;
  };
}

export function CsvMenu({
  path,
  query,
  size,
  text,
}: {
  path: string;
  query?: Ask["query"];
  size?: "small" | "middle";
  text?: string;
}) {
  const t = useText(shell_text);
  const parts = useText(parts_text);
  const { lang } = useLang();
  const { modal } = App.useApp();
  const replaced = useReplacing();
  const act = useAct(
    (asked: { charset: Charset; substitute?: boolean }) => save_file(path, { query: { ...query, ...asked } }),
    {
      done: parts("downloaded"),
      on_problem: (problem) => {
        if (replaced(problem, () => void act.run({ charset: "cp932", substitute: true }))) return;
        modal.error({
          title: problem.network ? t("network") : parts("not_downloaded"),
          content: problem.network ? t("network_why") : problem_text(problem, lang),
        });
      },
    },
  );
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "utf8", label: t("csv_utf8") },
          { key: "cp932", label: t("csv_cp932") },
        ],
        onClick: ({ key }) => void act.run({ charset: key as Charset }),
      }}
    >
      <Button icon={<DownloadOutlined />} size={size} loading={act.busy}>
        {text ?? t("csv")}
      </Button>
    </Dropdown>
  );
}
