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

// Whoever stood in may have confirmed and approved: who, for whom and from when stay.
TEST(CompanyDelegate, OnceBegunOnlyTheEndComesForward) {
  const Date today = date(2027, 6, 10);
  const DelegateForm before{{1}, {2}, date(2027, 6, 1), date(2027, 6, 30)};
  EXPECT_TRUE(has_begun(before, today));
  EXPECT_TRUE(has_begun(before, date(2027, 6, 1)));
  EXPECT_FALSE(has_begun(before, date(2027, 5, 31)));
  const auto changed = [&](const DelegateForm& form) {
    return written(begun_delegate_violations(before, form, today));
  };
  EXPECT_EQ(changed(before), Found{});
  EXPECT_EQ(changed({{1}, {2}, before.starts_on, date(2027, 6, 11)}), Found{});
  EXPECT_EQ(changed({{1}, {2}, before.starts_on, today}), Found{});
  EXPECT_EQ(changed({{1}, {2}, before.starts_on, date(2027, 6, 9)}),
            Found{"/ends_on before_reception"});
  EXPECT_EQ(changed({{1}, {2}, before.starts_on, date(2027, 7, 1)}), Found{"/ends_on later_than"});
  EXPECT_EQ(changed({{3}, {4}, date(2027, 6, 2), before.ends_on}),
            (Found{"/account_id in_use", "/delegate_account_id in_use", "/starts_on in_use"}));
  // What is over stays.
  EXPECT_EQ(written(begun_delegate_violations(before, before, date(2027, 7, 1))),
            Found{"/ends_on before_reception"});
  // Nobody stands in for days that are past.
  EXPECT_EQ(written(new_delegate_violations(before, date(2027, 6, 2))),
            Found{"/starts_on before_reception"});
  EXPECT_EQ(written(new_delegate_violations(before, date(2027, 6, 1))), Found{});
}

TEST(CompanyDelegate, TheNameSaysForWhom) {
  EXPECT_EQ(acting_name("宮城 三郎", "宮城 次郎"), "宮城 三郎（代理：宮城 次郎の代わりに）");
  EXPECT_EQ(acting_name("宮城 三郎", ""), "宮城 三郎");
}

}  // namespace
}  // namespace tasuki::company
