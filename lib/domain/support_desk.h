// What customers write to us from the Account Manager. The mail is ours: from our address, to ours, and answers go to the person who
// wrote; nobody can send to anybody else with it (security W17). A copy goes to that person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/systems.h"

namespace domain {

// An hour, by one account.
inline constexpr int kMostMessages = 5;

// Somebody who may write for an account: its owner or one of its contacts; each address once.
struct Correspondent {
  std::string key;  // names them in a form: "owner", or the contact's number
  std::string name;
  base::Email email;
};
[[nodiscard]] std::vector<Correspondent> correspondents(db::Reader& db, base::CustomerId cid);

struct CustomerMessage {
  base::CustomerId cid;
  std::optional<tables::systems::Shown> about;  // null: the account
  Correspondent from;
  std::string reference;  // eight digits, for both sides
  std::string subject;
  std::string text;
};

// By product: virtual Linux servers have an address of their own.
[[nodiscard]] const base::Email& support_address(const Business& business, const std::optional<tables::systems::Shown>& about);

// In the customer's history: what was sent, and what waits for its address to confirm it (support_confirm.h). Both count.
inline constexpr char kSupportSent[] = "support.sent";
inline constexpr char kSupportAsked[] = "support.asked";
[[nodiscard]] bool written_too_often(db::Reader& db, base::CustomerId cid, base::Timestamp now);

// Sends it, however often the account has written.
void deliver_to_support(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message);
// False when the account has written too often in the last hour: nothing is sent then.
[[nodiscard]] bool send_to_support(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message);

// The same for a change of a server, which also becomes a note for staff.
[[nodiscard]] bool ask_for_change(db::Writer& db, const Desk& desk, const Actor& actor, CustomerMessage message);

}  // namespace domain
