#include "paper/forms/worker_notice.hpp"

#include "paper/forms/form_codec.hpp"

namespace tasuki::forms {

template Form form<example_worker_notice>(std::string_view, std::string_view, std::string_view);

}  // namespace tasuki::forms
