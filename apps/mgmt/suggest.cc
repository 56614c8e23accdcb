// The same search for each letter that is typed, as JSON for suggest.js.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/search_field.h"
#include "base/json.h"

namespace mgmt {

namespace {

constexpr std::size_t kShown = 10;

std::string as_json(const domain::Hit& hit) {
  std::string pieces;
  for (const auto& piece : hit.text) {
    if (!pieces.empty()) pieces += ',';
    pieces.append("[").append(base::json_string(piece.text)).append(piece.matched ? ",1]" : ",0]");
  }
  return "{\"page\":" + base::json_string(customer_path(hit.cid)) + ",\"name\":" + base::json_string(hit.name) +
         ",\"cid\":" + base::json_string(base::display(hit.cid)) +
         ",\"state\":" + base::json_string(base::str(hit.status)) + ",\"field\":" + base::json_string(words_for(hit.field)) +
         ",\"text\":[" + pieces + "]}";
}

}  // namespace

web::Response suggest_page(web::GetCtx& c) {
  const auto found = domain::find_customers(c.db, c.request.query_value("q"));
  std::string hits;
  const std::size_t shown = std::min(found.hits.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) hits += (i > 0 ? "," : "") + as_json(found.hits[i]);
  const bool more = found.more || found.hits.size() > shown;
  web::Response answer;
  answer.header("Content-Type", "application/json");
  answer.body = "{\"hits\":[" + hits + "],\"more\":" + (more ? "true" : "false") + "}";
  return answer;
}

}  // namespace mgmt
