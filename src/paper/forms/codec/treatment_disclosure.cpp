#include "paper/forms/form_codec.hpp"
#include "paper/forms/treatment_disclosure.hpp"

namespace tasuki::forms {

template Form form<example_treatment_disclosure>(std::string_view, std::string_view,
                                                 std::string_view);

}  // namespace tasuki::forms
