#include "app/commands.hpp"
namespace tasuki::app {
__attribute__((weak)) int bootstrap(const Arguments&) { return 0; }
__attribute__((weak)) int user(const Arguments&) { return 0; }
__attribute__((weak)) int verify(const Arguments&) { return 0; }
}
