// invoice_keys: the keys of pay links as their SHA-256, with what became of each. A link works until it is withdrawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/invoice.h"

namespace tables::invoice_keys {

// page: shown to somebody, to copy or to follow.
enum class MadeFor { mail, paper, page };

struct New {
  std::string key_hash;
  base::InvoiceId invoice;
  MadeFor made_for{};
  std::string who;
};
void add(db::Writer& db, const New& link, base::Timestamp now);

struct Listed {
  base::PayLinkId id;
  std::optional<base::Timestamp> made_at;  // nullopt: before this was kept
  MadeFor made_for{};
  std::string who;
  std::optional<base::Timestamp> opened_at;
  std::optional<base::Timestamp> withdrawn_at;
  base::InvoiceRef ref;
  std::string number;
  base::CustomerId cid;
  std::string customer;  // the company, else the owner
  base::Money amount;
  base::Money open;
  base::Date due_on;
  invoice::State state{};
};
// open: links that can be used; opened, unopened: of these; over: paid, void or withdrawn.
enum class Which { open, opened, unopened, over };
// The newest first, 500 at most.
[[nodiscard]] std::vector<Listed> list(db::Reader& db, Which which);
[[nodiscard]] std::optional<Listed> find(db::Reader& db, base::PayLinkId id);

// Remembers the first time only.
void opened(db::Writer& db, const std::string& key_hash, base::Timestamp now);
// False when it was withdrawn before.
[[nodiscard]] bool withdraw(db::Writer& db, base::PayLinkId id, base::Timestamp now);
[[nodiscard]] bool withdrawn(db::Reader& db, const std::string& key_hash);

}  // namespace tables::invoice_keys

template <>
struct base::EnumWords<tables::invoice_keys::MadeFor> {
  static constexpr std::string_view words[] = {"mail", "paper", "page"};
};
template <>
struct base::EnumWords<tables::invoice_keys::Which> {
  static constexpr std::string_view words[] = {"open", "opened", "unopened", "over"};
};
