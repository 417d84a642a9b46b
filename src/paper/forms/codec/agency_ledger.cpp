#include "paper/forms/agency_ledger.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_agency_ledger>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
