// jcctl user: staff logins. Passwords come on standard input, never as an argument, where everybody on the machine could read
// them. Every change is in the audit log.
#include <algorithm>
#include <iostream>
#include <map>

#include "apps/jcctl/commands.h"
#include "apps/jcctl/operator.h"
#include "auth/password.h"
#include "auth/recovery.h"
#include "auth/staff.h"
#include "auth/totp.h"
#include "domain/business.h"
#include "domain/staff_logins.h"
#include "tables/audit_log.h"
#include "tables/users.h"
#include "web/messages.h"

namespace jcctl {

namespace {

using tables::users::Role;

constexpr char kUsage[] =
    "usage: jcctl user list\n"
    "       jcctl user add LOGIN --name NAME --email ADDRESS --role ROLE   (password on standard input)\n"
    "       jcctl user passwd LOGIN                                       (password on standard input)\n"
    "       jcctl user totp LOGIN                                         (prints a new secret, once)\n"
    "       jcctl user recovery LOGIN                                     (prints new recovery codes, once)\n"
    "       jcctl user setup LOGIN                                        (prints a link to set a password, once)\n"
    "       jcctl user role LOGIN ROLE\n"
    "       jcctl user disable LOGIN\n"
    "       jcctl user enable LOGIN\n"
    "ROLE is support, billing, sysadmin or admin\n";

const std::string& words(const base::Config& config, std::string_view tag) {
  static const web::Messages messages{config.text("COMMON_BASE") + "/messages.en"};
  return messages.words(tag);
}

base::Secret read_password(const base::Config& config, const std::string& login) {
  base::Secret password = read_secret("New password: ");
  if (const auto fault = auth::password_fault(password, login, {config.text("COMPANY_NAME")}); !fault.empty()) {
    throw Wrong(words(config, fault));
  }
  if (at_terminal() && read_secret("The same again: ").reveal() != password.reveal()) {
    throw Wrong("the two are not the same");
  }
  return password;
}

Role role_named(const std::string& word) {
  const auto role = base::parse<Role>(word);
  if (!role) throw Wrong(word + ": the role is support, billing, sysadmin or admin");
  return *role;
}

const std::string& valid_login(const std::string& login) {
  if (!domain::is_staff_login(login)) throw Wrong(login + ": a login is 1 to 32 of a-z, 0-9, dot, dash and underscore");
  return login;
}

struct Change {
  std::string action;
  std::string old_value;
  std::string new_value;
};

// Runs `change` on the locked row and records what it returns.
template <class F>
void change_user(Context& context, const std::string& login, F change) {
  const base::Timestamp now = context.services().clock->now();
  context.database.write([&](db::Writer& db) {
    const auto found = tables::users::by_login(db, login);
    const auto user = found ? tables::users::lock(db, found->id) : std::nullopt;
    if (!user) throw Wrong(login + ": there is no such login");
    const Change done = change(db, *user);
    tables::audit_log::add(db,
                           {.actor = operator_actor().name,
                            .remote_addr = "",
                            .request_id = "",
                            .action = done.action,
                            .object = "user:" + user->login,
                            .old_value = done.old_value,
                            .new_value = done.new_value},
                           now);
  });
}

int list(Context& context) {
  const auto users = context.database.read([](db::Reader& db) { return tables::users::all(db); });
  for (const auto& user : users) {
    std::cout << user.login << '\t' << base::str(user.role) << '\t' << (user.active ? "active" : "disabled") << '\t'
              << (user.totp_secret ? "code" : "no code") << '\t'
              << (user.last_login_at ? base::str(*user.last_login_at) : "never") << '\t' << user.name << " <"
              << user.email.text() << ">\n";
  }
  return 0;
}

int add(Context& context, const std::string& login, const std::map<std::string, std::string>& options) {
  const auto given = [&](const std::string& option) {
    const auto it = options.find(option);
    if (it == options.end() || it->second.empty()) throw Wrong("add needs " + option);
    return it->second;
  };
  tables::users::New user{.login = valid_login(login),
                          .hash = "",
                          .name = given("--name"),
                          .email = {},
                          .role = role_named(given("--role"))};
  const auto email = base::parse<base::Email>(given("--email"));
  if (!email) throw Wrong(given("--email") + ": is no e-mail address");
  user.email = *email;
  user.hash = auth::hash_password(read_password(context.config, login));
  const base::Timestamp now = context.services().clock->now();
  try {
    context.database.write([&](db::Writer& db) {
      tables::users::add(db, user);
      tables::audit_log::add(db,
                             {.actor = operator_actor().name,
                              .remote_addr = "",
                              .request_id = "",
                              .action = "user.added",
                              .object = "user:" + login,
                              .old_value = "",
                              .new_value = base::str(user.role)},
                             now);
    });
  } catch (const db::Duplicate&) {
    throw Wrong(login + ": this login exists already");
  }
  std::cout << login << ": added; jcctl user totp " << login << " gives it a second factor\n";
  return 0;
}

int passwd(Context& context, const std::string& login) {
  const std::string hash = auth::hash_password(read_password(context.config, login));
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    auth::set_password(db, user, hash, "", context.services().clock->now());
    return {"user.password", "", ""};
  });
  std::cout << login << ": password set; its sessions have ended\n";
  return 0;
}

int totp(Context& context, const std::string& login) {
  const base::Secret secret = auth::new_totp_secret(*context.services().random);
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    auth::remove_second_factor(db, user);
    tables::users::set_totp(db, user.id, secret.reveal());
    return {"user.totp", user.totp_secret ? "set" : "none", "set"};
  });
  std::cout << secret.reveal() << '\n'
            << auth::totp_url(context.config.text("COMPANY_NAME"), login, secret) << '\n';
  return 0;
}

int recovery(Context& context, const std::string& login) {
  const auto codes = auth::new_recovery_codes(*context.services().random);
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    if (!user.totp_secret) throw Wrong(login + ": has no second factor that a recovery code could stand in for");
    auth::set_recovery_codes(db, user.id, codes);
    return {"recovery.made", "", ""};
  });
  for (const std::string& code : codes) std::cout << code << '\n';
  return 0;
}

int setup(Context& context, const std::string& login) {
  std::string key;
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    if (!user.active) throw Wrong(login + ": is disabled");
    key = auth::issue_setup(db, *context.services().random, user.id, context.services().clock->now());
    return {"user.setup_sent", "", ""};
  });
  std::cout << domain::business_from(context.config).secure_url << "/mgmt/setup.html?key=" << key << '\n';
  return 0;
}

int set_role(Context& context, const std::string& login, Role role) {
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    const auto fault = domain::staff_fault(db, std::nullopt, user, role, user.active);
    if (!fault.empty()) throw Wrong(words(context.config, fault));
    tables::users::set_role(db, user.id, role);
    return {"user.role", base::str(user.role), base::str(role)};
  });
  std::cout << login << ": is now " << base::str(role) << '\n';
  return 0;
}

int set_active(Context& context, const std::string& login, bool active) {
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    const auto fault = domain::staff_fault(db, std::nullopt, user, user.role, active);
    if (!fault.empty()) throw Wrong(words(context.config, fault));
    auth::set_active(db, user, active);
    return {active ? "user.enabled" : "user.disabled", base::str(user.active), base::str(active)};
  });
  std::cout << login << (active ? ": may log in\n" : ": disabled; its sessions have ended\n");
  return 0;
}

std::map<std::string, std::string> options_of(const Arguments& arguments, std::size_t from) {
  std::map<std::string, std::string> options;
  for (std::size_t i = from; i + 1 < arguments.size(); i += 2) options[arguments[i]] = arguments[i + 1];
  return options;
}

}  // namespace

int user(Context& context, const Arguments& arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  try {
    if (what == "list" && arguments.size() == 1) return list(context);
    if (what == "add" && arguments.size() == 8) return add(context, arguments[1], options_of(arguments, 2));
    if (what == "passwd" && arguments.size() == 2) return passwd(context, arguments[1]);
    if (what == "totp" && arguments.size() == 2) return totp(context, arguments[1]);
    if (what == "recovery" && arguments.size() == 2) return recovery(context, arguments[1]);
    if (what == "setup" && arguments.size() == 2) return setup(context, arguments[1]);
    if (what == "role" && arguments.size() == 3) return set_role(context, arguments[1], role_named(arguments[2]));
    if (what == "disable" && arguments.size() == 2) return set_active(context, arguments[1], false);
    if (what == "enable" && arguments.size() == 2) return set_active(context, arguments[1], true);
  } catch (const Wrong& wrong) {
    std::cerr << "jcctl user: " << wrong.what() << '\n';
    return 1;
  }
  std::cerr << kUsage;
  return 2;
}

}  // namespace jcctl
