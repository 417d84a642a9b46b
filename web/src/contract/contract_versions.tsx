// The contract as it stood: each confirmed version, what it changed, and its whole terms.
import { Button, Modal } from "antd";
import { useState } from "react";
import type { Contract, Version } from "~/api/types";
import { EraDateInput } from "~/parts/inputs";
import { PdfButton } from "~/parts/show";
import { day_text, instant_text } from "~/parts/values";
import { useLang, useText } from "~/shell/i18n";
import { useSession } from "~/shell/session";
import { contract_api } from "./contract_api";
import { ChangesTable } from "./contract_changes";
import { base_of, overtaken } from "./contract_rules";
import { ContractShow } from "./contract_show";
import { contract_text } from "./contract_text";

export function VersionsTab({ contract }: { contract: Contract }) {
  const t = useText(contract_text);
  const { lang } = useLang();
  const { today } = useSession();
  const [shown, set_shown] = useState<Version | null>(null);
  const versions = [...contract.versions].sort((a, b) => a.confirmed_at.localeCompare(b.confirmed_at));
  const first = versions[0];
  const [on, set_on] = useState<string | null>(first && today < first.effective_from ? first.effective_from : today);
  const in_force = versions.filter((one, n) => one.effective_from <= today || n === 0).at(-1);
  return (
    <div className="tk-versions">
      <div className="tk-list-bar">
        <span>{t("print_on")}</span>
        <EraDateInput value={on} onChange={set_on} near={today} aria-label={t("print_on")} />
        {on && first && on >= first.effective_from ? (
          <PdfButton href={contract_api.print(contract.id, on)} text={t("print")} />
        ) : (
          <span className="tk-quiet">{t("print_before")}</span>
        )}
      </div>
      {versions
        .map((version, n) => (
          <section key={version.confirmed_at} className="tk-panel" data-version={n + 1}>
            <div className="tk-version-head">
              <b>
                {t("effective_from")} {day_text(version.effective_from, lang)}
              </b>
              {version === in_force && <span className="tk-law">{t("current")}</span>}
              {overtaken(versions, n) && <span className="tk-short">{t("overtaken")}</span>}
              <span className="tk-quiet tk-num">
                {t("confirmed_on")} {instant_text(version.confirmed_at)}　{version.confirmed_by}
              </span>
              <span className="tk-grow" />
              <Button size="small" onClick={() => set_shown(version)}>
                {t("version_show")}
              </Button>
            </div>
            {n === 0 ? (
              <p className="tk-quiet">{t("version_first")}</p>
            ) : (
              <ChangesTable before={base_of(versions, n)!.terms} after={version.terms} />
            )}
          </section>
        ))
        .reverse()}
      {shown && (
        <Modal
          open
          width={900}
          footer={null}
          title={t("version_as_of", day_text(shown.effective_from, lang))}
          onCancel={() => set_shown(null)}
        >
          <ContractShow terms={shown.terms} />
        </Modal>
      )}
    </div>
  );
}
