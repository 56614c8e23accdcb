#include "apps/mgmt/ipn_view.h"

#include "base/text.h"
#include "domain/paypal_notice.h"

namespace mgmt {

using tables::ipn::Effect;
using tables::ipn::Listed;
using tables::ipn::Show;
using tables::ipn::Verdict;

NoticeWords notice_state(const Listed& notice) {
  if (notice.effect == Effect::none && notice.verdict == Verdict::waiting) return {"Waits for PayPal’s word", "warn"};
  if (notice.effect == Effect::none && notice.verdict == Verdict::forged) return {"Not from PayPal", "bad"};
  switch (notice.effect) {
    case Effect::applied: return {"Applied", "ok"};
    case Effect::held: return {"Held for a look", "warn"};
    case Effect::ignored: return {"Without effect", ""};
    case Effect::duplicate: return {"Came before", ""};
    case Effect::none: break;
  }
  return {"Being applied", "warn"};
}

std::string notice_kind(const Listed& notice) {
  std::string type = notice.txn_type;
  std::string status = notice.payment_status;
  if (type.empty() && status.empty()) {
    if (const auto read = domain::read_notice(notice.raw_body)) {
      type = read->txn_type;
      status = read->status;
    }
  }
  if (type.empty() && status.empty()) return "Not readable";
  return type + (type.empty() || status.empty() ? "" : ", ") + status;
}

std::string notice_path(base::IpnId id, std::string_view done) {
  return "/mgmt/ipn.html?id=" + base::str(id) + (done.empty() ? "" : "&done=" + std::string{done});
}

NoticeFilter::NoticeFilter(const web::Request& request)
    : show(base::parse<Show>(request.query_value("show")).value_or(Show::held)),
      named(base::clipped(base::trim(request.query_value("named")), 40)) {}

std::string NoticeFilter::on(const char* page) const {
  return std::string{page} + (named.empty() ? "?show=" + base::str(show) : "?named=" + base::url_encode(named));
}

std::vector<Listed> NoticeFilter::rows(db::Reader& db, int most, int skip) const {
  return named.empty() ? tables::ipn::listed(db, show, most, skip) : tables::ipn::named(db, named, most, skip);
}

tables::ipn::Total NoticeFilter::total(db::Reader& db) const {
  return named.empty() ? tables::ipn::total(db, show) : tables::ipn::total_named(db, named);
}

}  // namespace mgmt
