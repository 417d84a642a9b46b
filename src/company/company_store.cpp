#include "company/company_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::company {

SealView load_seal(ReadTx& tx) {
  return tx.maybe<SealView>("select png from company_seal").value_or(SealView{});
}

void save_seal(WriteTx& tx, const std::string& png) {
  tx.run(
      "insert into company_seal (company_id, png) values (me(), $1) on conflict (company_id)"
      " do update set png = excluded.png, version = company_seal.version + 1",
      png);
}

void remove_seal(WriteTx& tx) { tx.run("delete from company_seal"); }

CompanyView load_own(ReadTx& tx) {
  const Rows rows = tx.query("select id, code, is_agency, is_client, is_operator, version, " +
                             columns<CompanyForm>() + " from company where id = me()");
  if (rows.size() == 0) throw Problem(Code::not_found);
  CompanyView view;
  view.id = rows.get<CompanyId>(0, 0);
  view.code = rows.get<std::string>(0, 1);
  view.is_agency = rows.get<bool>(0, 2);
  view.is_client = rows.get<bool>(0, 3);
  view.is_operator = rows.get<bool>(0, 4);
  view.version = rows.get<std::int64_t>(0, 5);
  view.profile = rows.row<CompanyForm>(0, 6);
  return view;
}

void save_own(WriteTx& tx, const CompanyForm& form, std::int64_t version) {
  owned::update(tx, "company", tx.actor().company_id.value, version, form);
}

}  // namespace tasuki::company
