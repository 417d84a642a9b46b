#include "paper/forms/conflict_date_notice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_conflict_date_notice>(std::string_view, std::string_view,
                                                 std::string_view);
template Form form<example_extended_conflict_date_notice>(std::string_view, std::string_view,
                                                          std::string_view);

}  // namespace tasuki::forms
