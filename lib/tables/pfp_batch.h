// pfp_batch: what is to be charged to customers' cards, one open item each, and what became of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::pfp_batch {

// held: by staff. charging: an attempt is under way, or its outcome is not known yet.
enum class State { waiting, held, charging, charged, failed, dropped };
// Why it failed: declined too often, declined for good, the card has expired, or nothing is stored that it could be charged by.
enum class Failure { none, soft, hard, expired, no_reference };

struct Row {
  base::BatchItemId id;
  base::CustomerId cid;
  base::Money amount;
  int tries = 0;  // that the bank has declined
  State state{};
  std::optional<base::PaymentId> payment;  // the last attempt
  std::optional<base::SourceId> source;    // the card that was tried last
  base::Date try_on;
  Failure failure{};
  std::string message;
  int version = 1;

  [[nodiscard]] bool open() const { return state == State::waiting || state == State::held || state == State::charging; }
};

struct New {
  base::CustomerId cid;
  base::Money amount;
  base::SourceId source;
  base::Date try_on;
};

// Does nothing for a customer who has an open item. True: it was added.
bool add(db::Writer& db, const New& item, base::Timestamp now);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::BatchItemId id);
[[nodiscard]] std::optional<Row> lock(db::Writer& db, base::BatchItemId id);
// The customer's open one.
[[nodiscard]] std::optional<Row> open_of(db::Reader& db, base::CustomerId cid);
// The next one that waits and whose day has come, after that one.
[[nodiscard]] std::optional<base::BatchItemId> next_due(db::Reader& db, base::BatchItemId after, base::Date day);

struct Sum {
  std::int64_t items = 0;
  base::Money amount;
  base::Money largest;
  std::optional<base::CustomerId> largest_cid;
};
// Of those that wait and whose day has come.
[[nodiscard]] Sum due(db::Reader& db, base::Date day);

// All of these are for an item that the caller has locked.
void set_charging(db::Writer& db, base::BatchItemId id, base::Money amount, base::SourceId source, base::Date day, base::PaymentId payment);
struct Outcome {
  int tries = 0;
  std::optional<int> result;  // the gateway's
  std::string message;
};
// Waits again.
void wait(db::Writer& db, base::BatchItemId id, base::Date try_on, const Outcome& outcome);
void set_charged(db::Writer& db, base::BatchItemId id, const Outcome& outcome, base::Timestamp now);
void set_failed(db::Writer& db, base::BatchItemId id, std::optional<base::SourceId> source, Failure failure, const Outcome& outcome,
                base::Timestamp now);
void set_dropped(db::Writer& db, base::BatchItemId id, const std::string& why, const std::string& who, base::Timestamp now);
// By staff: waiting and held, from that day on.
void set_open(db::Writer& db, base::BatchItemId id, State state, base::Date try_on, const std::string& who);

// As staff see it: with the customer and the card.
struct Listed {
  Row item;
  std::string customer;
  base::Money due;  // now
  std::string brand;
  std::string last_four;
  std::string expiry;
  std::optional<int> result;
  std::string payment_state;
  base::Timestamp created_at;
  std::optional<base::Timestamp> ended_at;
  std::string who;
};
// The open ones, by customer; or those that ended since then, newest first. At most so many.
[[nodiscard]] std::vector<Listed> open_items(db::Reader& db, int most);
[[nodiscard]] std::vector<Listed> ended_items(db::Reader& db, base::Timestamp since, int most);

}  // namespace tables::pfp_batch

template <>
struct base::EnumWords<tables::pfp_batch::State> {
  static constexpr std::string_view words[] = {"waiting", "held", "charging", "charged", "failed", "dropped"};
};
template <>
struct base::EnumWords<tables::pfp_batch::Failure> {
  static constexpr std::string_view words[] = {"", "soft", "hard", "expired", "no_reference"};
};
