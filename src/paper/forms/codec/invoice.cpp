#include "paper/forms/form_codec.hpp"
#include "paper/forms/invoice.hpp"

namespace tasuki::forms {

template Form form<example_invoice>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
