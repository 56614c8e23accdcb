// The ledger: what entries do to balance, invoices and arrears, once each, however many come at the same moment.
#include "domain/ledger.h"
#include "domain/payments.h"

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/used_forms.h"

namespace {

using domain::Entry;
using domain::EntryKind;
using domain::Reversed;
using base::Money;

struct Account : t::BusinessDay {
  const base::CustomerId cid{42};
  const domain::Actor lee{"user:lee", "192.0.2.10", "r1"};

  Account() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (42, 'Ada Example', 'ada@example.com', '2020-01-01')");
  }
  base::EntryId post(EntryKind kind, int cents, const std::string& text = "something") {
    return database.write([&](db::Writer& db) {
      return domain::post(db, desk, lee, {.cid = cid, .kind = kind, .amount = Money::cents(cents), .text = text});
    });
  }
  domain::Reversal reverse(base::EntryId id) {
    return database.write([&](db::Writer& db) { return domain::reverse(db, desk, lee, id, "typing error"); });
  }
  std::string balance() {
    return database.read([&](db::Reader& db) { return base::str(domain::balance(db, cid)); });
  }
  // Invoices that fall due one after the other, in the order of their amounts here.
  void invoices(std::initializer_list<int> amounts) {
    int day = 0;
    for (int cents : amounts) {
      exec("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES (?, 42, ?, '2026-11-01', ?)",
           {random.hex(4), std::to_string(cents), "2026-12-0" + std::to_string(++day)});
    }
  }
  static std::string paid() { return list("SELECT CONCAT(state, ':', paid) FROM invoice ORDER BY due_on, id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_ledger, Account)

BOOST_AUTO_TEST_CASE(the_kind_gives_an_entry_its_sign_and_the_balance_is_the_sum) {
  post(EntryKind::charge, 4900);
  BOOST_TEST(balance() == "-49.00");
  post(EntryKind::credit, 875);
  post(EntryKind::payment, 5000);
  BOOST_TEST(balance() == "9.75");
  post(EntryKind::refund, 975);
  BOOST_TEST(balance() == "0.00");
  BOOST_TEST(list("SELECT CONCAT(kind, ':', amount, ':', who) FROM billing_history ORDER BY id") ==
             "charge:-4900:user:lee credit:875:user:lee payment:5000:user:lee refund:-975:user:lee");
  BOOST_TEST(list("SELECT DISTINCT CONCAT(actor, ':', cid) FROM audit_log WHERE action LIKE 'ledger.%'") == "user:lee:42");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action LIKE 'ledger.%'") == "4");
}

BOOST_AUTO_TEST_CASE(nothing_zero_or_negative_is_posted) {
  for (int cents : {0, -1, -4900}) {
    for (const auto kind : {EntryKind::charge, EntryKind::credit, EntryKind::payment, EntryKind::refund}) {
      BOOST_CHECK_THROW(post(kind, cents), std::logic_error);
    }
  }
  BOOST_CHECK_THROW(post(EntryKind::reversal, 100), std::logic_error);
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "0");
}

BOOST_AUTO_TEST_CASE(a_reversal_is_the_exact_opposite_and_exists_once) {
  const auto charge = post(EntryKind::charge, 4900);
  const auto payment = post(EntryKind::payment, 1000);
  const auto first = reverse(charge);
  BOOST_TEST((first.outcome == Reversed::done));
  BOOST_TEST(balance() == "10.00");
  const auto second = reverse(charge);
  BOOST_TEST((second.outcome == Reversed::already && second.entry == first.entry));
  BOOST_TEST((reverse(first.entry).outcome == Reversed::not_possible));
  BOOST_TEST((reverse({9999}).outcome == Reversed::not_possible));
  BOOST_TEST((reverse(payment).outcome == Reversed::done));
  BOOST_TEST(balance() == "0.00");
  BOOST_TEST(value("SELECT text FROM billing_history WHERE reverses = ?", {base::str(charge)}) ==
             "Reversal of entry " + base::str(charge) + ": typing error");
}

BOOST_AUTO_TEST_CASE(many_reversals_at_once_reverse_once) {
  const auto charge = post(EntryKind::charge, 4900);
  std::atomic<int> done{0};
  t::at_once(12, [&](int) {
    auto other = another_database();
    const auto result = other.write([&](db::Writer& db) { return domain::reverse(db, desk, lee, charge, "twice"); });
    done += result.outcome == Reversed::done;
  });
  BOOST_TEST(done.load() == 1);
  BOOST_TEST(balance() == "0.00");
}

BOOST_AUTO_TEST_CASE(twenty_equal_payments_with_one_key_post_once) {
  t::at_once(20, [&](int) {
    auto other = another_database();
    other.write([&](db::Writer& db) {
      if (!tables::used_forms::take(db, std::string(32, 'a'), "/mgmt/customer.html", clock.now())) return;
      domain::post(db, desk, lee, {.cid = cid, .kind = EntryKind::payment, .amount = Money::cents(4900), .text = "cheque"});
    });
  });
  BOOST_TEST(list("SELECT amount FROM billing_history") == "4900");
}

BOOST_AUTO_TEST_CASE(many_payments_at_once_pay_an_invoice_to_the_cent) {
  invoices({1000, 1000});
  t::at_once(10, [&](int) {
    auto other = another_database();
    other.write([&](db::Writer& db) {
      domain::post(db, desk, lee, {.cid = cid, .kind = EntryKind::payment, .amount = Money::cents(150), .text = "part"});
    });
  });
  BOOST_TEST(paid() == "paid:1000 open:500");
  BOOST_TEST(value("SELECT SUM(amount) FROM invoice_payments") == "1500");
  BOOST_TEST(balance() == "15.00");
}

BOOST_AUTO_TEST_CASE(a_payment_pays_the_invoice_it_names_and_then_the_oldest_due) {
  invoices({1000, 2000, 3000});
  const auto last = base::parse<base::InvoiceId>(value("SELECT id FROM invoice ORDER BY due_on DESC LIMIT 1")).value();
  database.write([&](db::Writer& db) {
    domain::post(db, desk, lee,
                 {.cid = cid, .kind = EntryKind::payment, .amount = Money::cents(4500), .text = "transfer", .invoice = last});
  });
  BOOST_TEST(paid() == "paid:1000 open:500 paid:3000");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice WHERE closed_at IS NOT NULL") == "2");
  post(EntryKind::payment, 9000);
  BOOST_TEST(paid() == "paid:1000 paid:2000 paid:3000");
}

BOOST_AUTO_TEST_CASE(credits_and_payments_for_something_else_pay_no_invoice) {
  invoices({1000});
  post(EntryKind::credit, 1000);
  database.write([&](db::Writer& db) {
    domain::post(db, desk, lee,
                 {.cid = cid, .kind = EntryKind::payment, .amount = Money::cents(1000), .text = "order", .pays_invoices = false});
  });
  BOOST_TEST(paid() == "open:0");
}

BOOST_AUTO_TEST_CASE(a_reversed_payment_opens_what_it_has_paid) {
  invoices({1000, 2000});
  const auto cash = post(EntryKind::payment, 200);
  const auto cheque = post(EntryKind::payment, 1500);
  BOOST_TEST(paid() == "paid:1000 open:700");
  BOOST_TEST((reverse(cheque).outcome == Reversed::done));
  BOOST_TEST(paid() == "open:200 open:0");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice WHERE closed_at IS NOT NULL") == "0");
  BOOST_TEST((reverse(cash).outcome == Reversed::done));
  BOOST_TEST(paid() == "open:0 open:0");
  BOOST_TEST(value("SELECT SUM(amount) FROM invoice_payments") == "0");
}

// What was paid by card and is open again can be paid by card again.
BOOST_AUTO_TEST_CASE(an_invoice_that_is_open_again_takes_another_payment) {
  const auto id = invoice();
  const domain::PayFor what{{}, id};
  const auto begin = [&](const char* form) {
    return database.write([&](db::Writer& db) { return domain::begin_card_payment(db, desk, what, form, {"Visa", "4242", "2030-01"}); });
  };
  const auto first = begin("f1");
  BOOST_REQUIRE(first.attempt.has_value());
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, first.attempt->id, t::approved()); });
  BOOST_TEST(paid() == "paid:4900");
  BOOST_TEST(!begin("f2").attempt.has_value());
  const auto entry = base::parse<base::EntryId>(value("SELECT id FROM billing_history")).value();
  BOOST_TEST((reverse(entry).outcome == Reversed::done));
  BOOST_TEST(paid() == "open:0");
  BOOST_TEST(begin("f3").attempt.has_value());
}

BOOST_AUTO_TEST_CASE(a_void_invoice_is_neither_paid_nor_opened) {
  invoices({1000});
  const auto payment = post(EntryKind::payment, 1000);
  exec("UPDATE invoice SET state = 'void'");
  BOOST_TEST((reverse(payment).outcome == Reversed::done));
  BOOST_TEST(paid() == "void:0");
  post(EntryKind::payment, 1000);
  BOOST_TEST(paid() == "void:0");
}

BOOST_AUTO_TEST_CASE(arrears_end_by_themselves_when_nothing_is_due) {
  post(EntryKind::charge, 4900);
  exec("UPDATE customers SET arrears_since = '2026-11-01'");
  post(EntryKind::payment, 4899);
  BOOST_TEST(value("SELECT arrears_since FROM customers") == "2026-11-01");
  post(EntryKind::payment, 1);
  BOOST_TEST(value("SELECT arrears_since FROM customers") == "null");
  BOOST_TEST(value("SELECT old_value FROM audit_log WHERE action = 'customer.arrears_ended'") == "arrears%20since=2026-11-01");
}

BOOST_AUTO_TEST_CASE(arrears_end_with_the_reversal_of_a_wrong_charge_and_begin_with_nothing_here) {
  const auto charge = post(EntryKind::charge, 4900);
  BOOST_TEST(value("SELECT arrears_since FROM customers") == "null");
  exec("UPDATE customers SET arrears_since = '2026-11-01'");
  reverse(charge);
  BOOST_TEST(value("SELECT arrears_since FROM customers") == "null");
}

BOOST_AUTO_TEST_CASE(a_payment_of_which_money_was_given_back_is_not_reversed) {
  exec("INSERT INTO payments (id, request_id, custref, vendor, kind, state, amount, currency, cid, created_at, settled_at)"
       " VALUES (7, 'r7', 'c7', 'payflow', 'sale', 'done', 4900, 'USD', 42, '2026-11-01', '2026-11-01')");
  const auto entry = database.write([&](db::Writer& db) {
    return domain::post(db, desk, lee,
                        {.cid = cid, .kind = EntryKind::payment, .amount = Money::cents(4900), .text = "card", .payment = base::PaymentId{7}});
  });
  exec("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, cid, origin_id, created_at)"
       " VALUES ('r8', 'c8', 'payflow', 'credit', 100, 'USD', 42, 7, '2026-11-01')");
  BOOST_TEST((reverse(entry).outcome == Reversed::refunded));
  exec("UPDATE payments SET state = 'declined', settled_at = created_at WHERE kind = 'credit'");
  BOOST_TEST((reverse(entry).outcome == Reversed::done));
  exec("DELETE FROM payments WHERE origin_id IS NOT NULL");
}

BOOST_AUTO_TEST_CASE(lines_come_newest_first_with_the_balance_after_each) {
  for (int i = 1; i <= 25; ++i) post(i % 2 == 1 ? EntryKind::charge : EntryKind::payment, 100 * i, "entry " + std::to_string(i));
  const auto lines = [&](int skip) {
    return database.read([&](db::Reader& db) { return tables::billing_history::lines(db, cid, skip, 20); });
  };
  const auto newest = lines(0);
  BOOST_REQUIRE(newest.size() == 20u);
  BOOST_TEST(newest.front().text == "entry 25");
  BOOST_TEST(base::str(newest.front().balance) == balance());
  BOOST_TEST(newest.front().of == 25);
  const auto older = lines(20);
  BOOST_REQUIRE(older.size() == 5u);
  BOOST_TEST(older.back().text == "entry 1");
  BOOST_TEST(base::str(older.back().balance) == "-1.00");
  BOOST_TEST((newest.back().balance == older.front().balance + newest.back().amount));
}

BOOST_AUTO_TEST_SUITE_END()
