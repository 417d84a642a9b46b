#include "contract/contract_template_store.hpp"
#include "contract/routes.hpp"
#include "platform/http/list.hpp"

namespace tasuki::contract {
namespace {

using http::Call;
using http::Nothing;

http::Page<TemplateLine> list(ReadTx& tx, const Call&, const http::ListQuery& query) {
  return http::page_of(templates::list(tx, query), query,
                       [](const TemplateLine& line) { return line.name; });
}

ContractTemplate show(ReadTx& tx, const Call& call) {
  return templates::load(tx, call.id<ContractTemplateId>());
}

ContractTemplate keep(WriteTx& tx, const Call&, const TemplateForm& in) {
  require_none(violations_of(in.terms));
  return templates::load(tx, templates::insert(tx, in));
}

ContractTemplate change(WriteTx& tx, const Call& call, const TemplateEdit& in) {
  if (in.terms) require_none(violations_of(*in.terms));
  const ContractTemplate before = templates::load(tx, call.id<ContractTemplateId>());
  templates::update(tx, before.id, call.version(), {in.name, in.terms.value_or(before.terms)});
  return templates::load(tx, before.id);
}

Nothing discard(WriteTx& tx, const Call& call, const Nothing&) {
  const ContractTemplate before = templates::load(tx, call.id<ContractTemplateId>());
  templates::remove(tx, before.id, call.version());
  return {};
}

}  // namespace

void template_routes(http::Routes& routes) {
  const auto readers = http::agency(Permission::contract_read);
  const auto writers = http::agency(Permission::contract_write);
  const std::string all = "/api/contract-templates";
  const std::string one = all + "/{id}";
  http::list_route<TemplateLine>(routes, all, readers, list, "contract_templates", {"name"})
      .says("契約テンプレートの一覧")
      .sample("agency");
  routes.get(one, readers, show)
      .says("契約テンプレート")
      .sample("agency", {{"id", "contract_template.main"}});
  routes.post(all, writers, keep)
      .says("契約テンプレートの登録")
      .takes_key()
      .sample(
          "agency", {},
          R"({"name":"発送補助（夏季）","terms":{"work_name":"発送補助","starts_on":"2027-07-01","ends_on":"2027-09-30","price":{"amount":2000}}})");
  routes.put(one, writers, change)
      .says("契約テンプレートの変更")
      .takes_version()
      .sample("agency", {{"id", "contract_template.main"}}, R"({"name":"発送補助（冬季）"})");
  routes.remove(one, writers, discard)
      .says("契約テンプレートの削除")
      .takes_version()
      .sample("agency", {{"id", "contract_template.main"}});
}

}  // namespace tasuki::contract
