#pragma once
// One master = one definition M; list, read, create, edit and delete are the same for all of them.
//
//   Row, Form, Id     wire structs; Row = what is read, Form = what a person fills in
//   table, source     the table, and what is read (the table or a join over it)
//   list()            how the list sorts, searches and filters
//   sort_key()        the row's value of the sort column
//   check()           what is wrong with a form, beyond its catalogue
//   used_by           a question that gives a row when $1 was ever used where no foreign key tells

#include "company/masters_flows.hpp"
#include "platform/owned.hpp"

namespace tasuki::company {

template <class M>
struct MasterRoutes {
  using Row = typename M::Row;
  using Form = typename M::Form;
  using RowId = decltype(Row::id);

  static http::Page<Row> list(ReadTx& tx, const http::Call& call, const http::ListQuery& query) {
    return http::page_of(owned::list<Row>(tx, M::list(call, query), query), query,
                         [&](const Row& row) { return M::sort_key(row, query); });
  }
  static Row get(ReadTx& tx, const http::Call& call) {
    return owned::load<Row>(tx, M::source, call.id<RowId>().value);
  }
  static Row create(WriteTx& tx, const http::Call&, const Form& form) {
    require_none(M::check(tx, form, RowId{}));
    return owned::load<Row>(tx, M::source, owned::insert(tx, M::table, form));
  }
  static Row edit(WriteTx& tx, const http::Call& call, const Form& form) {
    const auto id = call.id<RowId>();
    const Form before = owned::load<Form>(tx, M::table, id.value);
    require_none(M::check(tx, form, id));
    owned::update(tx, M::table, id.value, call.version(), form);
    changed(tx, before, form);
    return owned::load<Row>(tx, M::source, id.value);
  }

  // Only what was never used: papers and contracts keep a copy of what they show, but whoever looks
  // a master up again must find it.
  static http::Nothing remove(WriteTx& tx, const http::Call& call, const http::Nothing&) {
    // Who is limited to a department does not see all that may have used it.
    if (tx.actor().department_id) throw Problem(Code::forbidden);
    const auto id = call.id<RowId>();
    M::check_removal(tx, owned::load<Row>(tx, M::source, id.value));
    owned::remove(tx, M::table, M::used_by, id.value, call.version());
    return {};
  }

  // `name` heads the file and the summaries; `thing` and "company.unused_<table>" name the rows
  // that the isolation test uses.
  static void add(http::Routes& routes, const std::string& path, const std::string& name,
                  const http::Access& readers, const http::Access& writers,
                  const std::string& person, const std::string& thing, const std::string& body,
                  const std::vector<std::string>& sorts, const std::vector<std::string>& filters) {
    http::list_route<Row, Form>(routes, path, readers, list, M::table, sorts, filters)
        .says(name + "の一覧")
        .sample(person);
    routes.get(path + "/{id}", readers, get).says(name).sample(person, {{"id", thing}});
    routes.post(path, writers, create).takes_key().says(name + "の登録").sample(person, {}, body);
    routes.put(path + "/{id}", writers, edit)
        .takes_version()
        .says(name + "の変更")
        .sample(person, {{"id", thing}}, body);
    routes.remove(path + "/{id}", writers, remove)
        .takes_version()
        .says(name + "の削除（使われたことがないものだけ）")
        .sample(person, {{"id", "company.unused_" + M::table}});
  }
};

// What most masters ask before they are removed: nothing beyond being unused.
struct Removable {
  template <class Row>
  static void check_removal(ReadTx&, const Row&) {}
};

}  // namespace tasuki::company
