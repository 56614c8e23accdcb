// Rules that hold in the database itself, whatever the code does (20-data).
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

struct Tables : t::BusinessDay {
  Tables() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (1, 'Ada', '2026-01-01'), (2, 'Bob', '2026-01-01')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (1, 1, 'vps', 'a.example.com'), (2, 2, 'vps', 'b.example.com')");
  }
  // The error's number; 0 when the statement was taken.
  static unsigned refused(db::Sql sql) {
    try {
      exec(sql);
      return 0;
    } catch (const db::Error& error) {
      return error.code();
    }
  }
};

constexpr unsigned kDouble = 1062;
constexpr unsigned kCheck = 4025;
constexpr unsigned kNoParent = 1452;
constexpr unsigned kHasChildren = 1451;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_constraints, Tables)

BOOST_AUTO_TEST_CASE(an_address_belongs_to_one_system_at_most) {
  exec("UPDATE ips SET sysid = NULL, reserved_for = NULL WHERE ip = '192.0.2.9'");
  BOOST_TEST(refused("INSERT INTO ips (ip, network_id, sysid) VALUES ('192.0.2.9', 1, 2)") == kDouble);
  BOOST_TEST(refused("UPDATE ips SET sysid = 1 WHERE ip = '192.0.2.9'") == 0u);
  BOOST_TEST(refused("UPDATE ips SET reserved_for = 'a printer' WHERE ip = '192.0.2.9'") == kCheck);
  BOOST_TEST(refused("UPDATE ips SET sysid = 77 WHERE ip = '192.0.2.9'") == kNoParent);
  exec("UPDATE ips SET sysid = NULL WHERE ip = '192.0.2.9'");
}

BOOST_AUTO_TEST_CASE(a_reference_is_given_once) {
  exec("INSERT INTO signups (ref, kind, state, entered, created_at, updated_at) VALUES ('0a1b2c3d', 'quote_request', 'pending', '', NOW(), NOW())");
  BOOST_TEST(refused("INSERT INTO signups (ref, kind, state, entered, created_at, updated_at)"
                     " VALUES ('0a1b2c3d', 'quote_request', 'pending', '', NOW(), NOW())") == kDouble);
  exec("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('0a1b2c3d', 1, 100, '2026-01-01', '2026-01-15')");
  BOOST_TEST(refused("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('0a1b2c3d', 1, 100, '2026-01-01', '2026-01-15')") == kDouble);
}

BOOST_AUTO_TEST_CASE(one_draft_for_a_cookie) {
  exec("INSERT INTO signups (draft_hash, entered, created_at, updated_at) VALUES (REPEAT('a', 64), '', NOW(), NOW())");
  BOOST_TEST(refused("INSERT INTO signups (draft_hash, entered, created_at, updated_at) VALUES (REPEAT('a', 64), '', NOW(), NOW())") == kDouble);
}

BOOST_AUTO_TEST_CASE(an_order_that_is_placed_has_a_reference_an_interval_and_a_price) {
  BOOST_TEST(refused("INSERT INTO signups (state, entered, created_at, updated_at) VALUES ('pending', '', NOW(), NOW())") == kCheck);
  BOOST_TEST(refused("INSERT INTO signups (ref, state, entered, months, recurring, setup, created_at, updated_at)"
                     " VALUES ('00000001', 'pending', '', 3, 100, 0, NOW(), NOW())") == kCheck);
  BOOST_TEST(refused("INSERT INTO signups (ref, state, entered, months, recurring, setup, created_at, updated_at)"
                     " VALUES ('00000001', 'pending', '', 6, -1, 0, NOW(), NOW())") == kCheck);
  BOOST_TEST(refused("INSERT INTO signups (ref, state, entered, months, recurring, setup, created_at, updated_at)"
                     " VALUES ('00000001', 'pending', '', 6, 100, 0, NOW(), NOW())") == 0u);
}

BOOST_AUTO_TEST_CASE(one_order_for_a_quote) {
  exec("INSERT INTO quotes (id, title, parts, price_1, price_6, price_12, expires_at, created_at) VALUES (5, 'x', '', 1, 1, 1, NOW(), NOW())");
  exec("INSERT INTO signups (ref, state, entered, quote_id, months, recurring, setup, created_at, updated_at)"
       " VALUES ('00000001', 'pending', '', 5, 1, 1, 0, NOW(), NOW())");
  BOOST_TEST(refused("INSERT INTO signups (ref, state, entered, quote_id, months, recurring, setup, created_at, updated_at)"
                     " VALUES ('00000002', 'pending', '', 5, 1, 1, 0, NOW(), NOW())") == kDouble);
}

BOOST_AUTO_TEST_CASE(one_live_payment_for_one_thing) {
  exec("INSERT INTO payments (request_id, custref, form_key, vendor, kind, state, amount, currency, claim, created_at)"
       " VALUES ('r1', 'c1', 'f1', 'payflow', 'sale', 'pending', 100, 'USD', 'signup:7', NOW())");
  // Request, reference, form and claim are each taken once.
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, created_at) VALUES ('r1', 'c2', 'payflow', 'sale', 1, 'USD', NOW())") == kDouble);
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, created_at) VALUES ('r2', 'c1', 'payflow', 'sale', 1, 'USD', NOW())") == kDouble);
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, form_key, vendor, kind, amount, currency, created_at)"
                     " VALUES ('r2', 'c2', 'f1', 'payflow', 'sale', 1, 'USD', NOW())") == kDouble);
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, claim, vendor, kind, amount, currency, created_at)"
                     " VALUES ('r2', 'c2', 'signup:7', 'payflow', 'sale', 1, 'USD', NOW())") == kDouble);
  // Any number may be without form and claim.
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, created_at) VALUES ('r2', 'c2', 'paypal', 'sale', 1, 'USD', NOW())") == 0u);
  BOOST_TEST(refused("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, created_at) VALUES ('r3', 'c3', 'paypal', 'sale', 1, 'USD', NOW())") == 0u);
}

BOOST_AUTO_TEST_CASE(a_payment_that_is_settled_says_when_and_a_declined_one_claims_nothing) {
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, claim, created_at)"
       " VALUES ('r1', 'c1', 'payflow', 'sale', 'pending', 100, 'USD', 'signup:7', NOW())");
  BOOST_TEST(refused("UPDATE payments SET state = 'done'") == kCheck);
  BOOST_TEST(refused("UPDATE payments SET state = 'declined', settled_at = NOW()") == kCheck);
  BOOST_TEST(refused("UPDATE payments SET state = 'declined', settled_at = NOW(), claim = NULL") == 0u);
}

BOOST_AUTO_TEST_CASE(a_ledger_entry_for_a_payment_a_period_and_a_reversal_is_made_once) {
  exec("INSERT INTO subs (id, cid, description, amount, months, anchor_day) VALUES (1, 1, 'VPS', 1900, 1, 31)");
  exec("INSERT INTO payments (id, request_id, custref, vendor, kind, amount, currency, created_at) VALUES (1, 'r1', 'c1', 'payflow', 'sale', 100, 'USD', NOW())");
  exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, sub_id, period_from, who) VALUES (1, 1, NOW(), 'charge', -1900, 'x', 1, '2026-01-31', 'job')");
  BOOST_TEST(refused("INSERT INTO billing_history (cid, posted_at, kind, amount, text, sub_id, period_from, who) VALUES (1, NOW(), 'charge', -1900, 'x', 1, '2026-01-31', 'job')") == kDouble);
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, payment_id, who) VALUES (1, NOW(), 'payment', 100, 'x', 1, 'job')");
  BOOST_TEST(refused("INSERT INTO billing_history (cid, posted_at, kind, amount, text, payment_id, who) VALUES (1, NOW(), 'payment', 100, 'x', 1, 'job')") == kDouble);
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) VALUES (1, NOW(), 'reversal', 1900, 'x', 1, 'job')");
  BOOST_TEST(refused("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) VALUES (1, NOW(), 'reversal', 1900, 'x', 1, 'job')") == kDouble);
}

BOOST_AUTO_TEST_CASE(an_event_has_one_effect) {
  exec("INSERT INTO ipn (received_at, remote_addr, raw_body, event_key) VALUES (NOW(), '', 'a', 'txn:1:Completed')");
  BOOST_TEST(refused("INSERT INTO ipn (received_at, remote_addr, raw_body, event_key) VALUES (NOW(), '', 'a', 'txn:1:Completed')") == kDouble);
  BOOST_TEST(refused("INSERT INTO ipn (received_at, remote_addr, raw_body) VALUES (NOW(), '', 'a')") == 0u);
  BOOST_TEST(refused("INSERT INTO ipn (received_at, remote_addr, raw_body) VALUES (NOW(), '', 'a')") == 0u);
}

BOOST_AUTO_TEST_CASE(one_subscription_for_a_profile_and_one_mail_for_a_cause) {
  exec("INSERT INTO paypal_subs (profile_id, amount, months, created_at) VALUES ('I-1', 1, 1, NOW())");
  BOOST_TEST(refused("INSERT INTO paypal_subs (profile_id, amount, months, created_at) VALUES ('I-1', 1, 1, NOW())") == kDouble);
  exec("INSERT INTO mail_outbox (message_id, dedupe_key, recipient, subject, body, cause, created_at, next_try_at) VALUES ('m1', 'k', 'a@example.com', '', '', '', NOW(), NOW())");
  BOOST_TEST(refused("INSERT INTO mail_outbox (message_id, dedupe_key, recipient, subject, body, cause, created_at, next_try_at)"
                     " VALUES ('m2', 'k', 'a@example.com', '', '', '', NOW(), NOW())") == kDouble);
  BOOST_TEST(refused("INSERT INTO mail_outbox (message_id, recipient, subject, body, cause, created_at, next_try_at)"
                     " VALUES ('m1', 'a@example.com', '', '', '', NOW(), NOW())") == kDouble);
}

BOOST_AUTO_TEST_CASE(amounts_and_intervals_make_sense) {
  BOOST_TEST(refused("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('00000001', 1, 0, '2026-01-01', '2026-01-15')") == kCheck);
  BOOST_TEST(refused("INSERT INTO subs (cid, description, amount, months, anchor_day) VALUES (1, 'x', 1, 2, 1)") == kCheck);
  BOOST_TEST(refused("INSERT INTO subs (cid, description, amount, months, anchor_day) VALUES (1, 'x', 1, 1, 32)") == kCheck);
  BOOST_TEST(refused("INSERT INTO pfp_batch (cid, amount, try_on, created_at) VALUES (1, 0, '2026-11-22', NOW())") == kCheck);
  BOOST_TEST(refused("UPDATE customers SET bandwidth_option = 'limit', bandwidth_limit = NULL WHERE cid = 1") == kCheck);
  BOOST_TEST(refused("UPDATE packages SET price_6 = -1 WHERE code = 'linux-m'") == kCheck);
}

BOOST_AUTO_TEST_CASE(a_session_is_of_its_own_kind_of_person) {
  exec("INSERT INTO users (id, login, hash, name, email, role) VALUES (1, 'a', 'h', 'A', 'a@example.com', 'support')");
  BOOST_TEST(refused("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr) VALUES ('t1', 'mgmt', 1, NOW(), NOW(), NOW(), '')") == kCheck);
  BOOST_TEST(refused("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr) VALUES ('t1', 'am', 1, NOW(), NOW(), NOW(), '')") == kCheck);
  BOOST_TEST(refused("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr) VALUES ('t1', 'mgmt', 1, NOW(), NOW(), NOW(), '')") == 0u);
  BOOST_TEST(refused("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr) VALUES ('t2', 'am', 1, NOW(), NOW(), NOW(), '')") == 0u);
}

BOOST_AUTO_TEST_CASE(nothing_hangs_in_the_air) {
  BOOST_TEST(refused("INSERT INTO contacts (cid, name, email) VALUES (77, 'x', 'x@example.com')") == kNoParent);
  BOOST_TEST(refused("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (77, NOW(), 'credit', 1, 'x', 'y')") == kNoParent);
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (1, NOW(), 'credit', 1, 'x', 'y')");
  BOOST_TEST(refused("DELETE FROM customers WHERE cid = 1") == kHasChildren);
}

BOOST_AUTO_TEST_SUITE_END()
