#include "paper/forms/comparable_worker_disclosure.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_comparable_worker_disclosure_one>(std::string_view, std::string_view,
                                                             std::string_view);
template Form form<example_comparable_worker_disclosure_several>(std::string_view, std::string_view,
                                                                 std::string_view);
template Form form<example_comparable_worker_disclosure_model>(std::string_view, std::string_view,
                                                               std::string_view);

}  // namespace tasuki::forms
