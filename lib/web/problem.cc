#include "web/problem.h"

#include "base/log.h"
#include "tpl/shared/problem.h"
#include "web/view.h"

namespace web {

Response problem(App& app, const Visitor& visitor, const Request& request, int status, const std::string& tag) {
  try {
    namespace t = tpl::shared_problem;
    View view{t::kFile, app, visitor};
    view.title(app.messages().words(tag + "_title"))
        .set(t::HEADING, app.messages().words(tag + "_title"))
        .set(t::WORDS, app.messages().words(tag))
        .set(t::REQUEST_ID, request.id)
        .set(t::BACK, app.index_path())
        .set(t::BACK_WORDS, app.messages().words("back_" + app.name()));
    return view.render().with(status);
  } catch (const std::exception& fault) {
    base::log::error("web.problem_page", {{"why", fault.what()}});
    return plain(status, "This page cannot be shown now. Number: " + request.id + "\n");
  }
}

}  // namespace web
