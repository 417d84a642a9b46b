#include "paper/forms/work_record_notice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_work_record_notice>(std::string_view, std::string_view,
                                               std::string_view);

}  // namespace tasuki::forms
