#include "domain/paypal_notice.h"

#include <set>

#include "t/support/test.h"

using domain::NoticeKind;
using domain::PayPalNotice;

namespace {

PayPalNotice read(std::string_view body) {
  const auto notice = domain::read_notice(body);
  BOOST_REQUIRE_MESSAGE(notice.has_value(), body);
  return *notice;
}

std::string key(std::string_view body) { return read(body).event_key(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(paypal_notice)

BOOST_AUTO_TEST_CASE(a_payment) {
  const auto n = read("txn_type=subscr_payment&txn_id=61E67681CH3238416&payment_status=Completed&custom=00112233&invoice=44556677"
                      "&subscr_id=I-ABC&mc_gross=29.00&mc_fee=1.14&mc_currency=USD&business=pay%40example.com&receiver_email=Pay%40example.com"
                      "&receiver_id=EXAMPLERECVR1&ipn_track_id=a1b2&payment_date=10%3A00%3A00+Nov+22%2C+2026+PST&period_type=+Regular");
  BOOST_TEST((n.kind == NoticeKind::money));
  BOOST_TEST(n.txn_id == "61E67681CH3238416");
  BOOST_TEST(n.status == "Completed");
  BOOST_TEST(n.token == "00112233");
  BOOST_TEST(n.profile_id == "I-ABC");
  BOOST_TEST(n.gross->cents() == 2900);
  BOOST_TEST(n.currency == "USD");
  BOOST_TEST(n.business == "pay@example.com");
  BOOST_TEST(n.receiver_email == "Pay@example.com");
  BOOST_TEST(n.receiver_id == "EXAMPLERECVR1");
  BOOST_TEST(n.track_id == "a1b2");
  BOOST_TEST(n.date == "10:00:00 Nov 22, 2026 PST");
  BOOST_TEST(!n.sandbox);
}

BOOST_AUTO_TEST_CASE(an_agreement) {
  const auto n = read("txn_type=subscr_signup&subscr_id=I-ABC&custom=00112233&recurring=1&reattempt=1&period1=30+D&mc_amount1=0.00"
                      "&period3=1+M&mc_amount3=79.00&mc_currency=USD&subscr_date=10%3A00%3A00+Nov+22%2C+2026+PST&test_ipn=1");
  BOOST_TEST((n.kind == NoticeKind::subscribed));
  BOOST_TEST(n.terms[0].period == "30 D");
  BOOST_TEST(n.terms[0].amount->cents() == 0);
  BOOST_TEST(!n.terms[1].amount.has_value());
  BOOST_TEST(n.terms[2].period == "1 M");
  BOOST_TEST(n.terms[2].amount->cents() == 7900);
  BOOST_TEST(n.endless);
  BOOST_TEST(n.sandbox);
  BOOST_TEST(!n.gross.has_value());
}

BOOST_AUTO_TEST_CASE(an_agreement_that_ends_by_itself) {
  BOOST_TEST(!read("txn_type=subscr_signup&recurring=0").endless);
  BOOST_TEST(!read("txn_type=subscr_signup").endless);
  BOOST_TEST(!read("txn_type=subscr_signup&recurring=1&recur_times=3").endless);
}

BOOST_AUTO_TEST_CASE(kinds) {
  const std::pair<const char*, NoticeKind> known[] = {
      {"web_accept", NoticeKind::money}, {"cart", NoticeKind::money}, {"express_checkout", NoticeKind::money}, {"send_money", NoticeKind::money},
      {"virtual_terminal", NoticeKind::money}, {"pro_hosted", NoticeKind::money}, {"merch_pmt", NoticeKind::money},
      {"subscr_payment", NoticeKind::money}, {"recurring_payment", NoticeKind::money}, {"adjustment", NoticeKind::dispute},
      {"subscr_signup", NoticeKind::subscribed}, {"recurring_payment_profile_created", NoticeKind::subscribed},
      {"subscr_cancel", NoticeKind::sub_cancelled}, {"recurring_payment_profile_cancel", NoticeKind::sub_cancelled},
      {"recurring_payment_suspended", NoticeKind::sub_suspended},
      {"recurring_payment_suspended_due_to_max_failed_payment", NoticeKind::sub_suspended}, {"subscr_eot", NoticeKind::sub_ended},
      {"recurring_payment_expired", NoticeKind::sub_ended}, {"subscr_failed", NoticeKind::sub_unpaid},
      {"recurring_payment_skipped", NoticeKind::sub_unpaid}, {"recurring_payment_failed", NoticeKind::sub_unpaid},
      {"recurring_payment_outstanding_payment", NoticeKind::sub_unpaid}, {"recurring_payment_outstanding_payment_failed", NoticeKind::sub_unpaid}, {"masspay", NoticeKind::nothing}, {"payout", NoticeKind::nothing},
      {"new_case", NoticeKind::dispute}, {"mp_signup", NoticeKind::permission}, {"mp_cancel", NoticeKind::permission},
      {"subscr_modify", NoticeKind::sub_modified},
      {"SUBSCR_PAYMENT", NoticeKind::unheard_of}, {"something_new", NoticeKind::unheard_of}};
  for (const auto& [type, kind] : known) {
    BOOST_TEST_INFO(type);
    BOOST_TEST((read(std::string{"payment_status=Completed&txn_type="} + type).kind == kind));
  }
}

BOOST_AUTO_TEST_CASE(money_that_goes_back_has_no_type) {
  for (const char* status : {"Refunded", "Reversed", "Canceled_Reversal", "Partially_Refunded"}) {
    const auto n = read(std::string{"txn_id=R1&parent_txn_id=P1&mc_gross=-1.0&payment_status="} + status);
    BOOST_TEST((n.kind == NoticeKind::money_back));
    BOOST_TEST(n.parent_txn_id == "P1");
    BOOST_TEST(n.gross->cents() == -100);
  }
  BOOST_TEST((read("").kind == NoticeKind::unheard_of));
  BOOST_TEST((read("hello=world").kind == NoticeKind::unheard_of));
}

// The state of the money counts, also when the notice has the type of the payment.
BOOST_AUTO_TEST_CASE(money_that_went_back_is_no_payment_whatever_its_type) {
  for (const char* status : {"Refunded", "Reversed", "Canceled_Reversal"}) {
    BOOST_TEST((read(std::string{"txn_type=subscr_payment&payment_status="} + status).kind == NoticeKind::money_back));
    BOOST_TEST((read(std::string{"txn_type=adjustment&payment_status="} + status).kind == NoticeKind::dispute));
  }
  BOOST_TEST((read("case_type=chargeback&case_id=PP-1").kind == NoticeKind::dispute));
  BOOST_TEST((read("case_type=chargeback&payment_status=Reversed&reason_code=chargeback").kind == NoticeKind::money_back));
  BOOST_TEST(read("reason_code=chargeback&pending_reason=echeck").reason == "chargeback");
  BOOST_TEST(read("pending_reason=echeck").reason == "echeck");
}

BOOST_AUTO_TEST_CASE(a_profile_says_its_terms_and_its_first_payment_in_other_words) {
  const auto n = read("txn_type=recurring_payment_profile_created&recurring_payment_id=I-1&payment_cycle=every+6+Months&amount_per_cycle=174.00"
                      "&currency_code=USD&initial_payment_txn_id=T1&initial_payment_status=Completed&initial_payment_amount=29.00"
                      "&time_created=10%3A00%3A00+Jul+22%2C+2026+PDT&first_name=Ada&last_name=Example&payer_email=ada%40example.com");
  BOOST_TEST(n.months() == 6);
  BOOST_TEST(n.terms[2].amount->cents() == 17400);
  BOOST_TEST(n.currency == "USD");
  BOOST_TEST(n.initial.txn_id == "T1");
  BOOST_TEST(n.initial.gross->cents() == 2900);
  BOOST_TEST(base::str(n.when.value()) == "2026-07-22 17:00:00");
  BOOST_TEST(n.payer_name == "Ada Example");
  BOOST_TEST(n.payer_email == "ada@example.com");
  BOOST_TEST(read("first_name=Ada&payer_business_name=Example+Ltd").payer_name == "Example Ltd");
}

BOOST_AUTO_TEST_CASE(dates_are_us_pacific_with_the_zone_written_out) {
  const std::pair<const char*, const char*> known[] = {
      {"10:00:00 Nov 22, 2026 PST", "2026-11-22 18:00:00"}, {"23:30:00 Dec 31, 2026 PST", "2027-01-01 07:30:00"},
      {"00:00:01 Feb 29, 2028 PST", "2028-02-29 08:00:01"}, {" 01:59:59 Nov 1, 2026 PDT ", "2026-11-01 08:59:59"},
      {"01:00:00 Nov 01, 2026 PST", "2026-11-01 09:00:00"}, {"03:00:00 Mar 08, 2026 PDT", "2026-03-08 10:00:00"}};
  for (const auto& [text, utc] : known) BOOST_TEST(base::str(domain::read_paypal_date(text).value()) == utc, text);
  for (const char* text : {"", "N/A", "10:00:00 Nov 22, 2026", "10:00:00 Nov 22, 2026 CET", "10:00:00 nov 22, 2026 PST", "25:00:00 Nov 22, 2026 PST",
                           "10:00:00 Feb 30, 2026 PST", "10:00:00 Nov 22 2026 PST", "Sun Nov 22 2026 10:00:00 GMT-0800 (PST)", "2026-11-22 10:00:00"}) {
    BOOST_TEST(!domain::read_paypal_date(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(periods_are_whole_months_or_nothing) {
  const std::pair<const char*, int> known[] = {{"1 M", 1}, {"6 M", 6}, {"24 M", 24}, {"1 Y", 12}, {"Monthly", 1}, {"Yearly", 12}, {"every 6 Months", 6},
                                               {"30 D", 0}, {"4 W", 0}, {"", 0}, {"M", 0}, {"0 M", 0}, {"-1 M", 0}, {"99 M", 0}, {"1 M M", 0}, {"Weekly", 0}};
  for (const auto& [text, months] : known) BOOST_TEST(domain::months_of_period(text) == months, text);
}

BOOST_AUTO_TEST_CASE(names_of_a_subscription_are_one_namespace) {
  BOOST_TEST(read("txn_type=recurring_payment&recurring_payment_id=I-1").profile_id == "I-1");
  BOOST_TEST(read("txn_type=subscr_payment&subscr_id=I-2").profile_id == "I-2");
  BOOST_TEST(read("txn_type=subscr_payment&subscr_id=I-3&old_subscr_id=S-3").old_profile_id == "S-3");
}

BOOST_AUTO_TEST_CASE(the_token_is_custom_or_else_invoice) {
  BOOST_TEST(read("custom=a&invoice=b").token == "a");
  BOOST_TEST(read("custom=&invoice=b").token == "b");
  BOOST_TEST(read("invoice=b").token == "b");
  BOOST_TEST(read("item_number=c&transaction_subject=d").token == "");
}

BOOST_AUTO_TEST_CASE(texts_come_in_the_charset_that_is_named) {
  BOOST_TEST(read("charset=windows-1252&payment_status=Zo%EB+%80").status == "Zo\u00eb \u20ac");
  BOOST_TEST(read("charset=UTF-8&payment_status=Zo%C3%AB").status == "Zo\u00eb");
  BOOST_TEST(read("payment_status=Zo%EB").status == "Zo\u00eb");
  BOOST_TEST(read("charset=gb2312&payment_status=Zo%C3%AB").status == "Zo\u00eb");
}

BOOST_AUTO_TEST_CASE(amounts_that_are_none) {
  for (const char* gross : {"", "free", "1,2,3", "1e9", "29.001", "NaN"}) BOOST_TEST(!read(std::string{"mc_gross="} + gross).gross.has_value());
  BOOST_TEST(!read("payment_gross=29.00").gross.has_value());
}

// Somebody who may write one field must not be able to give another one a second value.
BOOST_AUTO_TEST_CASE(a_field_that_we_use_comes_once) {
  for (const char* field : {"txn_type", "txn_id", "parent_txn_id", "payment_status", "custom", "invoice", "subscr_id", "recurring_payment_id",
                            "old_subscr_id", "mc_gross", "mc_currency", "mc_amount1", "mc_amount2", "mc_amount3", "period1", "period2", "period3",
                            "recurring", "business", "receiver_email", "receiver_id", "ipn_track_id", "test_ipn", "charset",
                            "payment_date"}) {
    const std::string name{field};
    BOOST_TEST(!domain::read_notice(name + "=1&" + name + "=2").has_value(), field);
    BOOST_TEST(!domain::read_notice(name + "=1&x=y&" + name + "=1").has_value(), field);
    // Written in another way it is the same name.
    BOOST_TEST(!domain::read_notice(name + "=1&%" + base::to_hex(name.substr(0, 1)) + name.substr(1) + "=2").has_value(), field);
  }
  BOOST_TEST(!domain::read_notice("recurring=1&recur_times=&recur_times=1").has_value());
  BOOST_TEST(domain::read_notice("memo=1&memo=2&option_name1=a&option_name1=b").has_value());
  const auto n = read("mc_gross=29.00&mc_gross[]=1.00&mc_gross_1=2.00&MC_GROSS=3.00");
  BOOST_TEST(n.gross->cents() == 2900);
}

BOOST_AUTO_TEST_CASE(long_values_are_cut_between_characters) {
  const std::string accents = base::join(std::vector<std::string>(300, "%C3%A9"), "");
  for (const char* field : {"txn_id", "payment_status", "custom", "subscr_id", "txn_type", "ipn_track_id", "receiver_id"}) {
    const auto n = read(std::string{field} + "=x" + accents);
    for (const std::string& text : {n.txn_id, n.status, n.token, n.profile_id, n.txn_type, n.track_id, n.receiver_id, n.event_key()}) {
      BOOST_TEST(base::valid_utf8(text), field);
      BOOST_TEST(text.size() <= 190u, field);
    }
  }
  std::string all = "custom=1";
  for (const char* field : {"txn_type", "subscr_id", "subscr_date", "ipn_track_id"}) all += std::string{"&"} + field + '=' + accents;
  BOOST_TEST(read(all).event_key().size() <= 190u);
}

// Cut within a character it would be a text that the database refuses, and the notice would wait for ever.
BOOST_AUTO_TEST_CASE(what_is_too_long_is_cut_between_characters) {
  for (const char* field : {"subscr_id", "recurring_payment_id", "old_subscr_id", "txn_id", "txn_type", "custom", "ipn_track_id"}) {
    std::string letters;
    for (int i = 0; i < 100; ++i) letters += "\u00e4";
    const auto notice = domain::read_notice(std::string{field} + "=x" + base::url_encode(letters) + "&charset=UTF-8").value();
    for (const std::string& text : {notice.profile_id, notice.old_profile_id, notice.txn_id, notice.txn_type, notice.token, notice.track_id}) {
      BOOST_TEST(base::valid_utf8(text), field);
    }
  }
}

BOOST_AUTO_TEST_CASE(many_fields_are_only_slow) {
  std::string body;
  for (int i = 0; i < 10'000; ++i) body += "f" + std::to_string(i) + "=x&";
  BOOST_TEST(domain::read_notice(body + "txn_id=T1&payment_status=Completed").has_value());
}

BOOST_AUTO_TEST_CASE(what_is_the_same_event) {
  // A transaction in a state, whoever tells it and however often; an e-check is two events.
  BOOST_TEST(key("txn_type=web_accept&txn_id=T1&payment_status=Completed&ipn_track_id=a") == "txn:T1:Completed");
  BOOST_TEST(key("txn_id=T1&payment_status=Completed&ipn_track_id=b") == "txn:T1:Completed");
  BOOST_TEST(key("txn_type=web_accept&txn_id=T1&payment_status=Pending") == "txn:T1:Pending");
  // Without a transaction: kind, subscription, date and track.
  const std::set<std::string> different = {
      key("txn_type=subscr_signup&subscr_id=I-1&subscr_date=d&ipn_track_id=a"), key("txn_type=subscr_cancel&subscr_id=I-1&subscr_date=d&ipn_track_id=a"),
      key("txn_type=subscr_signup&subscr_id=I-2&subscr_date=d&ipn_track_id=a"), key("txn_type=subscr_signup&subscr_id=I-1&subscr_date=e&ipn_track_id=a"),
      key("txn_type=subscr_signup&subscr_id=I-1&subscr_date=d&ipn_track_id=b")};
  BOOST_TEST(different.size() == 5u);
  BOOST_TEST(key("txn_type=subscr_signup&subscr_id=I-1&subscr_date=d&ipn_track_id=a&memo=1") ==
             key("memo=2&ipn_track_id=a&subscr_date=d&subscr_id=I-1&txn_type=subscr_signup"));
}

// A dispute names the payment that it is about; a second one about the same payment is another event.
BOOST_AUTO_TEST_CASE(each_dispute_is_its_own_event) {
  BOOST_TEST(key("txn_type=new_case&txn_id=T1&case_id=PP-1&ipn_track_id=a") != key("txn_type=new_case&txn_id=T1&case_id=PP-2&ipn_track_id=b"));
}

BOOST_AUTO_TEST_SUITE_END()
