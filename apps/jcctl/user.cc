// jcctl user: staff logins. Passwords come on standard input, never as an argument, where everybody on the machine could read
// them. Every change is in the audit log.
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "apps/jcctl/commands.h"
#include "auth/password.h"
#include "auth/throttle.h"
#include "auth/totp.h"
#include "tables/audit_log.h"
#include "tables/sessions.h"
#include "tables/users.h"
#include "web/messages.h"

namespace jcctl {

namespace {

using tables::users::Role;

// What the person at the terminal did wrong: one line.
class Wrong : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

constexpr char kUsage[] =
    "usage: jcctl user list\n"
    "       jcctl user add LOGIN --name NAME --email ADDRESS --role ROLE   (password on standard input)\n"
    "       jcctl user passwd LOGIN                                       (password on standard input)\n"
    "       jcctl user totp LOGIN                                         (prints a new secret, once)\n"
    "       jcctl user role LOGIN ROLE\n"
    "       jcctl user disable LOGIN\n"
    "       jcctl user enable LOGIN\n"
    "ROLE is support, billing, sysadmin or admin\n";

// No echo while it lives, when standard input is a terminal.
class Silence {
 public:
  Silence() : terminal_(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Silence() {
    if (!terminal_) return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  [[nodiscard]] bool terminal() const { return terminal_; }

 private:
  termios before_{};
  bool terminal_;
};

base::Secret read_line(const Silence& silence, const char* prompt) {
  if (silence.terminal()) std::cerr << prompt << std::flush;
  std::string line;
  if (!std::getline(std::cin, line)) throw Wrong("no password on standard input");
  return base::Secret{std::move(line)};
}

base::Secret read_password(const base::Config& config, const std::string& login) {
  const Silence silence;
  base::Secret password = read_line(silence, "New password: ");
  if (const auto fault = auth::password_fault(password, login); !fault.empty()) {
    throw Wrong(web::Messages{config.text("COMMON_BASE") + "/messages.en"}.words(fault));
  }
  if (silence.terminal() && read_line(silence, "\nThe same again: ").reveal() != password.reveal()) {
    throw Wrong("the two are not the same");
  }
  return password;
}

Role role_named(const std::string& word) {
  const auto role = base::parse<Role>(word);
  if (!role) throw Wrong(word + ": the role is support, billing, sysadmin or admin");
  return *role;
}

// Lower case letters, digits, dot, dash and underscore: what stands in logs and mail without quoting.
const std::string& valid_login(const std::string& login) {
  const bool good = !login.empty() && login.size() <= 32 &&
                    login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string::npos;
  if (!good) throw Wrong(login + ": a login is 1 to 32 of a-z, 0-9, dot, dash and underscore");
  return login;
}

// The account of the machine that runs this, since jcctl has no login of its own.
std::string operator_name() {
  const passwd* entry = getpwuid(getuid());
  return "job:jcctl:" + (entry != nullptr ? std::string{entry->pw_name} : std::to_string(getuid()));
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
                           {.actor = operator_name(),
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
                             {.actor = operator_name(),
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
    tables::users::set_hash(db, user.id, hash);
    tables::sessions::remove_of(db, user.id);
    auth::forgive_account(db, auth::Door::mgmt, user.login);
    return {"user.password", "", ""};
  });
  std::cout << login << ": password set; its sessions have ended\n";
  return 0;
}

int totp(Context& context, const std::string& login) {
  const base::Secret secret = auth::new_totp_secret(*context.services().random);
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    tables::users::set_totp(db, user.id, secret.reveal());
    tables::sessions::remove_of(db, user.id);
    return {"user.totp", user.totp_secret ? "set" : "none", "set"};
  });
  std::cout << secret.reveal() << '\n'
            << auth::totp_url(context.config.text("COMPANY_NAME"), login, secret) << '\n';
  return 0;
}

int set_role(Context& context, const std::string& login, Role role) {
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    tables::users::set_role(db, user.id, role);
    return {"user.role", base::str(user.role), base::str(role)};
  });
  std::cout << login << ": is now " << base::str(role) << '\n';
  return 0;
}

int set_active(Context& context, const std::string& login, bool active) {
  change_user(context, login, [&](db::Writer& db, const tables::users::Row& user) -> Change {
    tables::users::set_active(db, user.id, active);
    if (active) {
      auth::forgive_account(db, auth::Door::mgmt, user.login);
    } else {
      tables::sessions::remove_of(db, user.id);
    }
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
