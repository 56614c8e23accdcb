// Invoices and credit notes: numbers without a gap, what was issued stays, and what credits, voids and reminders do.
#include <atomic>

#include "domain/credit_notes.h"
#include "domain/invoice_paper.h"
#include "domain/invoice_reminders.h"
#include "domain/ledger.h"
#include "domain/payment_request.h"
#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/number_series.h"

namespace {

using base::Money;
using domain::InvoiceChange;
using domain::InvoiceRow;

base::Date day(const char* text) { return base::parse<base::Date>(text).value(); }

struct GivenUp {};

struct Invoices : t::BusinessDay {
  const base::CustomerId cid{42};
  const domain::Actor lee{"user:lee", "192.0.2.10", "r1"};
  int keys = 0;

  Invoices() {
    exec("INSERT INTO customers (cid, owner_name, company, owner_email, address, city, country, created_at)"
         " VALUES (42, 'Ada Example', 'Old Mill', 'ada@example.com', '1 Main Street', 'Exampleton', 'US', '2020-01-01')");
  }
  void at(const char* when) { clock.advance(base::parse<base::Timestamp>(when).value().at - clock.now().at); }
  domain::PayKey key() { return {"key" + std::to_string(++keys), std::string(60, 'k') + std::to_string(1000 + keys)}; }
  InvoiceRow issue(std::initializer_list<int> cents, const char* due = "2026-12-06") {
    std::vector<domain::InvoiceLine> lines;
    for (const int amount : cents) lines.push_back({.text = "Line " + std::to_string(lines.size() + 1), .amount = Money::cents(amount)});
    return database.write([&](db::Writer& db) {
      const auto ref = domain::make_invoice(db, desk, lee, cid, lines, day(due));
      return tables::invoice::by_ref(db, ref).value();
    });
  }
  InvoiceRow again(const InvoiceRow& invoice) {
    return database.read([&](db::Reader& db) { return tables::invoice::find(db, invoice.id).value(); });
  }
  InvoiceChange credit(const InvoiceRow& invoice, int cents, int version = 0) {
    return database.write([&](db::Writer& db) {
      return domain::credit_invoice(db, desk, lee, invoice, version > 0 ? version : again_in(db, invoice), {{"Line 1", "", Money::cents(cents)}}, "too much");
    });
  }
  InvoiceChange make_void(const InvoiceRow& invoice) {
    return database.write([&](db::Writer& db) { return domain::void_invoice(db, desk, lee, invoice, again_in(db, invoice), "wrong"); });
  }
  static int again_in(db::Reader& db, const InvoiceRow& invoice) { return tables::invoice::find(db, invoice.id)->version; }
  base::EntryId pay(int cents) {
    return database.write([&](db::Writer& db) {
      return domain::post(db, desk, lee, {.cid = cid, .kind = domain::EntryKind::payment, .amount = Money::cents(cents), .text = "cheque"});
    });
  }
  void charge(int cents) {
    database.write([&](db::Writer& db) {
      domain::post(db, desk, lee, {.cid = cid, .kind = domain::EntryKind::charge, .amount = Money::cents(cents), .text = "hosting"});
    });
  }
  std::string balance() {
    return database.read([&](db::Reader& db) { return base::str(domain::balance(db, cid)); });
  }
  static std::string states() { return list("SELECT CONCAT(state, ':', paid, ':', credited) FROM invoice ORDER BY id"); }
  ports::InvoicePaper paper(const InvoiceRow& invoice) {
    return database.write([&](db::Writer& db) { return domain::invoice_paper(db, desk, lee, invoice, key()); });
  }
};

std::string words(const ports::InvoicePaper& paper) {
  std::string all = paper.title + "\n" + paper.company + "\n" + base::join(paper.company_lines, "\n") + "\n" + base::join(paper.customer_lines, "\n") + "\n";
  for (const auto& line : paper.lines) all += line.text + " " + line.amount + "\n";
  for (const auto& sum : paper.sums) all += sum.label + " " + sum.amount + "\n";
  return all;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_invoices, Invoices)

// Ten hands, fifty invoices; each third transaction is given up after it has taken its number.
BOOST_AUTO_TEST_CASE(fifty_at_once_are_numbered_without_gap_or_double) {
  constexpr int kHands = 10;
  constexpr int kEach = 5;
  for (int who = 0; who < kHands; ++who) {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (?, 'Somebody', '2020-01-01')", {std::to_string(100 + who)});
  }
  std::atomic<int> given_up{0};
  t::at_once(kHands, [&](int who) {
    auto own = another_database();
    for (int made = 0, tries = 0; made < kEach; ++tries) {
      try {
        own.write([&](db::Writer& db) {
          static_cast<void>(domain::make_invoice(db, desk, lee, base::CustomerId{100 + who}, {{.text = "One", .amount = Money::cents(100)}}, day("2026-12-06")));
          if (tries % 3 == 1) throw GivenUp{};
        });
        ++made;
      } catch (const GivenUp&) {
        ++given_up;
      }
    }
  });
  BOOST_TEST(given_up.load() >= kHands);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', COUNT(*), COUNT(DISTINCT number), MIN(seq), MAX(seq), MIN(series)) FROM invoice") == "50 50 1 50 INV-2026-");
  BOOST_TEST(value("SELECT last FROM number_series") == "50");
  const auto broken = [&] { return base::join(database.read([](db::Reader& db) { return tables::number_series::broken(db); }), " "); };
  BOOST_TEST(broken() == "");
  exec("DELETE FROM invoice_parties WHERE invoice_id = (SELECT id FROM invoice WHERE seq = 7)");
  exec("DELETE FROM invoice_lines WHERE invoice_id = (SELECT id FROM invoice WHERE seq = 7)");
  exec("DELETE FROM invoice WHERE seq = 7");
  BOOST_TEST(broken() == "INV-2026-");
}

// A program that dies before its commit takes no number along.
BOOST_AUTO_TEST_CASE(a_connection_that_is_killed_leaves_no_gap) {
  const auto first = issue({100});
  auto own = another_database();
  int attempts = 0;
  own.write([&](db::Writer& db) {
    static_cast<void>(domain::make_invoice(db, desk, lee, cid, {{.text = "Two", .amount = Money::cents(200)}}, day("2026-12-06")));
    if (++attempts > 1) return;  // the unit of work is run again on another connection
    const auto id = db.value<std::int64_t>("SELECT CONNECTION_ID()");
    t::business_database().connection().script("KILL " + std::to_string(id));
    static_cast<void>(db.value<int>("SELECT 1"));  // the connection is gone before the commit
  });
  BOOST_TEST(attempts == 2);
  BOOST_TEST(first.number == "INV-2026-00001");
  BOOST_TEST(list("SELECT number FROM invoice ORDER BY id") == "INV-2026-00001 INV-2026-00002");
}

BOOST_AUTO_TEST_CASE(a_series_begins_with_each_year_or_goes_on_for_ever) {
  issue({100});
  at("2027-01-01 00:00:00");
  BOOST_TEST(issue({100}).number == "INV-2027-00001");
  business.invoice_series = "R/";
  BOOST_TEST(issue({100}).number == "R/00001");
  at("2028-01-01 00:00:00");
  BOOST_TEST(issue({100}).number == "R/00002");
}

BOOST_AUTO_TEST_CASE(what_was_issued_stays_whoever_the_owner_is_now) {
  const auto invoice = issue({2900, 2000});
  const std::string before = words(paper(invoice));
  exec("UPDATE customers SET owner_name = 'Bo New', company = 'New Mill', address = '2 Side Street', city = 'Newtown'");
  business.company = "Other Hosting";
  business.phone = "+1 555 0199";
  BOOST_TEST(words(paper(again(invoice))) == before);
  for (const char* kept : {"Old Mill", "Ada Example", "1 Main Street", "Example Hosting", "Invoice INV-2026-00001"}) BOOST_TEST(before.find(kept) != std::string::npos, kept);
  BOOST_TEST(words(paper(issue({100}))).find("New Mill") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(void_takes_the_whole_back_by_a_credit_note_and_moves_no_balance) {
  charge(4900);
  const auto invoice = issue({4900});
  BOOST_TEST((make_void(invoice) == InvoiceChange::done));
  BOOST_TEST(states() == "void:0:4900");
  BOOST_TEST(balance() == "-49.00");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', number, amount, entry_id IS NULL, reason) FROM credit_notes") == "CN-2026-00001 4900 1 wrong");
  BOOST_TEST(mails_to("ada@example.com") == "Credit note CN-2026-00001 for invoice INV-2026-00001 over $49.00");
  BOOST_TEST((make_void(invoice) == InvoiceChange::not_open));
  BOOST_TEST((credit(invoice, 100) == InvoiceChange::not_open));
  pay(4900);
  BOOST_TEST(states() == "void:0:4900");
}

BOOST_AUTO_TEST_CASE(a_part_is_credited_in_the_ledger_and_no_longer_asked_for) {
  charge(4900);
  const auto invoice = issue({2900, 2000});
  BOOST_TEST((credit(invoice, 2000) == InvoiceChange::done));
  BOOST_TEST(balance() == "-29.00");
  BOOST_TEST(states() == "open:0:2000");
  BOOST_TEST(base::str(again(invoice).open()) == "29.00");
  BOOST_TEST((credit(invoice, 2901) == InvoiceChange::too_much));
  BOOST_TEST((credit(invoice, 100, 1) == InvoiceChange::conflict));
  const std::string printed = words(paper(again(invoice)));
  for (const char* text : {"Credit note CN-2026-00001 \u2212$20.00", "To pay $29.00", "Line 2 $20.00"}) BOOST_TEST(printed.find(text) != std::string::npos, text);
  pay(2900);
  BOOST_TEST(states() == "paid:2900:2000");
  BOOST_TEST(balance() == "0.00");
}

BOOST_AUTO_TEST_CASE(a_credit_for_what_is_paid_stays_in_the_balance) {
  charge(4900);
  const auto invoice = issue({4900});
  const auto payment = pay(4900);
  BOOST_TEST((credit(invoice, 1000) == InvoiceChange::done));
  BOOST_TEST(states() == "paid:4900:1000");
  BOOST_TEST(balance() == "10.00");
  BOOST_TEST(base::str(again(invoice).open()) == "0.00");
  // The payment bounces: only the rest is asked for.
  database.write([&](db::Writer& db) { static_cast<void>(domain::reverse(db, desk, lee, payment, "bounced")); });
  BOOST_TEST(states() == "open:0:1000");
  BOOST_TEST(base::str(again(invoice).open()) == "39.00");
}

BOOST_AUTO_TEST_CASE(the_last_part_settles_it) {
  charge(4900);
  const auto partly = issue({2900});
  pay(900);
  BOOST_TEST((credit(partly, 2000) == InvoiceChange::done));
  BOOST_TEST(states() == "paid:900:2000");
  const auto unpaid = issue({500});
  BOOST_TEST((credit(unpaid, 500) == InvoiceChange::done));
  BOOST_TEST(states() == "paid:900:2000 void:0:500");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice WHERE closed_at IS NULL") == "0");
}

BOOST_AUTO_TEST_CASE(the_credit_of_a_credit_note_is_not_reversed) {
  const auto invoice = issue({4900});
  BOOST_TEST((credit(invoice, 100) == InvoiceChange::done));
  const auto entry = base::parse<base::EntryId>(value("SELECT entry_id FROM credit_notes")).value();
  const auto result = database.write([&](db::Writer& db) { return domain::reverse(db, desk, lee, entry, "no"); });
  BOOST_TEST((result.outcome == domain::Reversed::credit_note));
}

BOOST_AUTO_TEST_CASE(credits_at_once_never_take_more_than_it_asked_for) {
  charge(4900);
  const auto invoice = issue({1000});
  std::atomic<int> done{0};
  t::at_once(8, [&](int) {
    auto own = another_database();
    for (int tries = 0; tries < 20; ++tries) {
      const auto change = own.write([&](db::Writer& db) {
        return domain::credit_invoice(db, desk, lee, invoice, again_in(db, invoice), {{"Part", "", Money::cents(300)}}, "part");
      });
      if (change == InvoiceChange::conflict) continue;  // another was quicker: as a person would, once more
      done += change == InvoiceChange::done;
      return;
    }
  });
  BOOST_TEST(done.load() == 3);
  BOOST_TEST(states() == "open:0:900");
  BOOST_TEST(list("SELECT number FROM credit_notes ORDER BY id") == "CN-2026-00001 CN-2026-00002 CN-2026-00003");
  BOOST_TEST(balance() == "-40.00");
}

BOOST_AUTO_TEST_CASE(a_link_works_until_it_is_withdrawn_and_others_go_on) {
  const auto invoice = issue({4900});
  const auto first = key();
  const auto second = key();
  database.write([&](db::Writer& db) {
    for (const auto& one : {first, second}) static_cast<void>(domain::add_pay_link(db, desk, lee, invoice.id, one, domain::LinkFor::page));
  });
  const auto works = [&](const domain::PayKey& one) {
    return database.read([&](db::Reader& db) { return tables::invoice::by_key(db, one.hash).has_value(); });
  };
  BOOST_TEST((works(first) && works(second)));
  const auto id = base::parse<base::PayLinkId>(value("SELECT MIN(id) FROM invoice_keys")).value();
  const auto withdraw = [&] {
    return database.write([&](db::Writer& db) { return domain::withdraw_pay_link(db, desk, lee, tables::invoice_keys::find(db, id).value()); });
  };
  BOOST_TEST(withdraw());
  BOOST_TEST(!withdraw());
  BOOST_TEST((!works(first) && works(second)));
}

BOOST_AUTO_TEST_CASE(reminders_go_out_on_their_days_once_each) {
  const auto invoice = issue({4900}, "2026-11-25");
  const domain::Actor job{"job:reminders", "", ""};
  const auto run = [&] {
    const auto due = database.read([&](db::Reader& db) { return domain::reminders_due(db, desk, 10); });
    for (const auto id : due) database.write([&](db::Writer& db) { domain::remind(db, desk, job, id, key()); });
    return due.size();
  };
  const auto sent = [] { return value("SELECT COUNT(*) FROM mail_outbox"); };
  at("2026-11-27 12:00:00");
  BOOST_TEST(run() == 0u);
  at("2026-11-28 12:00:00");
  BOOST_TEST(run() == 1u);
  BOOST_TEST(run() == 0u);
  BOOST_TEST(mails_to("ada@example.com") == "A reminder: invoice INV-2026-00001 over $49.00 was due 25 November 2026");
  // The second and third were missed: the third alone is sent.
  at("2026-12-20 12:00:00");
  BOOST_TEST(run() == 1u);
  BOOST_TEST(sent() == "2");
  BOOST_TEST(value("SELECT subject FROM mail_outbox ORDER BY id DESC LIMIT 1").starts_with("Reminder 3:"));
  BOOST_TEST(run() == 0u);
  pay(4900);
  BOOST_TEST((database.write([&](db::Writer& db) { return domain::remind(db, desk, job, invoice.id, key()); }) == false));
}

BOOST_AUTO_TEST_CASE(many_jobs_at_once_remind_once) {
  const auto invoice = issue({4900}, "2026-11-25");
  at("2026-11-28 12:00:00");
  std::atomic<int> done{0};
  t::at_once(8, [&](int who) {
    auto own = another_database();
    const domain::PayKey mine{"k", std::string(63, 'x') + std::to_string(who)};
    done += own.write([&](db::Writer& db) { return domain::remind(db, desk, lee, invoice.id, mine); });
  });
  BOOST_TEST(done.load() == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(a_reminder_by_hand_counts_as_the_step_that_is_due) {
  const auto invoice = issue({4900}, "2026-11-25");
  at("2026-11-28 12:00:00");
  const auto by_hand = [&](const InvoiceRow& row) {
    return database.write([&](db::Writer& db) { return domain::remind_by_hand(db, desk, lee, row, row.version, key()); });
  };
  BOOST_TEST((by_hand(invoice) == InvoiceChange::done));
  BOOST_TEST((by_hand(invoice) == InvoiceChange::conflict));
  BOOST_TEST((database.read([&](db::Reader& db) { return domain::reminders_due(db, desk, 10); })).empty());
  BOOST_TEST((by_hand(again(invoice)) == InvoiceChange::done));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
  // One that is not due yet is sent as an invoice again.
  const auto fresh = issue({100});
  BOOST_TEST((by_hand(fresh) == InvoiceChange::done));
  BOOST_TEST(value("SELECT subject FROM mail_outbox ORDER BY id DESC LIMIT 1").starts_with("Invoice INV-2026-00002"));
}

BOOST_AUTO_TEST_CASE(a_request_charges_only_when_it_is_to) {
  const auto ask = [&](bool charged) {
    return database.write([&](db::Writer& db) {
      return domain::mail_payment_request(db, desk, lee, {.cid = cid, .amount = Money::cents(2500), .text = "Remote hands", .due_on = day("2026-12-06"), .charge = charged, .note = "As agreed."}, key());
    });
  };
  BOOST_TEST(ask(false).has_value());
  BOOST_TEST(balance() == "0.00");
  BOOST_TEST(ask(true).has_value());
  BOOST_TEST(balance() == "-25.00");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE body LIKE '%As agreed.%Remote%' OR body LIKE '%Remote hands%As agreed.%'") == "2");
  exec("UPDATE customers SET owner_email = NULL");
  BOOST_TEST(!ask(true).has_value());
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice") == "2");
  BOOST_TEST(balance() == "-25.00");
}

BOOST_AUTO_TEST_SUITE_END()
