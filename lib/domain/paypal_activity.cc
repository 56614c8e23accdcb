#include "domain/paypal_activity.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "base/csv_reader.h"
#include "base/text.h"
#include "domain/notices.h"

namespace domain {

namespace {

using tables::paypal_activity::Transaction;

constexpr std::size_t kPerTransaction = 500;  // rows that are stored at a time

// What moves money between us and PayPal or our bank, and no customer's.
constexpr std::array<std::string_view, 9> kInternal{"General Withdrawal", "General Currency Conversion", "Account Hold", "Reversal of General Account Hold",
                                                    "Mass Pay", "Bank Deposit", "Transfer", "Fee", "General Credit Card Deposit"};

struct Zone {
  std::string_view name;
  int hours;  // behind UTC
};
constexpr Zone kZones[] = {{"PST", 8}, {"PDT", 7}, {"MST", 7}, {"MDT", 6}, {"CST", 6}, {"CDT", 5}, {"EST", 5}, {"EDT", 4}, {"GMT", 0}, {"UTC", 0}};

std::optional<base::Timestamp> time_of(const std::string& date, const std::string& time, const std::string& zone, bool day_first) {
  auto parts = base::split(date, '/');
  if (parts.size() == 3) {
    if (day_first) std::swap(parts[0], parts[1]);
    for (auto& part : parts) part.insert(0, part.size() == 1 ? "0" : "");
    parts = {parts[2] + "-" + parts[0] + "-" + parts[1]};
  }
  const auto local = base::parse<base::Timestamp>(parts.size() == 1 ? parts[0] + " " + time : "");
  const auto known = std::find_if(std::begin(kZones), std::end(kZones), [&](const Zone& z) { return z.name == zone; });
  if (!local || known == std::end(kZones)) return std::nullopt;
  return *local + std::chrono::hours{known->hours};
}

class Columns {
 public:
  explicit Columns(const base::CsvRow& head) {
    for (std::size_t i = 0; i < head.cells.size(); ++i) places_.emplace(base::to_lower(base::trim(head.cells[i])), i);
    for (const char* needed : {"date", "time", "timezone", "type", "status", "currency", "gross", "transaction id"}) {
      if (!places_.contains(needed)) throw std::runtime_error(std::string{"is no activity report of PayPal: it has no column \""} + needed + "\"");
    }
  }
  // Empty when the file has no such column, or the row no such cell.
  [[nodiscard]] std::string of(const base::CsvRow& row, const std::string& name) const {
    const auto place = places_.find(name);
    return place == places_.end() || place->second >= row.cells.size() ? "" : std::string{base::trim(row.cells[place->second])};
  }

 private:
  std::map<std::string, std::size_t> places_;
};

// Empty: it was read.
std::string read_row(const Columns& columns, const base::CsvRow& row, bool day_first, Transaction& t) {
  t.txn_id = columns.of(row, "transaction id");
  if (t.txn_id.empty() || t.txn_id.size() > 40) return "no transaction id";
  const auto when = time_of(columns.of(row, "date"), columns.of(row, "time"), columns.of(row, "timezone"), day_first);
  if (!when) return "a date, time or time zone that cannot be read";
  const auto gross = base::parse<base::Money>(columns.of(row, "gross"));
  if (!gross) return "an amount that cannot be read";
  t.currency = columns.of(row, "currency");
  if (t.currency.size() != 3) return "no currency";
  t.happened_at = *when;
  t.gross = *gross;
  t.type = base::clipped(columns.of(row, "type"), 100);
  t.status = base::clipped(columns.of(row, "status"), 40);
  t.name = base::clipped(columns.of(row, "name"), 200);
  t.email = base::clipped(columns.of(row, "from email address"), 254);
  t.parent_txn_id = base::clipped(columns.of(row, "reference txn id"), 40);
  const bool internal = std::any_of(kInternal.begin(), kInternal.end(), [&](std::string_view type) { return t.type.starts_with(type); });
  t.ours = !internal && t.gross != base::Money{};
  return {};
}

}  // namespace

ActivityFile read_activity(std::string_view csv, bool day_first) {
  if (!base::valid_utf8(csv)) throw std::runtime_error("is not UTF-8");
  const auto rows = base::read_csv(csv);
  if (rows.empty()) throw std::runtime_error("is empty");
  const Columns columns{rows.front()};
  ActivityFile file;
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    Transaction transaction;
    const std::string why = read_row(columns, *row, day_first, transaction);
    if (why.empty()) file.transactions.push_back(std::move(transaction));
    else file.refused.push_back("line " + std::to_string(row->line) + ": " + why);
  }
  return file;
}

ActivityStored store_activity(db::Database& database, const Desk& desk, const ActivityFile& file) {
  using tables::paypal_activity::Stored;
  ActivityStored sum;
  const auto& all = file.transactions;
  for (std::size_t from = 0; from < all.size(); from += kPerTransaction) {
    const auto one = database.write([&](db::Writer& db) {
      ActivityStored part;
      for (std::size_t i = from; i < std::min(from + kPerTransaction, all.size()); ++i) {
        const Stored stored = tables::paypal_activity::store(db, all[i], desk.clock.now());
        ++(stored == Stored::added ? part.added : stored == Stored::changed ? part.changed : part.known);
      }
      return part;
    });
    sum.added += one.added;
    sum.changed += one.changed;
    sum.known += one.known;
  }
  return sum;
}

int reconcile_paypal(db::Database& database, const Desk& desk) {
  return database.write([&](db::Writer& db) {
    const auto open = tables::paypal_activity::differing(db, false);
    if (open.empty()) return 0;
    const std::string today = base::str(base::date_of(desk.clock.now()));
    tell_staff(db, desk, "paypal-activity:" + today, "PayPal lists transactions that are not on file",
               std::to_string(open.size()) + " transactions of PayPal's list are not on file here as PayPal has them, the newest of them " +
                   open.front().at_paypal.txn_id + " over " + base::display(open.front().at_paypal.gross) +
                   ". See PayPal transactions in the payments menu.");
    return static_cast<int>(open.size());
  });
}

}  // namespace domain
