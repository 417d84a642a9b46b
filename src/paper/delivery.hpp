#pragma once
// Handing a paper over (交付). The conditions of work, the statements on treatment and the terms of
// employment go to the worker on paper; by fax, e-mail or on the own page only where the worker
// wishes it (則26条1項, 則25条の15, 労基則5条4項). A page that only its receiver reads and can
// print counts as 電子メール等. The dispatch fee needs no wish (則26条の3).

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/describe.hpp"
#include "paper/paper.hpp"

namespace tasuki::paper {

// What a person fills in; on the worker's own page `proof` stays empty.
struct WishForm {
  Method method = Method::paper;
  std::optional<Date> wished_on;  // absent = today
  std::string address;            // e-mail address or fax number, where the worker names one
  std::string proof;              // the office's: how it knows of the wish
};
BOOST_DESCRIBE_STRUCT(WishForm, (), (method, wished_on, address, proof))

struct DeliveryWish {
  DeliveryWishId id;
  CompanyId company_id;
  WorkerId worker_id;
  Method method = Method::paper;
  Date wished_on{};
  std::string address;
  std::string proof;
  bool by_worker = false;
  std::string entered_by;
  Instant entered_at{};
};
BOOST_DESCRIBE_STRUCT(DeliveryWish, (),
                      (id, company_id, worker_id, method, wished_on, address, proof, by_worker,
                       entered_by, entered_at))

// How one paper was handed over.
struct Handover {
  Method method = Method::screen;
  std::optional<Date> handed_on;  // paper and fax; absent = today
  std::string receipt;            // 受領書, signature …
  std::string evidence;  // 派遣労働者通知書: what shows the enrolment (則27条の2)
};
BOOST_DESCRIBE_STRUCT(Handover, (), (method, handed_on, receipt, evidence))

// May the kind reach the worker by fax, e-mail or screen only on the worker's wish?
bool needs_wish(std::string_view kind);

Violations wish_violations(const WishForm& form, bool by_worker, Date today);

// `wish` is the one in force. `issued_on` is the paper's day: nothing is handed over before it.
Violations handover_violations(std::string_view kind, Receiver to, const Handover& handover,
                               const std::optional<DeliveryWish>& wish, Date issued_on, Date today);

// How a paper of the kind goes to the worker when nobody chooses: as wished, else on paper.
Method usual_method(const std::optional<DeliveryWish>& wish);

}  // namespace tasuki::paper

namespace tasuki {

template <>
struct Catalogue<paper::WishForm> {
  static constexpr std::array fields{
      Field{.member = "method",
            .label_ja = "希望する受け取り方",
            .label_en = "Wished way",
            .law = "派遣則26条1項"},
      Field{.member = "wished_on", .label_ja = "希望を聞いた日", .label_en = "Wished on"},
      Field{.member = "address",
            .label_ja = "送り先（メール・FAX番号）",
            .label_en = "Address or fax number",
            .max = 254,
            .personal = true},
      Field{.member = "proof",
            .label_ja = "希望を確認できるもの",
            .label_en = "Proof of the wish",
            .max = 300}};
};
template <>
struct Catalogue<paper::Handover> {
  static constexpr std::array fields{
      Field{.member = "method", .label_ja = "交付の方法", .label_en = "Method"},
      Field{.member = "handed_on", .label_ja = "渡した日", .label_en = "Handed over on"},
      Field{.member = "receipt", .label_ja = "受領の記録", .label_en = "Receipt", .max = 300},
      Field{.member = "evidence",
            .label_ja = "加入を示す資料",
            .label_en = "Evidence of enrolment",
            .law = "派遣則27条の2",
            .max = 300}};
};
static_assert(catalogue_complete<paper::WishForm>());
static_assert(catalogue_complete<paper::Handover>());

}  // namespace tasuki
