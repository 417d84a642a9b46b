#include "compliance/treatment/explanation.hpp"

#include <algorithm>

namespace tasuki::compliance {
namespace {

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void need(Violations& found, const std::string& text, std::string pointer, const char* law,
          const char* label) {
  if (text.empty()) found.push_back({Code::item_missing, std::move(pointer), law, {label}});
}

void check_promise(const forms::PayPromise& promise, const char* pointer, const char* label,
                   Violations& found) {
  if (promise.granted) need(found, promise.detail, pointer, "法31条の2第2項1号", label);
}

void check_promises(const forms::PayPromises& pay, Violations& found) {
  check_promise(pay.raise, "/pay/raise/detail", "昇給の時期・金額等", found);
  check_promise(pay.bonus, "/pay/bonus/detail", "賞与の時期・金額等", found);
  check_promise(pay.retirement, "/pay/retirement/detail", "退職手当の時期・金額等", found);
}

}  // namespace

Violations violations_of(const ExplanationInput& input, std::optional<Date> before, Date today) {
  Violations found;
  if (input.explained_on > today) {
    found.push_back({Code::date_in_future, "/explanation/explained_on", "法31条の2"});
  }
  // あらかじめ: on the first day itself at the latest before the work begins; the paper is made
  // today, whenever it was explained. What was missed is still made good, but not silently.
  if (before && today > *before && blank(input.late_reason)) {
    found.push_back({Code::reason_required, "/explanation/late_reason", "法31条の2第3項"});
  }
  return found;
}

Hire hire_of(std::vector<EmploymentTerm> terms, const std::vector<Date>& stated_on, Date today) {
  std::erase_if(terms,
                [&](const EmploymentTerm& one) { return one.ends_on.value_or(today) < today; });
  std::sort(terms.begin(), terms.end(), [](const EmploymentTerm& a, const EmploymentTerm& b) {
    return a.starts_on < b.starts_on;
  });
  if (terms.empty()) return {std::nullopt, today - kAboutToHire, false};
  const auto covered = [&](const EmploymentTerm& one) {
    return std::any_of(stated_on.begin(), stated_on.end(),
                       [&](Date on) { return on >= one.starts_on - kAboutToHire; });
  };
  Date on = terms.front().starts_on;
  for (const EmploymentTerm& one : terms) {
    if (!covered(one)) return {one.starts_on, one.starts_on - kAboutToHire, false};
    if (one.starts_on <= today) on = one.starts_on;
  }
  return {on, on - kAboutToHire, true};
}

bool late(const Hire& hire, Date today) { return hire.on && !hire.stated && today > *hire.on; }

Violations violations_of(const ExplanationInput& input, const Hire& hire, Date today) {
  Violations found;
  if (input.explained_on > today) {
    found.push_back({Code::date_in_future, "/explanation/explained_on", "法31条の2"});
  }
  if (input.explained_on < hire.since) {
    found.push_back({Code::before_reception,
                     "/explanation/explained_on",
                     "法31条の2第2項",
                     {text(hire.since)}});
  }
  if (late(hire, today) && blank(input.late_reason)) {
    found.push_back({Code::reason_required, "/explanation/late_reason", "法31条の2第2項"});
  }
  return found;
}

Violations violations_of(const DispatchInput& input, bool client_parity) {
  Violations found;
  if (!client_parity) return found;
  const char* law = "法31条の2第3項1号";
  if (input.wages.amount.value < 1 && input.wages.base != forms::WageBase::other) {
    found.push_back({Code::item_missing, "/wages/amount", law, {"基本賃金"}});
  }
  need(found, input.wages.closing, "/wages/closing", law, "賃金の締切り");
  need(found, input.wages.payment, "/wages/payment", law, "賃金の支払の時期");
  check_promises(input.pay, found);
  return found;
}

Violations violations_of(const HiringInput& input) {
  Violations found;
  check_promises(input.pay, found);
  need(found, input.complaint.agency.name, "/complaint/agency/name", "法31条の2第2項1号",
       "苦情の申出を受ける者");
  if (input.fee && input.fee->amount < Yen{1}) {
    found.push_back({Code::price_not_positive, "/fee/amount", "法34条の2第1号"});
  }
  if (input.fee && input.fee->amount > kMostFee) {
    found.push_back(
        {Code::too_large, "/fee/amount", "法34条の2第1号", {std::to_string(kMostFee.value)}});
  }
  return found;
}

Violations violations_of(const RequestInput& input, bool by_worker, Date today) {
  Violations found;
  if (blank(input.question)) {
    found.push_back({Code::required, "/question", "法31条の2第4項"});
  }
  if (!by_worker && !input.worker_id) found.push_back({Code::required, "/worker_id"});
  if (input.asked_on && *input.asked_on > today) {
    found.push_back({Code::date_in_future, "/asked_on"});
  }
  return found;
}

Violations violations_of(const RequestAnswer& answer) {
  Violations found;
  const char* law = "法31条の2第4項";
  if (!answer.client_parity) {
    need(found, answer.agreed_wage, "/agreed_wage", law, "一般賃金と同等以上であること");
    need(found, answer.evaluation, "/evaluation", law, "公正な評価による決定");
    need(found, answer.other_treatment, "/other_treatment", law, "賃金以外の待遇");
    return found;
  }
  if (answer.differences.empty()) {
    found.push_back({Code::item_missing, "/differences", law, {"待遇の相違の内容と理由"}});
  }
  for (std::size_t i = 0; i < answer.differences.size(); ++i) {
    const TreatmentDifference& one = answer.differences[i];
    const std::string path = "/differences/" + std::to_string(i) + "/";
    need(found, one.treatment, path + "treatment", law, "待遇の種類");
    need(found, one.own, path + "own", law, "派遣労働者の待遇");
    need(found, one.compared, path + "compared", law, "比較対象労働者の待遇");
    need(found, one.reason, path + "reason", law, "相違の理由");
  }
  return found;
}

}  // namespace tasuki::compliance
