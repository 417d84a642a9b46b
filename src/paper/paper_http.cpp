#include "paper/paper_store.hpp"
#include "paper/routes.hpp"
#include "platform/sheet/zip.hpp"

namespace tasuki::paper {
namespace {

using http::Call;
using http::File;
using http::Nothing;
using http::Page;

std::int64_t number_of(const std::string& text) { return std::strtoll(text.c_str(), nullptr, 10); }

Filter filter_of(const Call& call) {
  Filter filter;
  filter.contract_id = number_of(call.query("contract_id"));
  filter.assignment_id = number_of(call.query("assignment_id"));
  filter.kind = call.query("kind");
  filter.before_id = number_of(call.query("cursor"));
  filter.limit = call.limit();
  return filter;
}

Page<Line> list(ReadTx& tx, const Call& call) {
  Page<Line> page{papers::list(tx, filter_of(call)), {}};
  if (static_cast<int>(page.rows.size()) == call.limit()) {
    page.next_cursor = std::to_string(page.rows.back().id.value);
  }
  return page;
}

// Draws it the first time, keeps it, and gives the same bytes ever after.
std::string pdf_of(WriteTx& tx, const Frozen& paper) {
  if (auto stored = papers::stored_pdf(tx, paper.id)) return *std::move(stored);
  std::string bytes = render(paper.kind, paper.record, options_of(paper));
  papers::store_pdf(tx, paper, bytes);
  return bytes;
}

std::string file_name(const Frozen& paper) { return paper.title + "_" + paper.number + ".pdf"; }

// A POST because it may write the drawn file; the browser's link uses GET below once it is there.
File pdf(WriteTx& tx, const Call& call, const Nothing&) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  papers::mark_read(tx, paper.id, enum_text(tx.actor().side));
  return {"application/pdf", file_name(paper), pdf_of(tx, paper)};
}

// GET never writes: an undrawn paper is drawn from its record again, which gives the same bytes.
File show_pdf(ReadTx& tx, const Call& call) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  if (auto stored = papers::stored_pdf(tx, paper.id)) return {"application/pdf", "", *stored};
  return {"application/pdf", "", render(paper.kind, paper.record, options_of(paper))};
}

File zip(ReadTx& tx, const Call& call) {
  Filter filter = filter_of(call);
  filter.limit = 200;
  sheet::Zip archive;
  for (const Line& line : papers::list(tx, filter)) {
    const Frozen paper = papers::load(tx, line.id);
    auto stored = papers::stored_pdf(tx, paper.id);
    archive.add(file_name(paper),
                stored ? *stored : render(paper.kind, paper.record, options_of(paper)));
  }
  return {"application/zip", "papers.zip", archive.finish()};
}

struct DeliveryRequest {
  Receiver to = Receiver::client;
  Method method = Method::screen;
};
BOOST_DESCRIBE_STRUCT(DeliveryRequest, (), (to, method))

Nothing receive(WriteTx& tx, const Call& call, const Nothing&) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  papers::mark_read(tx, paper.id, enum_text(tx.actor().side));
  return {};
}

// Papers that a person hands over by hand; those of a contract are delivered by its own acts.
Nothing deliver_paper(WriteTx& tx, const Call& call, const DeliveryRequest& in) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  const bool to_worker = paper.kind == kWorkingConditions || paper.kind == kDispatchFee;
  const bool to_client = paper.kind == kWorkerNotice;
  if ((in.to == Receiver::worker && to_worker) || (in.to == Receiver::client && to_client)) {
    deliver(tx, paper.id, in.to, in.method);
    return {};
  }
  throw Problem(Code::forbidden);
}

}  // namespace

void routes(http::Routes& routes) {
  routes.get("/api/papers", http::parties(Permission::paper_read), list)
      .says("帳票の一覧")
      .filters({"contract_id", "assignment_id", "kind", "cursor", "limit"})
      .sample("agency");
  routes.get("/api/papers/{id}/pdf", http::parties(Permission::paper_read), show_pdf)
      .says("帳票のPDF")
      .heavy()
      .sample("agency", {{"id", "paper.contract"}});
  routes.post("/api/papers/{id}/pdf", http::parties(Permission::paper_read), pdf)
      .says("帳票を作って受け取る")
      .heavy()
      .sample("agency", {{"id", "paper.contract"}});
  routes.get("/api/papers-zip", http::office(Permission::paper_read), zip)
      .says("帳票のZIP")
      .filters({"contract_id", "assignment_id", "kind"})
      .heavy()
      .sample("agency");
  routes.post("/api/papers/{id}/receipt", http::parties(Permission::paper_read), receive)
      .says("受領")
      .sample("client", {{"id", "paper.contract"}});
  routes.post("/api/papers/{id}/delivery", http::agency(Permission::paper_deliver), deliver_paper)
      .says("交付")
      .sample("agency", {{"id", "paper.conditions"}}, R"({"to":"worker","method":"screen"})");
}

}  // namespace tasuki::paper
