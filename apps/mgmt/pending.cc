// Orders and quote requests: those that wait, the oldest first, and those that were decided of late.
#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "domain/fraud_hints.h"
#include "domain/order_case.h"
#include "tpl/mgmt/pending.h"

namespace mgmt {

enum class PendingColumn { ref, what, customer, amount, payment, placed };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::PendingColumn> {
  static constexpr std::string_view words[] = {"ref", "what", "customer", "amount", "payment", "placed"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_pending;
using tables::signups::Kind;
using tables::signups::Listed;
using tables::signups::State;
using Column = PendingColumn;

constexpr Head<Column> kHeads[] = {{"State"}, {"Reference", Column::ref}, {"What", Column::what}, {"Customer", Column::customer},
                                   {"First payment", Column::amount, true}, {"Payment", Column::payment}, {"Hints"},
                                   {"Placed", Column::placed}, {"Actions"}};

std::weak_ordering compare_rows(Column by, const Listed& a, const Listed& b) {
  switch (by) {
    case Column::ref: return compare(base::str(a.signup.ref), base::str(b.signup.ref));
    case Column::what: return compare_names(a.product, b.product);
    case Column::customer: return compare_names(a.signup.owner_name, b.signup.owner_name);
    case Column::amount: return compare(a.signup.recurring + a.signup.setup, b.signup.recurring + b.signup.setup);
    case Column::payment: return compare_names(domain::payment_words(a.signup), domain::payment_words(b.signup));
    case Column::placed: return compare(a.signup.placed_at, b.signup.placed_at);
  }
  return std::weak_ordering::equivalent;
}

constexpr std::chrono::hours kOfLate{24 * 90};
constexpr int kPerPage = 200;
constexpr int kLastPage = 10'000;

struct Filter {
  State state = State::pending;
  std::optional<Kind> kind;
  int page = 1;

  [[nodiscard]] std::string path(State other_state, std::optional<Kind> other_kind) const {
    return "/mgmt/pending.html?state=" + base::str(other_state) + (other_kind ? "&kind=" + base::str(*other_kind) : "");
  }
};

Filter filter_of(const web::Request& request) {
  Filter filter;
  const auto state = base::parse<State>(request.query_value("state"));
  if (state && *state != State::draft) filter.state = *state;
  filter.kind = base::parse<Kind>(request.query_value("kind"));
  const auto page = base::parse<int>(request.query_value("p"));
  if (page && *page >= 1 && *page <= kLastPage) filter.page = *page;
  return filter;
}

void show_filter(web::View& view, const Filter& filter, const Sorting<Column>& sorting) {
  const std::pair<State, const char*> states[] = {{State::pending, "Waiting"}, {State::accepted, "Accepted"}, {State::refused, "Refused"}};
  for (const auto& [state, label] : states) {
    view.add(t::STATE_LINK).set(t::PATH, sorting.kept(filter.path(state, filter.kind))).set(t::LABEL, label).show_if(state == filter.state, t::CURRENT);
  }
  const std::pair<std::optional<Kind>, const char*> kinds[] = {
      {std::nullopt, "All"}, {Kind::order, "Orders"}, {Kind::quote_request, "Quote requests"}};
  for (const auto& [kind, label] : kinds) {
    view.add(t::KIND_LINK).set(t::PATH, sorting.kept(filter.path(filter.state, kind))).set(t::LABEL, label).show_if(kind == filter.kind, t::CURRENT);
  }
}

void show_row(web::View& view, const Listed& listed, const std::vector<domain::Choice>& free_mail, base::Timestamp now) {
  const auto& s = listed.signup;
  const bool order = s.kind == Kind::order;
  web::Scope row = view.add(t::ROW);
  row.set(t::REF, s.ref).set(t::PATH, order_path(s)).set(t::WHAT, order ? listed.product : "Quote request");
  row.set(t::NAME, s.owner_name).set(t::EMAIL, s.owner_email).set(t::HOST, s.hostname);
  row.set(t::PLACED, short_form(s.placed_at)).set(t::PLACED_ISO, s.placed_at).set(t::AGE, age_words(now, s.placed_at));
  if (order) {
    row.add(t::PRICED).set(t::AMOUNT, s.recurring + s.setup).set(t::MONTHS, s.months == 1 ? "1 month" : std::to_string(s.months) + " months");
  }
  row.set(t::PAYMENT, domain::payment_words(s));
  for (const auto& hint : domain::fraud_hints({s.owner_email, listed.checks, listed.same_address, listed.same_email, listed.same_host}, free_mail)) {
    row.add(hint.strong ? t::STRONG : t::WEAK).set(t::HINT, hint.words);
  }
  if (s.state == State::pending) return void(row.show(t::WAITS));
  web::Scope decided = row.add(s.state == State::accepted ? t::ACCEPTED : t::REFUSED);
  decided.set(t::WHO, s.decided_by);
  if (s.decided_at) decided.add(t::DECIDED).set(t::AT, short_form(*s.decided_at)).set(t::AT_ISO, *s.decided_at);
}

void show_pager(web::View& view, const Filter& filter, const Sorting<Column>& sorting, bool more) {
  const std::string path = sorting.kept(filter.path(filter.state, filter.kind)) + "&p=";
  if (filter.page > 1) view.add(t::BEFORE).set(t::PATH, path + std::to_string(filter.page - 1));
  if (more) view.add(t::AFTER).set(t::PATH, path + std::to_string(filter.page + 1));
}

std::string count_words(const Filter& filter, int rows, bool more) {
  if (filter.page == 1 && !more) return rows == 1 ? "1 row" : std::to_string(rows) + " rows";
  const int before = (filter.page - 1) * kPerPage;
  return "Rows " + std::to_string(before + 1) + " to " + std::to_string(before + rows) + (more ? "; there are more" : "");
}

}  // namespace

web::Response pending_page(web::GetCtx& c) {
  const Filter filter = filter_of(c.request);
  const base::Timestamp now = site(c).now();
  // What waits longest comes first, what was decided last too; beyond a page, each page is sorted by itself.
  const Sorting<Column> sorting{c.request, Column::placed, filter.state != State::pending};
  auto rows = tables::signups::listed(c.db, filter.state, filter.kind, now - kOfLate, kPerPage + 1, (filter.page - 1) * kPerPage);
  const bool more = rows.size() > kPerPage;
  if (more) rows.pop_back();
  sorting.sort(rows, compare_rows);
  const auto free_mail = domain::free_mail_domains(c.db);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("New signups");
  show_filter(view, filter, sorting);
  const std::string here = filter.path(filter.state, filter.kind);
  sorting.show(view, t::HEAD, kHeads, filter.page == 1 ? here : here + "&p=" + std::to_string(filter.page));
  for (const Listed& listed : rows) show_row(view, listed, free_mail, now);
  view.set(t::COUNT, rows.empty() ? "0 rows" : count_words(filter, static_cast<int>(rows.size()), more));
  show_pager(view, filter, sorting, more);
  if (rows.empty()) view.show(filter.state == State::pending ? t::NONE_WAIT : t::NONE_DECIDED);
  else view.show(t::SOME);
  const auto done = c.request.query_value("done");
  if (done == "refused" || done == "sent") view.show(done == "sent" ? t::DONE_SENT : t::DONE_REFUSED);
  return view.render();
}

}  // namespace mgmt
