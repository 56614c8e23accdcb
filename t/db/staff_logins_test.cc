// Logins of staff: who gets one, and what may be changed about it by whom.
#include "domain/staff_logins.h"

#include <algorithm>

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using domain::Saved;
using domain::StaffRole;

struct Staff : t::BusinessDay {
  const base::Actor actor{"user:ann", "192.0.2.10", "r1"};

  Staff() {
    exec("INSERT INTO users (id, login, hash, name, email, role) VALUES (1, 'ann', 'h', 'Ann', 'ann@example.com', 'admin'),"
         " (2, 'ben', 'h', 'Ben', 'ben@example.com', 'admin'), (3, 'kim', 'h', 'Kim', 'kim@example.com', 'support')");
  }
  Saved add(const std::string& login) {
    return database.write([&](db::Writer& db) {
      return domain::add_staff(db, actor, login, {"Lee", base::parse<base::Email>("lee@example.com").value(), StaffRole::billing}, clock.now(),
                               [&](base::UserId id) { added.push_back(id.value); });
    });
  }
  static Saved change(db::Database& by, const base::Actor& who, long long self, long long id, StaffRole role, std::int64_t version, base::Timestamp now) {
    return by.write([&](db::Writer& db) {
      const auto user = tables::users::find(db, base::UserId{id}).value();
      return domain::change_staff(db, who, base::UserId{self}, user.id, version, {user.name, user.email, role}, now);
    });
  }
  Saved change(long long self, long long id, StaffRole role, std::int64_t version = 1) { return change(database, actor, self, id, role, version, clock.now()); }

  std::vector<long long> added;
};

std::string fault(const Saved& saved) { return saved.faults.empty() ? "" : saved.faults.front().field + ": " + saved.faults.front().tag; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_staff_logins, Staff)

BOOST_AUTO_TEST_CASE(somebody_new_has_no_password_and_is_in_the_trail) {
  BOOST_TEST(add("lee").done());
  BOOST_TEST(added.size() == 1u);
  BOOST_TEST(value("SELECT CONCAT(hash, ':', role, ':', active) FROM users WHERE login = 'lee'") == ":billing:1");
  BOOST_TEST(list("SELECT CONCAT(actor, ':', action, ':', object) FROM audit_log") == "user:ann:user.added:user:lee");
}

BOOST_AUTO_TEST_CASE(a_login_is_one_person_s_also_when_two_admins_add_it_at_once) {
  BOOST_TEST(fault(add("ben")) == "login: staff_login_taken");
  std::vector<Saved> results(4);
  std::vector<db::Database> connections;
  for (std::size_t i = 0; i < results.size(); ++i) connections.push_back(another_database());
  t::at_once(static_cast<int>(results.size()), [&](int who) {
    const auto at = static_cast<std::size_t>(who);
    results[at] = connections[at].write([&](db::Writer& db) {
      return domain::add_staff(db, actor, "lee", {"Lee", base::parse<base::Email>("lee@example.com").value(), StaffRole::billing}, clock.now(),
                               [](base::UserId) {});
    });
  });
  BOOST_TEST(std::count_if(results.begin(), results.end(), [](const Saved& saved) { return saved.done(); }) == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'user.added'") == "1");
}

BOOST_AUTO_TEST_CASE(a_change_says_from_which_value_to_which) {
  BOOST_TEST(change(1, 3, StaffRole::sysadmin).done());
  BOOST_TEST(value("SELECT CONCAT(action, ' ', old_value, ' ', new_value) FROM audit_log") == "user.edited role=support role=sysadmin");
  // What differs in nothing is no change.
  BOOST_TEST(change(1, 3, StaffRole::sysadmin, 2).done());
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == "1");
}

BOOST_AUTO_TEST_CASE(an_older_form_changes_nothing) {
  BOOST_TEST(change(1, 3, StaffRole::sysadmin).done());
  BOOST_TEST(change(1, 3, StaffRole::billing).conflict);
  BOOST_TEST(value("SELECT role FROM users WHERE id = 3") == "sysadmin");
}

BOOST_AUTO_TEST_CASE(nobody_changes_their_own_role) {
  BOOST_TEST(fault(change(1, 1, StaffRole::support)) == "role: staff_self");
  BOOST_TEST(change(1, 1, StaffRole::admin).done());
  BOOST_TEST(value("SELECT role FROM users WHERE id = 1") == "admin");
}

BOOST_AUTO_TEST_CASE(the_last_admin_who_can_log_in_stays_one) {
  BOOST_TEST(change(1, 2, StaffRole::support).done());
  const auto fault_for = [&](std::optional<base::UserId> self, bool active) {
    return database.write([&](db::Writer& db) {
      const auto ann = tables::users::find(db, base::UserId{1}).value();
      return std::string{domain::staff_fault(db, self, ann, active ? StaffRole::support : ann.role, active)};
    });
  };
  BOOST_TEST(fault_for(std::nullopt, true) == "staff_last_admin");
  BOOST_TEST(fault_for(std::nullopt, false) == "staff_last_admin");
  BOOST_TEST(fault_for(base::UserId{1}, false) == "staff_self");
  // An admin who has never set a password could not log in.
  exec("UPDATE users SET role = 'admin', hash = '' WHERE id = 2");
  BOOST_TEST(fault_for(std::nullopt, true) == "staff_last_admin");
  exec("UPDATE users SET hash = 'h' WHERE id = 2");
  BOOST_TEST(fault_for(std::nullopt, true) == "");
}

BOOST_AUTO_TEST_CASE(two_admins_cannot_take_the_role_from_each_other) {
  std::vector<Saved> results(2);
  std::vector<db::Database> connections;
  for (int i = 0; i < 2; ++i) connections.push_back(another_database());
  t::at_once(2, [&](int who) {
    const auto at = static_cast<std::size_t>(who);
    results[at] = change(connections[at], actor, who + 1, 2 - who, StaffRole::support, 1, clock.now());
  });
  BOOST_TEST(value("SELECT COUNT(*) FROM users WHERE role = 'admin'") == "1");
  BOOST_TEST(results[0].done() != results[1].done());
}

BOOST_AUTO_TEST_CASE(what_a_login_may_be_made_of) {
  for (const char* good : {"a", "kim", "kim.lee-2_x", "12345678901234567890123456789012"}) BOOST_TEST(domain::is_staff_login(good), good);
  for (const char* bad : {"", "Kim", "a b", "a@b", "ümlaut", "a/b", "123456789012345678901234567890123"}) BOOST_TEST(!domain::is_staff_login(bad), bad);
  base::Form form{{{"login", " Kim "}}};
  BOOST_TEST(domain::read_staff_login(form) == "kim");
  BOOST_TEST(form.ok());
}

BOOST_AUTO_TEST_SUITE_END()
