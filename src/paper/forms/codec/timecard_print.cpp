#include "paper/forms/timecard_print.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_timecard_print>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
