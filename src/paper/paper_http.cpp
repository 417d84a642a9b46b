#include "paper/delivery_store.hpp"
#include "paper/paper_draw.hpp"
#include "paper/paper_store.hpp"
#include "paper/routes.hpp"
#include "platform/http/list.hpp"
#include "platform/sheet/zip.hpp"

namespace tasuki {

template <>
struct Catalogue<paper::Line> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"kind", "種別", "Kind"},
                                     Field{"number", "帳票番号", "Number"},
                                     Field{"title", "帳票", "Title"},
                                     Field{"issued_on", "発行日", "Issued"},
                                     Field{"contract_id", "契約", "Contract"},
                                     Field{"contract_number", "契約番号", "Contract no."},
                                     Field{"assignment_id", "配属", "Assignment"},
                                     Field{"worker_name", "派遣労働者", "Worker"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"agency_sees_at", "派遣元への交付", "To the agency"},
                                     Field{"client_sees_at", "派遣先への交付", "To the client"},
                                     Field{"worker_sees_at", "本人への交付", "To the worker"},
                                     Field{"read_at", "受領", "Read"},
                                     Field{"superseded", "差替え済み", "Superseded"},
                                     Field{"valid_until", "有効な末日", "Valid until"},
                                     Field{"valid_from", "適用の初日", "Valid from"}};
};
static_assert(catalogue_complete<paper::Line>());

}  // namespace tasuki

namespace tasuki::paper {
namespace {

using http::Call;
using http::File;
using http::Nothing;
using http::Page;

Filter filter_of(const Call& call) {
  return {http::id_filter(call, "contract_id"), http::id_filter(call, "assignment_id"),
          http::id_filter(call, "worker_id"), call.query("kind")};
}

Page<Line> list(ReadTx& tx, const Call& call, const http::ListQuery& query) {
  Page<Line> page = http::page_of(papers::list(tx, filter_of(call), query), query,
                                  [&](const Line& line) { return sort_key(line, query); });
  // In a file a kind is a word, and an invoice's kind is what it calls itself: a corrected one or a
  // credit note is no further invoice.
  if (call.query("format") == "csv") {
    for (Line& line : page.rows) {
      if (line.kind == kInvoice) line.kind = line.title;
    }
  }
  return page;
}

// A POST because it also notes that the receiver has it.
File pdf(WriteTx& tx, const Call& call, const Nothing&) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  papers::mark_read(tx, paper.id, enum_text(tx.actor().side));
  std::string bytes = pdf_of(tx, paper);
  if (!papers::has_pdf(tx, paper.id)) papers::store_pdf(tx, paper, bytes);
  return {"application/pdf", file_name(paper), std::move(bytes)};
}

// GET never writes: who comes before the job gets the same bytes, drawn from the record while no
// connection is held.
File show_pdf(http::Gate& gate, const Call& call, const Nothing&) {
  std::optional<Frozen> paper;
  {
    ReadTx tx = gate.db.read(call.actor(), gate.origin);
    paper = papers::load(tx, call.id<PaperId>());
    if (auto stored = papers::stored_pdf(tx, paper->id)) return {"application/pdf", "", *stored};
  }
  return {"application/pdf", "", draw(*paper)};
}

File zip(ReadTx& tx, const Call& call) {
  sheet::Zip archive;
  http::ListQuery newest = http::list_query(call, sorts());
  newest.limit = static_cast<int>(http::kMostInZip);
  const auto lines = papers::list(tx, filter_of(call), newest);  // one more, if there is one
  http::require_at_most(lines.size(), http::kMostInZip);
  if (lines.empty()) throw Problem(Code::not_found);
  for (const Line& line : lines) {
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
// carries a worker's id is that worker's own; of the rest only the 派遣先通知書 goes to the client:
// the first time with its assignment, whose gate is asked and whom the client sees from then on.
Nothing deliver_paper(WriteTx& tx, const Call& call, const DeliveryRequest& in) {
  const Frozen paper = papers::load(tx, call.id<PaperId>());
  const bool to_worker = in.to == Receiver::worker && paper.worker_id;
  const bool to_client = in.to == Receiver::client && paper.kind == kWorkerNotice;
  if (!to_worker && !to_client) throw Problem(Code::forbidden);
  if (paper.superseded) throw Problem(Code::paper_superseded);
  if (to_client && !papers::client_holds(tx, paper.id)) {
    throw Problem(Code::delivered_with_assignment);
  }
  hand_over(tx, paper.id, in.to, {in.method, in.handed_on, in.receipt, in.evidence});
  return {};
}

}  // namespace

void routes(http::Routes& routes) {
  http::list_route<Line>(routes, "/api/papers", http::parties(Permission::paper_read), list,
                         "papers", sorts(), {"contract_id", "assignment_id", "worker_id", "kind"})
      .says("帳票の一覧")
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
  routes.get("/api/papers-zip", http::parties(Permission::paper_read), zip)
      .says("帳票のZIP")
      .filters({"contract_id", "assignment_id", "worker_id", "kind"})
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
