#include "paper/forms/dispatch_contract.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_dispatch_contract>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
