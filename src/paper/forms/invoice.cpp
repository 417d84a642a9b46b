#include "paper/forms/invoice.hpp"

#include <algorithm>

#include "paper/seal.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string rate_text(int percent) {
  return percent == 0 ? "対象外" : std::to_string(percent) + "%";
}

std::string bank_text(const BankAccount& bank) {
  const std::string account = joined({bank.kind, bank.number}, " ");
  return joined({joined({bank.bank_name, bank.branch_name, account}, "　"),
                 bank.holder.empty() ? "" : "口座名義 " + bank.holder},
                "\n");
}

void draw_parties(pdf::Sheet& sheet, const Invoice& r, const DrawOptions& options) {
  const std::string registration =
      r.issuer.registration_number.empty() ? "" : "登録番号 " + r.issuer.registration_number;
  Rows t({100, 80});
  t.borderless();
  t.row(value(joined({r.client_address, r.client_name + " 御中", r.client_department}, "\n"))
            .pt(11)
            .top(),
        value(joined({"請求書番号 " + r.number, "発行日 " + date_text(r.issued_on),
                      "取引期間 " + term_text(r.period_from, r.period_last)},
                     "\n"))
            .top());
  t.row(pdf::blank(), pdf::blank());
  // A company's seal lies over the end of its name; without a picture there is none.
  const pdf::ImagePtr picture =
      r.seal_png.empty() ? options.agency_seal : paper::seal_picture(r.seal_png);
  const bool sealed = options.seals && picture;
  t.row(
      pdf::blank(),
      value(r.issuer.company_name).pt(11).seal(sealed ? pdf::Seal::picture(picture) : pdf::Seal()));
  t.row(pdf::blank(),
        value(joined({r.issuer.address, phone_text(r.issuer.phone), registration,
                      r.issuer.contact_name.empty() ? "" : "担当 " + r.issuer.contact_name},
                     "\n")));
  sheet.rows(std::move(t));
}

void draw_lines(pdf::Sheet& sheet, const Invoice& r) {
  Rows t({66, 32, 20, 14, 22, 26, 14});
  t.min_row(7);
  t.header(label("取引内容").center(), label("派遣労働者").center(), label("数量").center(),
           label("単位").center(), label("単価").center(), label("金額（税抜）").center(),
           label("税率").center());
  for (const InvoiceLine& l : r.lines) {
    t.row(value(l.description + (l.reduced_rate ? " ※" : "")), value(l.worker_name).fit(1),
          value(l.quantity).right().fit(1), value(l.unit).center().fit(1),
          value(l.unit_price).right().fit(1), value(yen_text(l.amount)).right(),
          value(rate_text(l.tax_percent)).center().fit(1));
  }
  sheet.rows(std::move(t));
  if (std::any_of(r.lines.begin(), r.lines.end(), [](const auto& l) { return l.reduced_rate; })) {
    sheet.gap(1).paragraph("※ 軽減税率の対象", {.pt = 8});
  }
}

void draw_totals(pdf::Sheet& sheet, const Invoice& r) {
  Rows t({32, 34, 30});
  t.narrow(pdf::Align::right).min_row(7).keep_together();
  t.row(label("税率ごとの区分").center(), label("対価の額（税抜）").center(),
        label("消費税額等").center());
  for (const RateTotal& rate : r.rate_totals) {
    t.row(label(rate.tax_percent == 0 ? "消費税対象外" : rate_text(rate.tax_percent) + "対象")
              .center(),
          value(yen_text(rate.taxable) + "円").right(),
          value(rate.tax_percent == 0 ? "－" : yen_text(rate.tax) + "円").right());
  }
  t.row(label("合計（税込）").center(), value(yen_text(r.total) + "円").right().bold().pt(10.5));
  sheet.rows(std::move(t));
}

}  // namespace

pdf::Sheet draw(const Invoice& r, const DrawOptions& options) {
  DrawOptions with_number = options;
  if (with_number.number.empty()) with_number.number = r.number;
  const std::string title = r.title.empty() ? "請求書" : r.title;
  pdf::Sheet sheet(style_of(title, with_number));
  sheet.heading(title).gap(1);
  draw_parties(sheet, r, options);
  const bool back = r.total < Yen{0};  // a credit note or a reversal
  sheet.gap(4)
      .paragraph(back ? "次のとおり通知いたします。" : "次のとおりご請求申し上げます。")
      .gap(2);
  Rows sum({44, 70});
  sum.narrow(pdf::Align::left).min_row(11);
  sum.row(label(back ? "金額（税込）" : "ご請求金額（税込）").center().pt(10.5),
          value("¥" + yen_text(r.total) + "－").center().bold().pt(15));
  sheet.rows(std::move(sum));
  sheet.gap(4);
  draw_lines(sheet, r);
  sheet.gap(3);
  draw_totals(sheet, r);
  sheet.gap(5);
  Rows foot({30, 150});
  foot.min_row(8).keep_together();
  if (!back) {  // else there is nothing to pay by the client, and the account would be the payer's
    foot.row(label("お支払期限"),
             value(or_blank(date_text(r.due_on), {"期限の取決めがない", "請求元"})));
    foot.row(label("お振込先"), value(or_blank(bank_text(r.bank), {"口座の登録がない", "請求元"})));
  }
  foot.row(label("備考"), value(or_none(r.remarks)));
  sheet.rows(std::move(foot));
  return sheet;
}

}  // namespace tasuki::forms
