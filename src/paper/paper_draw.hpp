#pragma once
// The file of a frozen paper.

#include <string>

#include "paper/paper_store.hpp"

namespace tasuki::paper {

std::string draw(const Frozen& paper);
// The bytes that were kept, else drawn from the record.
std::string pdf_of(ReadTx& tx, const Frozen& paper);
std::string file_name(const Frozen& paper);

}  // namespace tasuki::paper
