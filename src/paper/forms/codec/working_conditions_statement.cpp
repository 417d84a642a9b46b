#include "paper/forms/working_conditions_statement.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_working_conditions_statement>(std::string_view, std::string_view,
                                                         std::string_view);

}  // namespace tasuki::forms
