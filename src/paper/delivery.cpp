#include "paper/delivery.hpp"

namespace tasuki::paper {
namespace {

constexpr const char* kWishLaw = "派遣則26条1項";

bool has_text(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

bool needs_wish(std::string_view kind) {
  return kind == "working_conditions_statement" || kind == "hiring_statement" ||
         kind == "dispatch_statement" || kind == "employment_terms_notice";
}

Violations wish_violations(const WishForm& form, bool by_worker, Date today) {
  Violations found;
  if (form.wished_on && *form.wished_on > today) {
    found.push_back({Code::date_in_future, "/wished_on"});
  }
  if (form.method == Method::fax && !has_text(form.address)) {
    found.push_back({Code::item_missing, "/address", kWishLaw, {"FAX番号"}});
  }
  // Paper is the law's own way; only a departure from it has to be shown.
  if (!by_worker && form.method != Method::paper && !has_text(form.proof)) {
    found.push_back({Code::item_missing, "/proof", kWishLaw, {"希望を確認できるもの"}});
  }
  return found;
}

Violations handover_violations(std::string_view kind, Receiver to, const Handover& handover,
                               const std::optional<DeliveryWish>& wish, Date issued_on,
                               Date today) {
  Violations found;
  const bool wished = wish && wish->method == handover.method;
  if (to == Receiver::worker && needs_wish(kind) && handover.method != Method::paper && !wished) {
    found.push_back({Code::wish_missing, "/method", kWishLaw});
  }
  if (handover.handed_on && *handover.handed_on > today) {
    found.push_back({Code::date_in_future, "/handed_on"});
  }
  if (handover.handed_on && *handover.handed_on < issued_on) {
    found.push_back({Code::handed_before_issue, "/handed_on", "", {text(issued_on)}});
  }
  return found;
}

Method usual_method(const std::optional<DeliveryWish>& wish) {
  return wish ? wish->method : Method::paper;
}

}  // namespace tasuki::paper
