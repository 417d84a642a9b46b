#include "paper/forms/conflict_date_timeline.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_conflict_date_timeline>(std::string_view, std::string_view,
                                                   std::string_view);

}  // namespace tasuki::forms
