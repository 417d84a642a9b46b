#pragma once
// Freezing and handing over papers, inside the transaction of the act that causes it.

#include "paper/paper.hpp"
#include "platform/db/db.hpp"

namespace tasuki::paper {

// Freezes a record; the number is taken from the acting company's counter.
PaperId freeze(WriteTx& tx, const Draft& draft, const json::value& record);

template <class Form>
PaperId record(WriteTx& tx, const Draft& draft, const Form& form) {
  return freeze(tx, draft, to_json(form));
}

// The file is drawn after the commit by a job of the issuing company, and stored once with its
// hash.
inline constexpr const char* kAgencyPdfJob = "agency_paper_pdf";
inline constexpr const char* kClientPdfJob = "client_paper_pdf";
void draw_later(WriteTx& tx, const Draft& draft, PaperId id);
void draw_job(WriteTx& tx, const json::value& payload);

// Hands a paper to a party today; from then on the party sees it. To the worker other than on paper
// only as the worker wishes (paper/delivery.hpp). Throws invalid_input.
void deliver(WriteTx& tx, PaperId id, Receiver to, Method method);

}  // namespace tasuki::paper
