#include "paper/delivery_store.hpp"
#include "paper/paper_draw.hpp"
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

std::string file_name(const Frozen& paper) { return paper.title + "_" + paper.number + ".pdf"; }

std::string pdf_of(ReadTx& tx, const Frozen& paper) {
  auto stored = papers::stored_pdf(tx, paper.id);
  return stored ? *std::move(stored) : draw(paper);
}

// A POST because it also notes that the receiver has it.
File pdf(WriteTx& tx, const Call& call, const Nothing&) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  papers::mark_read(tx, paper.id, enum_text(tx.actor().side));
  std::string bytes = pdf_of(tx, paper);
  if (!papers::has_pdf(tx, paper.id)) papers::store_pdf(tx, paper, bytes);
  return {"application/pdf", file_name(paper), std::move(bytes)};
}

// The stored file. Who comes before the job draws it, holding no connection meanwhile, and keeps
// it: a copy of what the record says, no change that a foreign page could bring about.
File show_pdf(http::Gate& gate, const Call& call, const Nothing&) {
  std::optional<Frozen> paper;
  {
    ReadTx tx = gate.db.read(call.actor(), gate.origin);
    paper = papers::load(tx, call.id<PaperId>());
    if (auto stored = papers::stored_pdf(tx, paper->id)) return {"application/pdf", "", *stored};
  }
  std::string bytes = draw(*paper);
  WriteTx tx = gate.db.write(call.actor(), gate.origin);
  papers::store_pdf(tx, *paper, bytes);
  tx.commit();
  return {"application/pdf", "", std::move(bytes)};
}

File zip(ReadTx& tx, const Call& call) {
  Filter filter = filter_of(call);
  filter.limit = 200;
  sheet::Zip archive;
  for (const Line& line : papers::list(tx, filter)) {
    const Frozen paper = papers::load(tx, line.id);
    archive.add(file_name(paper), pdf_of(tx, paper));
  }
  return {"application/zip", "papers.zip", archive.finish()};
}

struct DeliveryRequest {
  Receiver to = Receiver::client;
  Method method = Method::screen;
  std::optional<Date> handed_on;
  std::string receipt;
  std::string evidence;
};
BOOST_DESCRIBE_STRUCT(DeliveryRequest, (), (to, method, handed_on, receipt, evidence))

struct DeliveryList {
  std::vector<DeliveryLine> rows;
};
BOOST_DESCRIBE_STRUCT(DeliveryList, (), (rows))

DeliveryList deliveries(ReadTx& tx, const Call& call) {
  return {papers::deliveries(tx, papers::load(tx, call.id<PaperId>()).id)};
}

Nothing receive(WriteTx& tx, const Call& call, const Nothing&) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  papers::mark_read(tx, paper.id, enum_text(tx.actor().side));
  return {};
}

// Papers that a person hands over by hand; those of a contract are delivered by its own acts. What
// carries a worker's id is that worker's own; of the rest only the 派遣先通知書 goes to the client.
Nothing deliver_paper(WriteTx& tx, const Call& call, const DeliveryRequest& in) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  const bool to_worker = in.to == Receiver::worker && paper.worker_id;
  const bool to_client = in.to == Receiver::client && paper.kind == kWorkerNotice;
  if (!to_worker && !to_client) throw Problem(Code::forbidden);
  hand_over(tx, paper.id, in.to, {in.method, in.handed_on, in.receipt, in.evidence});
  return {};
}

}  // namespace

void routes(http::Routes& routes) {
  routes.get("/api/papers", http::parties(Permission::paper_read), list)
      .says("帳票の一覧")
      .filters({"contract_id", "assignment_id", "kind", "cursor", "limit"})
      .sample("agency");
  routes.gate("GET", "/api/papers/{id}/pdf", http::parties(Permission::paper_read), show_pdf)
      .says("帳票のPDF")
      .heavy()
      .sample("agency", {{"id", "paper.contract"}});
  routes.post("/api/papers/{id}/pdf", http::parties(Permission::paper_read), pdf)
      .says("帳票を作って受け取る")
      .heavy()
      .sample("agency", {{"id", "paper.contract"}});
  routes.get("/api/papers/{id}/deliveries", http::parties(Permission::paper_read), deliveries)
      .says("帳票の交付の記録")
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
      .sample("agency", {{"id", "paper.conditions"}},
              R"({"to":"worker","method":"paper","handed_on":"2027-06-01","receipt":"受領書"})");
}

}  // namespace tasuki::paper
