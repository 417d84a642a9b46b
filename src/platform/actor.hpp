#pragma once
// Who acts. An Actor is made only by identity's authenticator and by the job runner; every
// transaction carries one, and PostgreSQL's row-level security reads it from there.

#include <cstdint>
#include <string>

#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/words.hpp"

namespace tasuki {

// The side a person works on; each is a database role with its own policies (tasuki_agency …).
// `guest` is signed out: it may only call the sign-in functions. `system` is the job runner.
BOOST_DEFINE_ENUM_CLASS(Side, guest, agency, client, worker, platform_operator, system)

// What an account may do, function by function. Stored as text.
BOOST_DEFINE_ENUM_CLASS(Permission, none, company_manage, account_manage, audit_read, worker_manage,
                        inquiry_write, inquiry_answer, contract_read, contract_write,
                        contract_confirm, assignment_manage, paper_read, paper_deliver,
                        timecard_read, timecard_approve, timecard_manage, invoice_read,
                        invoice_write, invoice_confirm, own_timecard, platform_operate,
                        notice_write, complaint_handle)

// A set of permissions, one bit each.
class Permissions {
 public:
  bool has(Permission p) const { return p == Permission::none || (bits_ & bit(p)) != 0; }
  void add(Permission p) { bits_ |= bit(p); }

 private:
  static std::uint64_t bit(Permission p) { return std::uint64_t{1} << static_cast<unsigned>(p); }
  std::uint64_t bits_ = 0;
};

struct Actor {
  Side side = Side::guest;
  CompanyId company_id;
  AccountId account_id;        // 0 for the job runner
  WorkerId worker_id;          // only on the worker's side
  DepartmentId department_id;  // 0 = not limited to a department
  std::string name;            // for the audit log and the history
  Permissions permissions;
  bool must_change_password = false;  // then only the change itself is allowed
};

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<Side> {
  static constexpr std::array<std::string_view, 6> ja{"来客",     "派遣元", "派遣先",
                                                      "スタッフ", "運営",   "システム"};
};
template <>
struct Words<Permission> {
  static constexpr std::array<std::string_view, 23> ja{"なし",
                                                       "自社情報・マスタの登録",
                                                       "利用者の管理",
                                                       "操作記録の閲覧",
                                                       "スタッフ・労働契約の登録",
                                                       "照会・見積依頼",
                                                       "照会への回答",
                                                       "契約の閲覧",
                                                       "契約の作成・依頼",
                                                       "契約の確認・確定",
                                                       "配属の登録",
                                                       "帳票の閲覧",
                                                       "帳票の交付",
                                                       "勤怠の閲覧",
                                                       "勤怠の承認",
                                                       "勤怠の代理申請・ロック",
                                                       "請求の閲覧",
                                                       "請求書の作成・発行",
                                                       "請求書の確認",
                                                       "自分の勤怠",
                                                       "運営（ジョブ・メール）",
                                                       "抵触日・待遇情報の通知",
                                                       "苦情の受付と処理"};
};
static_assert(words_complete<Side>());
static_assert(words_complete<Permission>());

}  // namespace tasuki
