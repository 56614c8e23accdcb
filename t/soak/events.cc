#include "t/soak/events.h"

#include "base/text.h"
#include "domain/ledger.h"
#include "domain/payment_sources.h"
#include "tables/ipn.h"
#include "tables/subs.h"
#include "t/soak/calendar.h"

namespace soak {

namespace {

const domain::Actor kStaff{"user:lee", "192.0.2.50", "soak"};
constexpr int kTriesWorthAnotherCard = 4;  // days after which the customer enters the card anew

std::int64_t number_of(base::Date day) { return day.day.time_since_epoch().count(); }

// A card that the bank declines for some days, then takes again; after longer ones the customer has entered it anew.
void cards(Company& company, Customer& customer, base::Date day) {
  if (customer.pays != Pays::card) return;
  const Fate& fate = company.fate();
  const std::int64_t who = customer.cid.value;
  bool bad = false;
  int lasted = 0;
  for (int back = 0; back <= 13 && !bad; ++back) {
    const std::int64_t began = number_of(day) - back;
    if (!fate.happens("card goes bad", who, began, 6)) continue;
    const int days = fate.between("bad days", who, began, 1, 12);
    bad = back < days;
    if (back == days) lasted = days;
  }
  if (bad != customer.card_bad) company.set_standing(customer.card, bad ? 12 : 0);
  if (customer.card_bad && !bad && lasted >= kTriesWorthAnotherCard) {
    auto& office = company.office();
    tables::pmt_source::New source;
    source.cid = customer.cid;
    source.type = tables::pmt_source::Type::card;
    source.brand = "Visa";
    source.last_four = customer.card.substr(12);
    source.expiry = "2049-12";
    source.reference = company.stored_card(customer.card);
    office.database.write([&](db::Writer& db) { domain::add_source(db, office.desk, kStaff, source); });
  }
  customer.card_bad = bad;
}

// One or two answers get lost, before or after the charge, or come as nonsense.
void bank(Company& company, base::Date day) {
  const Fate& fate = company.fate();
  if (!fate.happens("bank trouble", 0, number_of(day), 150)) return;
  static constexpr const char* kModes[] = {"reset_before", "reset_after", "http500", "garbage", "empty"};
  const int mode = fate.between("bank mode", 0, number_of(day), 0, 4);
  const int times = fate.between("bank times", 0, number_of(day), 1, 4);
  const bool charge = fate.happens("bank charge", 0, number_of(day), 500);
  company.bank().control("mode", std::string{R"({"mode": ")"} + kModes[mode] + R"(", "trxtype": "S", "times": )" + std::to_string(times) +
                                     (charge ? R"(, "charge": true})" : "}"));
}

class PayPalMail {
 public:
  PayPalMail(Company& company, const Customer& customer) : company_(company), customer_(customer) {}

  void send(const char* status, const std::string& txn, base::Money amount, const base::NameValues& more = {}) {
    auto& office = company_.office();
    base::NameValues fields = {{"txn_id", txn},
                               {"payment_status", status},
                               {"mc_gross", base::str(amount)},
                               {"mc_currency", "USD"},
                               {"business", office.business.paypal_email.text()},
                               {"receiver_email", office.business.paypal_email.text()},
                               {"receiver_id", office.business.paypal_receiver_id},
                               {"subscr_id", customer_.profile},
                               {"ipn_track_id", txn},
                               {"charset", "UTF-8"}};
    fields.insert(fields.end(), more.begin(), more.end());
    office.database.write([&](db::Writer& db) { tables::ipn::add(db, base::form_encode(fields), "192.0.2.99", office.clock.now()); });
  }

 private:
  Company& company_;
  const Customer& customer_;
};

// PayPal takes what the subscription says on its own days, some later than it should; notices come twice, as pending first, or not
// before the next month; some payments are taken back, and some of those given again.
void paypal(Company& company, Customer& customer, base::Date day) {
  if (customer.pays != Pays::paypal) return;
  const Fate& fate = company.fate();
  const std::int64_t who = customer.cid.value;
  const Sub& sub = customer.subs.front();
  PayPalMail mail{company, customer};
  const base::NameValues money = {{"txn_type", "subscr_payment"}};
  for (int n = 0; bill_date(sub.first, sub.anchor, 1, n) <= day; ++n) {
    const auto roll = [&](const char* what, int per_mille) { return fate.happens(what, who, n, per_mille); };
    const base::Date due = bill_date(sub.first, sub.anchor, 1, n);
    const base::Date pays = base::add_days(due, roll("late", 100) ? 12 : fate.between("lag", who, n, 0, 3));
    const std::string txn = "Y" + std::to_string(who) + "N" + std::to_string(n);
    const bool echeck = roll("echeck", 150);
    const base::Date clears = base::add_days(pays, echeck ? 4 : 0);
    if (echeck && day == pays) mail.send("Pending", txn, sub.amount, money);
    if (day == clears) {
      mail.send("Completed", txn, sub.amount, money);
      if (roll("twice", 200)) mail.send("Completed", txn, sub.amount, money);
      if (echeck && roll("pending again", 300)) mail.send("Pending", txn, sub.amount, money);
      customer.paid_at_paypal += sub.amount;
    }
    if (!roll("taken back", 60)) continue;
    const bool refund = roll("by us", 400);
    const base::Date back = base::add_days(clears, fate.between("back", who, n, 1, 9));
    const base::NameValues about = {{"parent_txn_id", txn}, {"reason_code", refund ? "refund" : "chargeback"}};
    if (day == back) {
      mail.send(refund ? "Refunded" : "Reversed", txn + "B", -sub.amount, about);
      customer.paid_at_paypal -= sub.amount;
    }
    if (!refund && roll("won", 500) && day == base::add_days(back, 9)) {
      mail.send("Canceled_Reversal", txn + "C", sub.amount, about);
      customer.paid_at_paypal += sub.amount;
    }
  }
}

struct OpenInvoice {
  base::InvoiceId id;
  base::CustomerId cid;
  base::Money open;
  base::Date issued;
};

// Customers on invoice pay by cheque, sooner or later, some in two parts; staff enter it.
void cheques(Company& company, base::Date day) {
  const Fate& fate = company.fate();
  auto& office = company.office();
  const auto rows = t::business_database().connection().run(
      "SELECT i.id, i.cid, i.amount - i.paid, i.issued_on FROM invoice i JOIN pmt_source p ON p.cid = i.cid AND p.status = 1 AND p.type = 'i'"
      " WHERE i.state = 'open' ORDER BY i.id", {});
  for (const auto& row : rows.rows) {
    OpenInvoice invoice;
    row.into(invoice.id, invoice.cid, invoice.open, invoice.issued);
    const std::int64_t who = invoice.cid.value;
    const std::int64_t when = number_of(invoice.issued);
    const base::Date pays = base::add_days(invoice.issued, fate.between("cheque", who, when, 2, 40));
    const bool parts = fate.happens("in parts", who, when, 200);
    if (day != pays && !(parts && day == base::add_days(pays, 5))) continue;
    domain::Entry entry;
    entry.cid = invoice.cid;
    entry.kind = domain::EntryKind::payment;
    entry.amount = parts && day == pays && invoice.open > base::Money::cents(1) ? invoice.open.divided(2) : invoice.open;
    entry.text = "Cheque";
    entry.means = domain::Means::cheque;
    entry.invoice = invoice.id;
    office.database.write([&](db::Writer& db) { domain::post(db, office.desk, kStaff, entry); });
  }
}

void staff(Company& company, Customer& customer, base::Date day) {
  const Fate& fate = company.fate();
  auto& office = company.office();
  const std::int64_t who = customer.cid.value;
  const std::int64_t when = number_of(day);
  if (fate.happens("credit", who, when, 4)) {
    domain::Entry entry;
    entry.cid = customer.cid;
    entry.kind = domain::EntryKind::credit;
    entry.amount = base::Money::cents(fate.between("credit of", who, when, 1'00, 20'00));
    entry.text = "For the trouble";
    office.database.write([&](db::Writer& db) {
      const auto id = domain::post(db, office.desk, kStaff, entry);
      if (fate.happens("by mistake", who, when, 300)) static_cast<void>(domain::reverse(db, office.desk, kStaff, id, "the wrong customer"));
    });
  }
  if (customer.pays == Pays::paypal) return;  // what PayPal takes stays as it is
  if (fate.happens("another", who, when, 3)) company.subscribe(customer, day, static_cast<int>(customer.subs.size()));
  if (!fate.happens("less", who, when, 2)) return;
  Sub& sub = customer.subs[static_cast<std::size_t>(fate.between("which", who, when, 0, static_cast<int>(customer.subs.size()) - 1))];
  if (sub.ends || sub.first == day) return;
  sub.ends = day;
  office.database.write([&](db::Writer& db) { tables::subs::end(db, sub.id, day); });
}

}  // namespace

void let_happen(Company& company, base::Date day, bool working) {
  company.set_clock(company.plan().zone.at(day, std::chrono::minutes{10}));
  bank(company, day);
  cheques(company, day);
  for (Customer& customer : company.customers()) {
    cards(company, customer, day);
    paypal(company, customer, day);
    if (working) staff(company, customer, day);
  }
}

}  // namespace soak
