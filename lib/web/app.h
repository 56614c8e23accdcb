// What a program gives the dispatcher: its pages, its cookie, how its visitors are recognised. Each program derives its own,
// which also carries its services; handlers get at it by app<T>().
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/config.h"
#include "db/database.h"
#include "web/messages.h"
#include "web/page.h"

namespace web {

// Who is asking. token is the cookie's value; it is never stored, only its hash is.
struct Visitor {
  std::string token;
  bool token_is_new = false;  // the dispatcher made it for this request
  bool logged_in = false;
  std::string name;   // login or customer id, for the audit trail and the page head
  std::string role;   // staff role; empty otherwise
  long long id = 0;   // users.id or customers.cid
  std::string csrf;
  std::string theme;  // "light", "dark" or empty, from the cookie that the theme button sets
};

class App {
 public:
  App(const base::Config& config, std::span<const Page> pages);
  virtual ~App() = default;

  [[nodiscard]] virtual std::string name() const = 0;         // "signup": the first part of its paths
  [[nodiscard]] virtual std::string cookie_name() const = 0;  // "__Secure-su"
  [[nodiscard]] virtual int cookie_seconds() const { return 0; }  // 0: until the browser closes
  [[nodiscard]] virtual std::string same_site() const { return "Lax"; }
  [[nodiscard]] virtual std::string fresh_token() = 0;            // 64 hexadecimal digits
  // Fills in who the token belongs to; does nothing where there is no login.
  virtual void recognise(db::Database&, const Request&, Visitor&) {}
  [[nodiscard]] virtual bool allows(const Visitor& visitor, std::string_view right) const;
  // Where somebody who is not logged in is sent.
  [[nodiscard]] virtual std::string login_path() const { return "/" + name() + "/login.html"; }
  [[nodiscard]] virtual std::string index_path() const = 0;

  [[nodiscard]] const base::Config& config() const { return config_; }
  [[nodiscard]] std::span<const Page> pages() const { return pages_; }
  [[nodiscard]] const Messages& messages() const { return messages_; }
  [[nodiscard]] std::string origin() const { return "https://" + config_.text("JC_DOMAIN"); }

 private:
  const base::Config& config_;
  std::span<const Page> pages_;
  Messages messages_;
};

template <class T, class Ctx>
T& app(Ctx& c) {
  return static_cast<T&>(c.app);
}

}  // namespace web
