// A visitor: keeps cookies, sends forms as our own pages would (token and origin), follows nothing by itself. A copy is a second
// tab at the same state; copies may be used from several threads.
#pragma once

#include <map>
#include <string>

#include "t/support/fcgi_client.h"

namespace t {

class Site;
using Fields = base::NameValues;

class Browser {
 public:
  explicit Browser(const Site& site, std::string address = "192.0.2.10");

  // `path` may carry a query of its own ("/am/login.html?left=1").
  Answer get(const std::string& path, const Fields& query = {});
  // With Origin, and with the csrf field of the site's cookie unless `fields` has one of its own.
  Answer post(const std::string& path, Fields fields = {});
  // Exactly these bytes and nothing of a form's: a notice from outside, or an attack.
  Answer post_raw(const std::string& path, const std::string& body,
                  const std::string& content_type = "application/x-www-form-urlencoded");
  // Where a redirect leads.
  // A fragment stays in the browser.
  Answer follow(const Answer& redirect) {
    const std::string address = redirect.header("Location");
    return get(address.substr(0, address.find('#')));
  }
  // Any method; headers as set below.
  Answer send(const std::string& method, const std::string& path, const std::string& body,
              const std::string& content_type);

  // The cookie that this path gets; empty when there is none.
  [[nodiscard]] std::string cookie(const std::string& name) const;
  void set_cookie(const std::string& name, const std::string& value, const std::string& path);
  void forget_cookies() { cookies_.clear(); }
  // What a form of our own page would carry.
  [[nodiscard]] std::string csrf(const std::string& path) const;

  // CGI variables that are added to each request or replace one, such as {"HTTP_SEC_FETCH_SITE", "cross-site"}.
  std::map<std::string, std::string> variables;

 private:
  struct Cookie {
    std::string value;
    std::string path;
  };
  [[nodiscard]] std::string cookie_header(const std::string& path) const;
  void keep_cookies(const Answer& answer);

  const Site* site_;
  std::map<std::string, Cookie> cookies_;
};

}  // namespace t
