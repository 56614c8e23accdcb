// A message to support from an address that is not on file for the account (security W17): it waits until a link that was mailed to
// this address is used, once and within a day. The mail with the link holds nothing that was typed, so that nobody can write to
// strangers with it.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "domain/support_desk.h"

namespace domain {

inline constexpr std::chrono::hours kConfirmTime{24};

// Where the mail's link leads, and what is kept of its key.
struct ConfirmLink {
  std::string address;
  std::string key_hash;  // SHA-256
};

// False when the account has written too often in the last hour: nothing waits then, and nobody is written to.
[[nodiscard]] bool ask_to_confirm(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message, const ConfirmLink& link);

// A message that its link may still send.
struct Unconfirmed {
  base::CustomerId cid;
  std::string reference;
  std::string subject;
  std::string text;
};
[[nodiscard]] std::optional<Unconfirmed> unconfirmed(db::Reader& db, const std::string& key_hash, base::Timestamp now);

// Uses the link up and sends the message. nullopt: there is none, it was used, or it is too old; else the message's reference.
[[nodiscard]] std::optional<std::string> confirm_message(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& key_hash);

// Messages whose time is over.
void forget_unconfirmed(db::Writer& db, base::Timestamp now);

}  // namespace domain
