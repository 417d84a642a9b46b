#include "paper/paper_draw.hpp"
#include "paper/paper_store.hpp"
#include "platform/jobs/jobs.hpp"

namespace tasuki::paper {

// From the frozen record alone, in the edition of its day: the same bytes whenever it is drawn.
std::string draw(const Frozen& paper) {
  forms::DrawOptions options;
  options.number = paper.number;
  options.edition = parse_date(paper.form_edition).value_or(Date{});
  return render(paper.kind, paper.record, options);
}

std::string pdf_of(ReadTx& tx, const Frozen& paper) {
  auto stored = papers::stored_pdf(tx, paper.id);
  return stored ? *std::move(stored) : draw(paper);
}

std::string file_name(const Frozen& paper) { return paper.title + "_" + paper.number + ".pdf"; }

// The issuing side is a party of the paper or its owner, and sees it.
void draw_later(WriteTx& tx, const Draft& draft, PaperId id) {
  const bool agency = tx.acting_company() == draft.agency_id;
  jobs::enqueue(tx, agency ? kAgencyPdfJob : kClientPdfJob, json::object{{"paper_id", id.value}});
}

void draw_job(WriteTx& tx, const json::value& payload) {
  const auto paper = papers::find(tx, {payload.at("paper_id").as_int64()});
  if (!paper || papers::has_pdf(tx, paper->id)) return;  // somebody looked at it first
  papers::store_pdf(tx, *paper, draw(*paper));
}

}  // namespace tasuki::paper
