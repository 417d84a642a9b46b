#include "paper/forms/employment_terms_notice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_employment_terms_notice>(std::string_view, std::string_view,
                                                    std::string_view);

template Form form<example_combined_employment_terms_notice>(std::string_view, std::string_view,
                                                             std::string_view);

}  // namespace tasuki::forms
