#include "paper/forms/dispatch_fee_statement.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_dispatch_fee_statement>(std::string_view, std::string_view,
                                                   std::string_view);

}  // namespace tasuki::forms
