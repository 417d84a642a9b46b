#include <map>
#include <stdexcept>

#include "paper/forms/agency_ledger.hpp"
#include "paper/forms/client_ledger.hpp"
#include "paper/forms/conflict_date_notice.hpp"
#include "paper/forms/dispatch_contract.hpp"
#include "paper/forms/dispatch_fee_statement.hpp"
#include "paper/forms/invoice.hpp"
#include "paper/forms/timecard_print.hpp"
#include "paper/forms/treatment_disclosure.hpp"
#include "paper/forms/work_record_notice.hpp"
#include "paper/forms/worker_notice.hpp"
#include "paper/forms/working_conditions_statement.hpp"
#include "paper/paper.hpp"

namespace tasuki::paper {
namespace {

struct Kind {
  std::string title;
  pdf::Sheet (*draw)(const json::value&, const forms::DrawOptions&);
};

template <class Form>
pdf::Sheet drawn(const json::value& record, const forms::DrawOptions& options) {
  return forms::draw(from_stored_json<Form>(record), options);
}

const std::map<std::string, Kind, std::less<>>& kinds() {
  static const std::map<std::string, Kind, std::less<>> all{
      {std::string(kDispatchContract), {"個別労働者派遣契約書", drawn<forms::DispatchContract>}},
      {std::string(kWorkingConditions),
       {"就業条件明示書", drawn<forms::WorkingConditionsStatement>}},
      {std::string(kDispatchFee), {"派遣料金の明示", drawn<forms::DispatchFeeStatement>}},
      {std::string(kWorkerNotice), {"派遣労働者通知書", drawn<forms::WorkerNotice>}},
      {std::string(kAgencyLedger), {"派遣元管理台帳", drawn<forms::AgencyLedger>}},
      {std::string(kClientLedger), {"派遣先管理台帳", drawn<forms::ClientLedger>}},
      {std::string(kWorkRecordNotice), {"就業状況（実績）の通知", drawn<forms::WorkRecordNotice>}},
      {std::string(kConflictDateNotice), {"抵触日の通知", drawn<forms::ConflictDateNotice>}},
      {std::string(kTreatmentDisclosure),
       {"待遇に関する情報提供", drawn<forms::TreatmentDisclosure>}},
      {std::string(kInvoice), {"請求書", drawn<forms::Invoice>}},
      {std::string(kTimecardPrint), {"タイムカード", drawn<forms::TimecardPrint>}}};
  return all;
}

}  // namespace

std::string title_of(std::string_view kind) {
  const auto found = kinds().find(kind);
  return found == kinds().end() ? "" : found->second.title;
}

std::string render(std::string_view kind, const json::value& record,
                   const forms::DrawOptions& options) {
  const auto found = kinds().find(kind);
  if (found == kinds().end()) throw std::out_of_range("no form for " + std::string(kind));
  return pdf::render(found->second.draw(record, options).lay_out());
}

}  // namespace tasuki::paper
