// What a program gives the dispatcher: its pages, its cookie, how its visitors are recognised. Each program derives its own,
// which also carries its services; handlers get at it by app<T>().
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/config.h"
#include "base/date.h"
#include "db/database.h"
#include "web/fragments.h"
#include "web/messages.h"
#include "web/page.h"

namespace web {

// Who is asking. token is the cookie's value; it is never stored, only its hash is.
struct Visitor {
  std::string token;
  bool token_is_new = false;  // the dispatcher made it for this request
  bool logged_in = false;
  std::string name;   // login or customer id, for the audit trail and the page head
  std::string role;   // mgmt: staff role; am: kind of login; empty otherwise
  long long id = 0;   // users.id or customers.cid
  std::string csrf;
  std::string path;   // of the page that is asked for
  std::string theme;  // "light", "dark" or empty, from the cookie that the theme button sets
  base::Timestamp proven_at;  // when password or code was last asked for
  std::string staff;          // am: the login of a member of staff who looks at the customer's account; empty: it is the customer
  std::string write_reason;   // am: why this member of staff changes something there; empty: they only look
  long long login = 0;        // am: am_logins.id of a further login; 0: the account's own
  bool own_login_only = false;  // must see to the own login before anything else
  int waiting = 0;            // things that wait for staff, shown in the bar
};

class View;

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
  // Fills in the site's own bar, above each page of somebody who is logged in. False: the site has the plain one.
  virtual bool furnish(View&, const Visitor&) { return false; }
  [[nodiscard]] virtual bool allows(const Visitor& visitor, std::string_view right) const;
  // Whether this visitor may send a form to a page that they may see.
  [[nodiscard]] virtual bool may_send(const Visitor&, const Page&) const { return true; }
  // Where somebody who is logged in is led instead of a page that waits for something to be done first; empty: nowhere.
  [[nodiscard]] virtual std::string first_to_do(const Visitor&) const { return {}; }
  // The address that the web server itself asks, about areas that it serves: it is answered at once and never by a detour.
  [[nodiscard]] virtual std::string_view door() const { return {}; }
  // Where somebody who is not logged in is sent.
  [[nodiscard]] virtual std::string login_path() const { return "/" + name() + "/login.html"; }
  [[nodiscard]] virtual std::string index_path() const = 0;

  [[nodiscard]] const base::Config& config() const { return config_; }
  [[nodiscard]] std::span<const Page> pages() const { return pages_; }
  [[nodiscard]] const Messages& messages() const { return messages_; }
  [[nodiscard]] Fragments& fragments() { return fragments_; }
  [[nodiscard]] std::string origin() const { return "https://" + config_.text("JC_DOMAIN"); }

 private:
  const base::Config& config_;
  std::span<const Page> pages_;
  Messages messages_;
  Fragments fragments_;
};

template <class T, class Ctx>
T& app(Ctx& c) {
  return static_cast<T&>(c.app);
}

}  // namespace web
