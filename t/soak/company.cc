#include "t/soak/company.h"

#include <thread>

#include "base/config.h"
#include "domain/card.h"
#include "domain/job_catalogue.h"
#include "domain/payment_sources.h"
#include "tables/customers.h"
#include "tables/paypal_subs.h"
#include "tables/subs.h"
#include "t/soak/calendar.h"
#include "t/support/card_samples.h"

namespace soak {

namespace {

const domain::Actor kStaff{"user:lee", "192.0.2.50", "soak"};

// Nobody's number: sixteen digits that begin like a Visa and pass Luhn's test.
std::string card_number(int which) {
  std::string digits = "4" + std::string(14, '0');
  const std::string tail = std::to_string(which);
  digits.replace(15 - tail.size(), tail.size(), tail);
  for (char last = '0'; last <= '9'; ++last) {
    if (domain::luhn(digits + last)) return digits + last;
  }
  throw std::logic_error("one of ten digits passes");
}

domain::JobPlan plan_of_the_house() {
  domain::JobPlan plan;
  plan.zone = base::TimeZone::load("America/New_York");
  const auto time_of = [](std::string_view key) {
    for (const auto& known : base::config_keys()) {
      if (known.name == key) return domain::parse_time_of_day(known.fallback).value();
    }
    throw std::logic_error("a job without a time");
  };
  for (const auto& job : domain::all_jobs()) plan.times[job.name] = time_of(job.time_key);
  return plan;
}

}  // namespace

adapters::PayflowSettings bank_settings(const t::Simulator& bank) {
  adapters::PayflowSettings settings;
  settings.url = bank.url() + "/";
  settings.login = {"PayPal", "example", "clerk", base::Secret{"s3cret"}};
  settings.timeout = std::chrono::seconds{5};
  settings.user_agent = "year";
  return settings;
}

Company::Company(const Year& year)
    : year_(year),
      fate_(year.seed),
      bank_("t/sim/payflow.py", {"--partner", "PayPal", "--vendor", "example", "--user", "clerk", "--password", "s3cret", "--amounts", "any"}),
      plan_(plan_of_the_house()) {
  set_clock(plan_.zone.start_of(year_.first));
  for (int which = 1; which <= year_.customers; ++which) open_account(which);
}

std::string Company::stored_card(const std::string& number) {
  adapters::PayflowGateway gateway{bank_settings(bank_)};
  ports::CardRequest request;
  request.request_id = office_.random.hex(16);
  request.custref = office_.random.hex(6);
  request.amount = base::Money::cents(100);
  request.currency = "USD";
  const auto answer = gateway.authorize(request, t::test_card(number));
  if (answer.outcome != ports::CardOutcome::approved) throw std::runtime_error("the bank does not know the card: " + answer.message);
  return answer.reference;
}

void Company::set_standing(const std::string& number, int result) {
  bank_.control("card", R"({"number": ")" + number + R"(", "result": )" + std::to_string(result) + "}");
}

void Company::wait_for_bank() const {
  while (t::Simulator::object(bank_.ask("busy")).at("busy") != "0") std::this_thread::yield();
}

void Company::subscribe(Customer& customer, base::Date first, int which) {
  static constexpr int kMonths[] = {1, 1, 1, 1, 6, 12};
  const auto roll = [&](const char* what, int low, int high) { return fate_.between(what, customer.cid.value, which, low, high); };
  Sub sub;
  sub.first = first;
  sub.anchor = base::day_of_month(first);
  sub.months = customer.pays == Pays::paypal ? 1 : kMonths[roll("months", 0, 5)];
  sub.amount = base::Money::cents(roll("amount", 5'00, 99'99)).times(sub.months);
  office_.database.write([&](db::Writer& db) {
    tables::subs::New row;
    row.cid = customer.cid;
    row.description = "Package " + std::to_string(which);
    row.amount = sub.amount;
    row.months = sub.months;
    row.anchor_day = sub.anchor;
    row.next_bill_on = sub.first;
    sub.id = tables::subs::add(db, row);
  });
  customer.subs.push_back(sub);
}

void Company::open_account(int which) {
  Customer customer;
  customer.pays = static_cast<Pays>(fate_.between("pays", which, 0, 0, 9) / 4 % 3);
  const std::string name = "Customer " + std::to_string(which);
  auto& desk = office_.desk;
  tables::customers::Person person;
  person.name = name;
  person.email = base::parse<base::Email>("owner" + std::to_string(which) + "@example.net").value();
  person.country = "US";
  office_.database.write([&](db::Writer& db) { customer.cid = tables::customers::add(db, person, {}, "", desk.clock.now()); });
  tables::pmt_source::New source;
  source.cid = customer.cid;
  if (customer.pays == Pays::card) {
    customer.card = card_number(which);
    source.type = tables::pmt_source::Type::card;
    source.brand = "Visa";
    source.last_four = customer.card.substr(12);
    source.expiry = "2049-12";
    source.reference = stored_card(customer.card);
  } else if (customer.pays == Pays::paypal) {
    customer.profile = "I-YEAR" + std::to_string(which);
    source.type = tables::pmt_source::Type::paypal;
    source.reference = customer.profile;
  } else {
    source.type = tables::pmt_source::Type::invoice;
  }
  office_.database.write([&](db::Writer& db) { domain::add_source(db, desk, kStaff, source); });
  // The ends of months are where dates go wrong: more are billed there than anywhere.
  const int subs = customer.pays == Pays::paypal ? 1 : fate_.between("subs", which, 0, 1, 3);
  for (int i = 0; i < subs; ++i) {
    const int start = fate_.happens("month end", which, i, 400) ? fate_.between("late", which, i, 8, 11) : fate_.between("start", which, i, 0, 27);
    subscribe(customer, base::add_days(year_.first, start), i);
  }
  if (customer.pays == Pays::paypal) {
    office_.database.write([&](db::Writer& db) {
      tables::paypal_subs::seen(db, customer.profile, "", std::nullopt, customer.subs.front().amount, 1, desk.clock.now());
      const auto known = tables::paypal_subs::by_profile(db, customer.profile).value();
      if (!tables::paypal_subs::set_customer(db, known.id, known.version, customer.cid)) throw std::logic_error("the subscription has changed");
    });
  }
  customers_.push_back(std::move(customer));
}

}  // namespace soak
