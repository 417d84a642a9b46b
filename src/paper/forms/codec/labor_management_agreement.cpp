#include "paper/forms/labor_management_agreement.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_labor_management_agreement>(std::string_view, std::string_view,
                                                       std::string_view);

}  // namespace tasuki::forms
