// The company that a year passes over: its database, its peers outside, and its customers as they should be. One process keeps it
// and lets the days come; others, which may die at any moment, do the days' work (workers.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adapters/payflow_gateway.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "domain/job_plan.h"
#include "t/soak/fate.h"
#include "t/support/business_database.h"
#include "t/support/simulator.h"
#include "t/support/temp_dir.h"

namespace soak {

enum class Pays { card, paypal, invoice };

// A subscription as it should be billed.
struct Sub {
  base::SubId id;
  base::Date first;  // bill date
  unsigned anchor = 1;
  int months = 1;
  base::Money amount;
  std::optional<base::Date> ends;  // no period begins on that day or later
};

struct Customer {
  base::CustomerId cid;
  Pays pays{};
  std::string card;     // number
  std::string profile;  // at PayPal
  std::vector<Sub> subs;
  base::Money paid_at_paypal;  // what genuine notices came to
  bool card_bad = false;
};

struct Year {
  std::uint64_t seed = 1;
  int days = 60;
  int customers = 40;
  base::Date first = base::parse<base::Date>("2027-11-20").value();  // 2028 has a 29 February
};

class Company {
 public:
  explicit Company(const Year& year);

  [[nodiscard]] const Year& year() const { return year_; }
  [[nodiscard]] const Fate& fate() const { return fate_; }
  [[nodiscard]] const domain::JobPlan& plan() const { return plan_; }
  [[nodiscard]] std::vector<Customer>& customers() { return customers_; }
  [[nodiscard]] t::BusinessDay& office() { return office_; }
  [[nodiscard]] const t::Simulator& bank() const { return bank_; }
  [[nodiscard]] std::string mail_log() const { return directory_.path("mails"); }
  [[nodiscard]] std::string hourglass() const { return directory_.path("hourglass"); }

  // The clock of the office; that of workers goes its own way.
  void set_clock(base::Timestamp now) { office_.clock.advance(now.at - office_.clock.now().at); }
  // A reference at the bank by which the card can be charged later.
  [[nodiscard]] std::string stored_card(const std::string& number);
  // Adds a subscription from that day on.
  void subscribe(Customer& customer, base::Date first, int which);
  // What is answered to charges of the card: 0 is good, 12 declined.
  void set_standing(const std::string& number, int result);
  // Until the bank has done what dead workers have asked it for.
  void wait_for_bank() const;

 private:
  void open_account(int which);

  Year year_;
  Fate fate_;
  t::TempDir directory_;
  t::Simulator bank_;
  t::BusinessDay office_;
  domain::JobPlan plan_;
  std::vector<Customer> customers_;
};

[[nodiscard]] adapters::PayflowSettings bank_settings(const t::Simulator& bank);

}  // namespace soak
