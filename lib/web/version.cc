#include "web/version.h"

#include "jc_version.h"

namespace web {

const char* version() { return JC_VERSION; }

}  // namespace web
