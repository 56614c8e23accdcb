// Who works here: roles, logins, second factors. For admins.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "tables/users.h"
#include "tpl/mgmt/staff.h"

namespace mgmt {

enum class StaffColumn { login, state, name, email, role, factor, seen };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::StaffColumn> {
  static constexpr std::string_view words[] = {"login", "state", "name", "email", "role", "factor", "seen"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_staff;
using Column = StaffColumn;
using tables::users::Row;

constexpr Head<Column> kHeads[] = {{"User name", Column::login}, {"State", Column::state}, {"Name", Column::name}, {"Email", Column::email},
                                   {"Role", Column::role}, {"Second factor", Column::factor}, {"Last login", Column::seen}};

std::weak_ordering compare_rows(Column by, const Row& a, const Row& b) {
  switch (by) {
    case Column::login: return compare_names(a.login, b.login);
    case Column::state: return compare(!a.active, !b.active);
    case Column::name: return compare_names(a.name, b.name);
    case Column::email: return compare_names(a.email.text(), b.email.text());
    case Column::role: return compare(a.role, b.role);
    case Column::factor: return compare(a.totp_secret.has_value(), b.totp_secret.has_value());
    case Column::seen: return compare(a.last_login_at, b.last_login_at);
  }
  return std::weak_ordering::equivalent;
}

}  // namespace

web::Response staff_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Staff").show_if(c.request.query_value("done") == "1", t::DONE);
  const Sorting<Column> sorting{c.request, Column::login};
  auto people = tables::users::all(c.db);
  sorting.sort(people, compare_rows);
  sorting.show(view, t::HEAD, kHeads, "/mgmt/staff.html");
  for (const auto& user : people) {
    web::Scope row = view.add(t::PERSON);
    row.set(t::LOGIN, user.login)
        .set(t::PAGE, "/mgmt/staff_edit.html?login=" + user.login)
        .set(t::NAME, user.name)
        .set(t::EMAIL, user.email)
        .set(t::ROLE, user.role)
        .show(!user.active ? t::DISABLED : user.hash.empty() ? t::INVITED : t::ACTIVE)
        .show(user.totp_secret ? t::SECOND_FACTOR : t::NO_SECOND_FACTOR);
    if (user.last_login_at) {
      row.add(t::SEEN).set(t::AT, short_form(*user.last_login_at)).set(t::AT_ISO, *user.last_login_at);
    } else {
      row.show(t::NEVER);
    }
  }
  return view.render();
}

}  // namespace mgmt
