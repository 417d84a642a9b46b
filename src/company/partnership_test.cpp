#include "company/partnership.hpp"

#include <gtest/gtest.h>

#include "company/masters.hpp"

namespace tasuki::company {
namespace {

using Found = std::vector<std::string>;

Found written(const Violations& violations) {
  Found result;
  for (const Violation& v : violations) {
    result.push_back(v.pointer + " " + std::string(code_text(v.code)));
  }
  return result;
}

TEST(CompanyPartnership, Terms) {
  PartnershipTerms terms;
  EXPECT_EQ(written(partnership_violations(terms)), Found{});
  terms.master_agreement_ends_on = date(2028, 3, 31);
  EXPECT_EQ(written(partnership_violations(terms)), Found{"/master_agreement_on required"});
  terms.master_agreement_on = date(2028, 4, 1);
  terms.billing_unit_min = 7;
  EXPECT_EQ(written(partnership_violations(terms)),
            (Found{"/master_agreement_ends_on period_reversed", "/billing_unit_min bad_choice"}));
}

TEST(CompanyPartnership, PaidAfterItIsClosed) {
  PartnershipTerms terms;
  terms.payment_month_offset = 0;
  terms.closing_day = 15;
  terms.payment_day = 10;
  EXPECT_EQ(written(partnership_violations(terms)), Found{"/payment_day too_small"});
  terms.payment_day = 25;
  EXPECT_EQ(written(partnership_violations(terms)), Found{});
}

TEST(CompanyPartnership, ByCodeOrByProxy) {
  EXPECT_EQ(written(new_partnership_violations({})), Found{"/client_company_code required"});
  EXPECT_EQ(written(new_partnership_violations({"sendai", {}})), Found{});
  const ProxyClient proxy{.name = "宮城〇〇株式会社", .telephone = "1", .corporate_number = "1"};
  EXPECT_EQ(written(new_partnership_violations({"sendai", proxy})),
            (Found{"/proxy_client bad_choice", "/proxy_client/telephone bad_format",
                   "/proxy_client/corporate_number bad_format"}));
}

TEST(CompanyPartnership, AContactHasARole) {
  Permissions reviewer;
  reviewer.add(Permission::contract_confirm);
  EXPECT_EQ(written(contact_violations({{7}, true, false, false}, reviewer)), Found{});
  EXPECT_EQ(written(contact_violations({{7}, false, false, false}, {})),
            (Found{"/account_id bad_choice", "/contract_reviewer required"}));
  // Named for what they cannot do, they would get mail that leads nowhere.
  EXPECT_EQ(written(contact_violations({{7}, true, true, true}, reviewer)),
            (Found{"/answer_recipient lacks_permission", "/timecard_approver lacks_permission"}));
  EXPECT_EQ(written(contact_violations({{7}, true, false, false}, Permissions{})),
            Found{"/contract_reviewer lacks_permission"});
}

TEST(CompanyDelegate, StandsInForAllThatWaits) {
  Permissions both;
  both.add(Permission::contract_confirm);
  both.add(Permission::timecard_approve);
  Permissions cards;
  cards.add(Permission::timecard_approve);
  EXPECT_EQ(written(delegate_violations(both, both)), Found{});
  EXPECT_EQ(written(delegate_violations(cards, both)), Found{});
  EXPECT_EQ(written(delegate_violations(both, cards)),
            Found{"/delegate_account_id lacks_permission"});
  EXPECT_EQ(written(delegate_violations({}, {})), Found{}) << "nothing to stand in for";
}

}  // namespace
}  // namespace tasuki::company
