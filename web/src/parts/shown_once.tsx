// What is shown once and nowhere else: as it is, and copied where the browser can.
import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useText } from "~/shell/i18n";
import { parts_text } from "./parts_text";

export function ShownOnce({ text }: { text: string }) {
  const t = useText(parts_text);
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard
      ?.writeText(text)
      .then(() => message.success(t("copied")))
      .catch(() => message.info(t("copy_by_hand")));
  return (
    <>
      <code className="tk-password">{text}</code>
      {typeof navigator.clipboard !== "undefined" && (
        <Button type="text" icon={<CopyOutlined />} aria-label={t("copy")} onClick={() => void copy()} />
      )}
    </>
  );
}
