#include "paper/delivery_store.hpp"

#include "identity/routes.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::paper {
namespace {

// What deciding on a handover takes.
struct Handed {
  CompanyId agency_id;
  CompanyId client_id;
  WorkerId worker_id;
  std::string kind;
  std::string title;
  Date issued_on{};
};
BOOST_DESCRIBE_STRUCT(Handed, (), (agency_id, client_id, worker_id, kind, title, issued_on))

// The worker's account takes the letter; the file itself stays behind the sign-in.
void mail_link(WriteTx& tx, const Handed& paper, PaperId id) {
  const auto account = tx.maybe<AccountId>(
      "select id from account where worker_id = $1 and active and email <> '' order by id limit 1",
      paper.worker_id);
  if (!account) {
    throw Problem(Code::invalid_input, Violations{{Code::no_address, "/method", "派遣則26条1項"}});
  }
  mail_to_account(tx, paper.agency_id, *account, "【Tasuki】" + paper.title + "の交付",
                  paper.title + "を交付します。つぎのリンクを開いて保存してください。\n" +
                      identity::public_url() + "/my/papers?paper=" + std::to_string(id.value));
}

}  // namespace

std::optional<DeliveryWish> current_wish(ReadTx& tx, WorkerId worker) {
  return tx.maybe<DeliveryWish>(
      "select " + columns<DeliveryWish>() +
          " from delivery_wish where worker_id = $1 order by id desc limit 1",
      worker);
}

WorkerId existing_worker(ReadTx& tx, WorkerId worker) {
  return tx.one<WorkerId>("select id from worker where id = $1", worker);
}

std::vector<DeliveryWish> wishes(ReadTx& tx, WorkerId worker) {
  return tx.all<DeliveryWish>(
      "select " + columns<DeliveryWish>() +
          " from delivery_wish where worker_id = $1 order by id desc limit 100",
      worker);
}

DeliveryWish record_wish(WriteTx& tx, WorkerId worker, const WishForm& form) {
  const bool by_worker = tx.actor().side == Side::worker;
  require_none(wish_violations(form, by_worker, tx.today()));
  DeliveryWish wish;
  wish.company_id = tx.acting_company();
  wish.worker_id = worker;
  wish.method = form.method;
  wish.wished_on = form.wished_on.value_or(tx.today());
  wish.address = form.address;
  wish.proof = form.proof;
  wish.by_worker = by_worker;
  wish.entered_by = tx.actor().name;
  wish.entered_at = tx.now();
  tx.insert("delivery_wish", wish);
  return wish;
}

void hand_over(WriteTx& tx, PaperId id, Receiver to, const Handover& handover) {
  const auto paper =
      tx.one<Handed>("select " + columns<Handed>() + " from paper where id = $1 for update", id);
  std::optional<DeliveryWish> wish;
  if (to == Receiver::worker) wish = current_wish(tx, paper.worker_id);
  require_none(handover_violations(paper.kind, to, handover, wish, paper.issued_on, tx.today()));
  const std::string side(enum_text(to));
  tx.run("update paper set " + side + "_sees_at = coalesce(" + side + "_sees_at, $2) where id = $1",
         id, tx.now());
  const bool by_hand = handover.method == Method::paper || handover.method == Method::fax;
  const bool relied_on = wish && needs_wish(paper.kind) && handover.method != Method::paper;
  tx.run(
      "insert into paper_delivery (agency_id, client_id, worker_id, paper_id, to_side, method,"
      " delivered_at, delivered_by, handed_on, receipt, evidence, delivery_wish_id)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      paper.agency_id.value, paper.client_id.value, paper.worker_id.value, id, side,
      handover.method, tx.now(), tx.actor().name,
      by_hand ? std::optional(handover.handed_on.value_or(tx.today())) : std::nullopt,
      handover.receipt, handover.evidence, relied_on ? wish->id.value : 0);
  if (to == Receiver::worker && handover.method == Method::email) mail_link(tx, paper, id);
}

}  // namespace tasuki::paper
