#include "paper/forms/business_report.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_business_report_11>(std::string_view, std::string_view,
                                               std::string_view);
template Form form<example_business_report_12>(std::string_view, std::string_view,
                                               std::string_view);
template Form form<example_business_report_12_2>(std::string_view, std::string_view,
                                                 std::string_view);

}  // namespace tasuki::forms
