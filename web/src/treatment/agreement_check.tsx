// Every grade against the prevailing wage of its place, with the yen that are missing and how the wage was found.
import { Alert, Table } from "antd";
import { useLang, useText } from "~/shell/i18n";
import { yen_text } from "~/parts/values";
import { cells_by_grade, failing, fiscal_year_text } from "./agreement_rules";
import { agreement_text } from "./agreement_text";
import type { AgreementCheck } from "./treatment_api";

export function CheckView({ check }: { check: AgreementCheck }) {
  const { lang } = useLang();
  const t = useText(agreement_text);
  const bad = failing(check);
  const places = [...new Set(check.grades.map((cell) => cell.place))];
  return (
    <div className="tk-check-view">
      <Alert
        showIcon
        role="status"
        type={check.passes ? "success" : "error"}
        title={check.passes ? t("check_ok") : bad > 0 ? t("check_bad", bad) : t("check_other")}
        description={
          <>
            {fiscal_year_text(check.fiscal_year, lang)}　{check.circular_number}　
            {t("check_day", check.checked_for_on.replace(/-/g, "/"))}
            <ul className="tk-violations">
              {!check.commuting_passes && <li>{t("commuting_short", check.commuting_short_yen)}</li>}
              {check.retirement_table_missing && (
                <li>{t("retirement_table_missing", fiscal_year_text(check.fiscal_year, lang))}</li>
              )}
              {!check.retirement_percent_passes && <li>{t("retirement_percent_short", check.retirement_percent)}</li>}
              {!check.retirement_minimum_service_passes && (
                <li>{t("retirement_service_long", check.retirement_minimum_years)}</li>
              )}
            </ul>
          </>
        }
      />
      <div className="tk-scroll">
        <table className="tk-wage-table">
          <thead>
            <tr>
              <th scope="col">{t("grade")}</th>
              <th scope="col">{t("years")}</th>
              {places.map((place) => (
                <th scope="col" key={place} colSpan={3}>
                  {place}
                  <small>
                    {t("agreed")} / {t("prevailing")} / {t("margin")}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells_by_grade(check).map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.grade} <small>{row.job_class}</small>
                </th>
                <td>{t("n_years", row.cells[0]?.years ?? 0)}</td>
                {row.cells.map((cell) => [
                  <td key={`${cell.place}a`}>{yen_text(cell.agreed_yen)}</td>,
                  <td key={`${cell.place}p`}>{yen_text(cell.prevailing_yen)}</td>,
                  <td key={`${cell.place}m`} className={cell.passes ? "tk-wage-ok" : "tk-wage-short"}>
                    {cell.passes
                      ? `+${cell.margin_yen.toLocaleString()}`
                      : t("short", (-cell.margin_yen).toLocaleString())}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {check.tables.map((table) => (
        <Derivation key={`${table.job_class}/${table.place}/${table.retirement_group}`} table={table} />
      ))}
      {check.retirement.length > 0 && (
        <section>
          <h3>{t("table_34")}</h3>
          <Table
            size="small"
            rowKey="years"
            pagination={false}
            scroll={{ x: "max-content" }}
            dataSource={check.retirement}
            columns={[
              { title: t("years"), render: (_, row) => t("n_years", row.years) },
              { title: t("own_request"), render: (_, row) => `${row.agreed_own_request} / ${row.general_own_request}` },
              { title: t("dismissal"), render: (_, row) => `${row.agreed_dismissal} / ${row.general_dismissal}` },
              { title: "", render: (_, row) => (row.passes ? "○" : <b className="tk-wage-short">×</b>) },
            ]}
          />
        </section>
      )}
    </div>
  );
}

function Derivation({ table }: { table: AgreementCheck["tables"][number] }) {
  const t = useText(agreement_text);
  const years = table.published.map((one) => one.years);
  const row = (label: string, wages: { years: number; yen: number }[]) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {wages.map((one) => (
        <td key={one.years}>{one.yen.toLocaleString()}</td>
      ))}
    </tr>
  );
  return (
    <section>
      <h3>
        {t("table_1")}　{table.job_class} {table.retirement_group}
      </h3>
      <div className="tk-scroll">
        <table className="tk-wage-table">
          <thead>
            <tr>
              <th scope="col" />
              {years.map((year) => (
                <th scope="col" key={year}>
                  {t("n_years", year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t("r_published"), table.published)}
            {row(t("r_regional", table.place, table.index_percent), table.regional)}
            {table.minimum_wage_applied && row(t("r_floored", table.minimum_wage_yen.toLocaleString()), table.floored)}
            {table.retirement_basis_points > 0 &&
              row(t("r_retirement", table.retirement_basis_points / 100), table.with_retirement)}
            {table.commuting_yen > 0 && row(t("r_commuting", table.commuting_yen), table.total)}
          </tbody>
        </table>
      </div>
    </section>
  );
}
