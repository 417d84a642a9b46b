#pragma once
// The file of a frozen paper.

#include <string>

#include "paper/paper_store.hpp"

namespace tasuki::paper {

std::string draw(const Frozen& paper);

}  // namespace tasuki::paper
