// A PayPal notice in words, for its list, its page and its file.
#pragma once

#include <string>
#include <vector>

#include "apps/mgmt/mgmt_app.h"
#include "tables/ipn.h"

namespace mgmt {

struct NoticeWords {
  std::string state;  // "Held for a look"
  const char* tone = "";
};
[[nodiscard]] NoticeWords notice_state(const tables::ipn::Listed& notice);
// "subscr_payment, Completed"; of one that is not verified yet what it says itself.
[[nodiscard]] std::string notice_kind(const tables::ipn::Listed& notice);
[[nodiscard]] std::string notice_path(base::IpnId id, std::string_view done = "");

// Which notices a request asks for: ?show= or ?named=.
struct NoticeFilter {
  tables::ipn::Show show = tables::ipn::Show::held;
  std::string named;

  explicit NoticeFilter(const web::Request& request);
  [[nodiscard]] std::string on(const char* page) const;  // the same choice on another page
  [[nodiscard]] std::vector<tables::ipn::Listed> rows(db::Reader& db, int most, int skip) const;
  [[nodiscard]] tables::ipn::Total total(db::Reader& db) const;
};

}  // namespace mgmt
