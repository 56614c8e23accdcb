// support_messages: messages to support from addresses that are not on file, until the address has confirmed them.
#pragma once

#include <optional>
#include <string>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::support_messages {

struct Row {
  std::string key_hash;  // of the token that sends it
  base::CustomerId cid;
  std::string reference;
  std::optional<base::SystemId> about;  // null: the account
  std::string name;
  base::Email email;
  std::string subject;
  std::string text;
};

void add(db::Writer& db, const Row& message, base::Timestamp now);
[[nodiscard]] std::optional<Row> find(db::Reader& db, const std::string& key_hash);
void remove(db::Writer& db, const std::string& key_hash);
void remove_before(db::Writer& db, base::Timestamp created);

}  // namespace tables::support_messages
