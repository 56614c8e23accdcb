// From a request to its answer. The order of the checks, and the reason beside each, is in dispatch.cc.
#pragma once

#include "db/database.h"
#include "web/app.h"
#include "web/request.h"
#include "web/response.h"

struct FCGX_Request;

namespace web {

// Never throws. `respond` gets the request after its head is read; the body is read when the page is known.
[[nodiscard]] Response dispatch(FCGX_Request& fcgi, App& app, db::Database& database, Request& request);

}  // namespace web
