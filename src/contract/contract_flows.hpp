#pragma once
// The use cases of the contract. Each runs in the caller's transaction: load → decide → save →
// paper → announce. The route commits.

#include "contract/contract_store.hpp"

namespace tasuki::contract {

Contract create(WriteTx& tx, PartnershipId partnership, Terms terms,
                std::int64_t agency_establishment_id, std::int64_t contracting_party_id);
Contract edit(WriteTx& tx, ContractId id, std::int64_t seen, Terms terms,
              std::int64_t agency_establishment_id, std::int64_t contracting_party_id);
// Throws away a draft that the client has never been shown.
void discard(WriteTx& tx, ContractId id, std::int64_t seen);

// To the reviewer of a contract, or whoever confirms for the client where none is named.
void mail_reviewer(WriteTx& tx, const Contract& contract, const std::string& subject,
                   const std::string& body);

// `reviewer_id` 0 only where nobody of the client signs in yet.
Contract submit(WriteTx& tx, ContractId id, std::int64_t seen, std::int64_t reviewer_id);
Contract withdraw(WriteTx& tx, ContractId id, std::int64_t seen);
Contract send_back(WriteTx& tx, ContractId id, std::int64_t seen, const std::string& reason);
Contract confirm(WriteTx& tx, ContractId id, std::int64_t seen);
// 代理記録 by the agency: the contract, or the change that is proposed. Throws own_confirmation
// once the client's people sign in themselves.
Contract confirm_on_paper(WriteTx& tx, ContractId id, std::int64_t seen,
                          const PaperConfirmation& record);

// Why something is returned; the other side reads it.
struct ReasonRequest {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonRequest, (), (reason))

struct Proposal {
  ChangeKind kind = ChangeKind::amendment;
  std::optional<Date> effective_from;
  std::string reason;
  std::optional<Terms> terms;
  std::optional<EarlyEnd> termination;
  std::vector<GateAnswer> reasons;  // for what is yellow in the new terms
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (kind, effective_from, reason, terms, termination, reasons))

Contract propose(WriteTx& tx, ContractId id, std::int64_t seen, const Proposal& proposal);
Contract withdraw_proposal(WriteTx& tx, ContractId id, std::int64_t seen);
Contract return_proposal(WriteTx& tx, ContractId id, std::int64_t seen, const std::string& reason);
Contract confirm_proposal(WriteTx& tx, ContractId id, std::int64_t seen);

Contract extend(WriteTx& tx, ContractId id, Date starts_on, Date ends_on);

// A confirmed amendment or end; announced after its assignments have followed it.
struct ContractChanged {
  Contract contract;
  Change change;
};

}  // namespace tasuki::contract

namespace tasuki {

template <>
struct Catalogue<contract::ReasonRequest> {
  static constexpr std::array fields{Field{"reason", "理由", "Reason", "", 0, 1000, true}};
};
static_assert(catalogue_complete<contract::ReasonRequest>());

template <>
struct Catalogue<contract::Proposal> {
  static constexpr std::array fields{
      Field{"kind", "種類", "Kind"},
      Field{"effective_from", "適用開始日", "Effective from"},
      Field{"reason", "理由", "Reason", "", 0, 1000, true},
      Field{"terms", "変更後の条件", "New terms"},
      Field{"termination", "中途解除", "Early end", "派遣先指針2の6"},
      Field{"reasons", "確認事項の理由", "Reasons", "", 0, 50}};
};
static_assert(catalogue_complete<contract::Proposal>());

}  // namespace tasuki
