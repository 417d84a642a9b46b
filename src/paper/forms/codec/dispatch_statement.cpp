#include "paper/forms/dispatch_statement.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_dispatch_statement>(std::string_view, std::string_view,
                                               std::string_view);

template Form form<example_dispatch_statement_under_agreement>(std::string_view, std::string_view,
                                                               std::string_view);

}  // namespace tasuki::forms
