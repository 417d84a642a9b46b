// A file behind a button: fetched, so that a refusal (too many documents, a missing right) is said on the page.
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { save_file } from "~/api/download";
import type { Ask } from "~/api/http";
import { useAct } from "~/shell/act";
import { useText } from "~/shell/i18n";
import { parts_text } from "./parts_text";

interface FileProps {
  path: string;
  query?: Ask["query"];
  text: string;
  icon?: ReactNode;
  disabled?: boolean;
}

export function FileButton({ path, query, text, icon = <DownloadOutlined />, disabled }: FileProps) {
  const t = useText(parts_text);
  const act = useAct(() => save_file(path, { query }), { done: t("downloaded"), loud: true });
  return (
    <Button icon={icon} loading={act.busy} disabled={disabled} onClick={() => void act.run()}>
      {text}
    </Button>
  );
}
