#include "paper/forms/opinion_hearing_notice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_opinion_hearing_notice>(std::string_view, std::string_view,
                                                   std::string_view);

}  // namespace tasuki::forms
