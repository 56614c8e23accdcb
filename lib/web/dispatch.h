// From a request to its answer. The order of the checks, and the reason beside each, is in dispatch.cc.
#pragma once

#include "db/database.h"
#include "web/app.h"
#include "web/request.h"
#include "web/response.h"

struct FCGX_Request;

namespace web {

// Fills in `request` and answers it; faults become error pages. The body is read once the page is known.
[[nodiscard]] Response dispatch(FCGX_Request& fcgi, App& app, db::Database& database, Request& request);

}  // namespace web
