#include "paper/forms/invoice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_invoice>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
