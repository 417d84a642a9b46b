#include "paper/forms/hiring_statement.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_hiring_statement>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
