#include "paper/forms/treatment_disclosure.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_treatment_disclosure>(std::string_view, std::string_view,
                                                 std::string_view);

}  // namespace tasuki::forms
