#include "paper/forms/form_codec.hpp"
#include "paper/forms/hiring_statement.hpp"

namespace tasuki::forms {

template Form form<example_hiring_statement>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
