#include "paper/forms/complaint_record.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_complaint_record>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
