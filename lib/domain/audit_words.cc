#include "domain/audit_words.h"

#include <span>

#include "base/ids.h"
#include "base/text.h"

namespace domain {

namespace {

struct Word {
  std::string_view tag;
  std::string_view words;
};

// Where the tag itself would read badly.
constexpr Word kActions[] = {
    {"am.activated", "Account Manager activated"}, {"am.opened", "Account opened as staff"},
    {"am.reset", "Account Manager password reset"}, {"am.viewed", "Page of the account viewed as staff"},
    {"am.invited", "Access instructions mailed"},  {"am.sent", "Form of the account sent as staff"},
    {"am.reason", "Reason for changes as staff"},  {"am.password", "Account Manager password chosen"},
    {"am.totp", "Second factor set up"},           {"am.totp_removed", "Second factor removed"},
    {"code.mailed", "Security code mailed"},  {"login", "Logged in"},
    {"support.sent", "Message to support"},       {"support.asked", "Message to support, to be confirmed"},
    {"power.asked", "Power switched"},             {"power.done", "Power switched, and read back"},
    {"power.failed", "Power not switched"},
    {"notice.given", "PayPal notice booked to an account"}, {"notice.vouched", "PayPal notice applied without PayPal’s word"},
    {"logout", "Logged out"},                      {"password.rehashed", "Password stored in a safer form"},
};
constexpr Word kKinds[] = {{"sub", "charge"}, {"paypal_sub", "PayPal subscription"}, {"source", "payment source"},
                           {"entry", "ledger entry"}, {"ip", "address"}, {"user", "login"}};

std::string_view looked_up(std::string_view tag, std::span<const Word> words) {
  for (const Word& word : words) {
    if (word.tag == tag) return word.words;
  }
  return tag;
}

std::string sentence(std::string text) {
  for (char& c : text) {
    if (c == '.' || c == '_') c = ' ';
  }
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text;
}

}  // namespace

std::string action_words(std::string_view action) { return sentence(std::string{looked_up(action, kActions)}); }

std::string object_words(std::string_view object) {
  const auto colon = object.find(':');
  if (colon == std::string_view::npos) return sentence(std::string{object});
  const auto kind = object.substr(0, colon);
  const auto id = object.substr(colon + 1);
  std::string shown{id};
  if (kind == "customer") {
    if (const auto cid = base::parse_cid(id)) shown = base::display(*cid);
  }
  return sentence(std::string{looked_up(kind, kKinds)}) + ' ' + shown;
}

std::string actor_words(std::string_view actor) {
  const auto colon = actor.find(':');
  const auto kind = actor.substr(0, colon);
  const std::string who{colon == std::string_view::npos ? std::string_view{} : actor.substr(colon + 1)};
  if (kind == "user") return who;
  if (kind == "customer") {
    const auto dash = who.find('-');
    return dash == std::string::npos ? "the customer" : "the customer's login " + who.substr(dash + 1);
  }
  if (kind == "job") return "job " + who;
  return std::string{actor};
}

}  // namespace domain
