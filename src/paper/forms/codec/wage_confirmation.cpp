#include "paper/forms/wage_confirmation.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_wage_confirmation>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
