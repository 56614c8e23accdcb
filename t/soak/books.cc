#include "t/soak/books.h"

#include <fstream>
#include <map>
#include <set>

#include "t/soak/calendar.h"

namespace soak {

namespace {

using base::Money;

db::Connection::Result ask(db::Sql sql) { return t::business_database().connection().run(sql, {}); }

std::map<std::int64_t, Money> sums(db::Sql sql) {
  std::map<std::int64_t, Money> out;
  for (const auto& row : ask(sql).rows) {
    std::int64_t cid = 0;
    Money sum;
    row.into(cid, sum);
    out[cid] = sum;
  }
  return out;
}

class Audit {
 public:
  Audit(Company& company, base::Date last) : company_(company), last_(last) {}

  std::vector<std::string> run() {
    charges();
    bank();
    paypal();
    nothing_left_to_take();
    mails();
    return std::move(faults_);
  }

 private:
  using Period = std::pair<std::int64_t, std::string>;  // subscription, first day

  void fault(const std::string& text) { faults_.push_back(text); }
  static std::string name(std::int64_t cid) { return base::display(base::CustomerId{cid}); }

  // Every period that began, once, for its price, and no other.
  void charges() {
    std::map<Period, Money> should;
    for (const Customer& customer : company_.customers()) {
      for (const Sub& sub : customer.subs) {
        for (int n = 0;; ++n) {
          const base::Date begins = bill_date(sub.first, sub.anchor, sub.months, n);
          if (begins > last_ || (sub.ends && begins >= *sub.ends)) break;
          should[{sub.id.value, base::str(begins)}] = sub.amount;
        }
      }
    }
    std::map<Period, int> seen;
    for (const auto& row : ask("SELECT sub_id, period_from, amount FROM billing_history WHERE kind = 'charge' AND sub_id IS NOT NULL").rows) {
      Period period;
      Money amount;
      row.into(period.first, period.second, amount);
      const auto found = should.find(period);
      const std::string what = "subscription " + std::to_string(period.first) + " from " + period.second;
      if (found == should.end()) fault(what + " was billed and should not have been");
      else if (-amount != found->second) fault(what + " was billed with " + base::str(amount) + ", not " + base::str(found->second));
      if (++seen[period] > 1) fault(what + " was billed twice");
    }
    for (const auto& [period, amount] : should) {
      if (!seen.contains(period)) fault("subscription " + std::to_string(period.first) + " from " + period.second + " was not billed");
    }
  }

  // The bank's own journal, our payments, and the ledgers.
  void bank() {
    std::map<std::string, std::int64_t> whose;
    std::map<std::string, Money> ours;
    for (const auto& row : ask("SELECT custref, cid, amount FROM payments WHERE vendor = 'payflow' AND kind = 'sale' AND state = 'done'").rows) {
      std::string custref;
      std::int64_t cid = 0;
      Money amount;
      row.into(custref, cid, amount);
      whose[custref] = cid;
      ours[custref] = amount;
    }
    std::map<std::int64_t, Money> taken;
    for (auto& made : company_.bank().list("journal")) {
      if (made["trxtype"] != "S" || made["state"] != "charged") continue;
      const auto known = ours.find(made["custref"]);
      const Money amount = base::parse<Money>(made["amount"]).value();
      if (known == ours.end()) {
        fault("the bank has taken " + made["amount"] + " as " + made["custref"] + ", for us that is " +
              t::BusinessDay::value("SELECT CONCAT_WS(' ', state, 'of col', cid, 'begun', created_at, message) FROM payments WHERE custref = ?", {made["custref"]}));
        continue;
      }
      if (known->second != amount) fault("the bank has taken " + made["amount"] + " as " + made["custref"] + ", we wrote down " + base::str(known->second));
      taken[whose[made["custref"]]] += amount;
      ours.erase(known);
    }
    for (const auto& [custref, amount] : ours) fault("we wrote down " + base::str(amount) + " as " + custref + ", which the bank has not taken");
    same(taken, sums("SELECT cid, SUM(amount) FROM billing_history WHERE means = 'card' GROUP BY cid"), "the bank has taken");
  }

  void paypal() {
    std::map<std::int64_t, Money> paid;
    for (const Customer& customer : company_.customers()) {
      if (customer.paid_at_paypal != Money{}) paid[customer.cid.value] = customer.paid_at_paypal;
    }
    auto booked = sums("SELECT cid, SUM(amount) FROM billing_history WHERE means = 'paypal' GROUP BY cid");
    std::erase_if(booked, [](const auto& one) { return one.second == Money{}; });
    same(paid, booked, "PayPal has taken");
    for (const auto& row : ask("SELECT id, note FROM ipn WHERE verdict <> 'genuine' OR effect IN ('none', 'held')").rows) {
      std::int64_t id = 0;
      std::string note;
      row.into(id, note);
      fault("notice " + std::to_string(id) + " had no effect: " + note);
    }
  }

  void same(const std::map<std::int64_t, Money>& outside, const std::map<std::int64_t, Money>& ledger, const std::string& what) {
    std::set<std::int64_t> all;
    for (const auto& one : outside) all.insert(one.first);
    for (const auto& one : ledger) all.insert(one.first);
    const auto of = [](const std::map<std::int64_t, Money>& sums, std::int64_t cid) {
      const auto found = sums.find(cid);
      return found == sums.end() ? Money{} : found->second;
    };
    for (const std::int64_t cid : all) {
      if (of(outside, cid) == of(ledger, cid)) continue;
      fault(name(cid) + ": " + what + ' ' + base::str(of(outside, cid)) + ", the ledger says " + base::str(of(ledger, cid)));
    }
  }

  // Whoever has a good card and was due has paid.
  void nothing_left_to_take() {
    const auto balance = sums("SELECT cid, SUM(amount) FROM billing_history GROUP BY cid");
    for (const Customer& customer : company_.customers()) {
      const auto found = balance.find(customer.cid.value);
      if (customer.pays != Pays::card || customer.card_bad || found == balance.end()) continue;
      if (found->second < Money{}) fault(name(customer.cid.value) + " has a good card and still owes " + base::str(found->second));
    }
    for (const auto& row : ask("SELECT COUNT(*) FROM payments WHERE state IN ('pending', 'unknown') AND vendor = 'payflow'").rows) {
      std::int64_t open = 0;
      row.into(open);
      if (open > 0) fault(std::to_string(open) + " payments are in doubt");
    }
  }

  // A mail may be handed over twice when the worker died in between, under one Message-ID; two mails about one thing may not be.
  void mails() {
    std::map<std::string, int> sent;
    std::ifstream log{company_.mail_log()};
    for (std::string line; std::getline(log, line);) ++sent[line.substr(0, line.find('\t'))];
    for (const auto& row : ask("SELECT message_id, state FROM mail_outbox").rows) {
      std::string id, state;
      row.into(id, state);
      if (state != "sent" || !sent.contains(id)) fault("mail " + id + " is " + state + " and was handed over " + std::to_string(sent[id]) + " times");
    }
    for (const auto& row : ask("SELECT recipient, subject, COUNT(*) FROM mail_outbox GROUP BY recipient, subject, body, DATE(created_at) HAVING COUNT(*) > 1").rows) {
      std::string recipient, subject;
      int count = 0;
      row.into(recipient, subject, count);
      fault(recipient + " got \"" + subject + "\" " + std::to_string(count) + " times, word for word");
    }
  }

  Company& company_;
  base::Date last_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults(Company& company, base::Date last) { return Audit{company, last}.run(); }

std::string digest() {
  t::business_database().connection().command("SET SESSION group_concat_max_len = 1073741824");
  return t::BusinessDay::value(
      "SELECT MD5(GROUP_CONCAT(line ORDER BY line SEPARATOR '\\n')) FROM (SELECT CONCAT_WS('|', cid, kind, SUM(amount)) AS line"
      " FROM billing_history GROUP BY cid, kind) AS lines_of_all");
}

std::string summary() {
  return t::BusinessDay::value("SELECT GROUP_CONCAT(CONCAT(n, ' ', kind, 's, ', s) ORDER BY kind SEPARATOR '; ') FROM"
                               " (SELECT kind, COUNT(*) n, SUM(amount) / 100 s FROM billing_history GROUP BY kind) AS kinds");
}

}  // namespace soak
