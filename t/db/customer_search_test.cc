// Who is found by what, in which order, and how little is read for it.
#include "domain/customer_search.h"

#include <functional>

#include "domain/customer_index.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

struct Day : t::BusinessDay {
  Day() {
    customer(42, "Zoë Müller-Test", "Larkspur Pottery", "+1 555 010 0123", "zoe@example.com");
    customer(43, "Robin Sample", "", "555 0199", "robin_s@example.com");
    customer(44, "Robin Samples", "Pottery Larkspur", "", "robinxs@example.org");
    exec("UPDATE customers SET status = 'cancelled' WHERE cid = 44");
    exec("INSERT INTO contacts (id, cid, name, email, phone) VALUES (7, 42, 'Jo Nemo', 'jo@example.org', '+44 20 7946 0123')");
    exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, veid) VALUES"
         " (9001, 42, 'vps', 1, 'www.larkspur.example.com', 7001), (9002, 43, 'vps', 1, 'WWW.robin.example.com', 7002),"
         " (9003, 42, 'vps', 2, 'mail.larkspur.example.com', 7002), (43, 44, 'vps', 2, 'db.example.com', 7003)");
    exec("UPDATE ips SET sysid = NULL");
    exec("UPDATE ips SET sysid = 9001 WHERE ip = '192.0.2.17'");
    exec("UPDATE ips SET sysid = 9002 WHERE ip = '192.0.2.170'");
    exec("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('00c0ffee', 42, 4900, '2026-11-20', '2026-12-04')");
    exec("INSERT INTO pmt_source (cid, type, last_four, created_at) VALUES (42, 'f', '4242', '2026-01-01'), (43, 'f', '1881', '2026-01-01')");
    exec("INSERT INTO paypal_subs (profile_id, old_profile_id, cid, amount, months, created_at) VALUES"
         " ('I-LARKSPUR0001', 'S-OLDNUMBER001', 42, 4900, 1, '2026-01-01'), ('I-NOBODYS00001', NULL, NULL, 4900, 1, '2026-01-01')");
    exec("INSERT INTO signups (id, ref, kind, state, entered, cid, months, recurring, setup, created_at, updated_at) VALUES"
         " (5, '00b10005', 'order', 'accepted', '', 43, 1, 2900, 0, '2026-01-01', '2026-01-01'),"
         " (6, '00b10006', 'order', 'pending', '', NULL, 1, 2900, 0, '2026-01-01', '2026-01-01')");
    exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, cid, signup_id, reference, created_at, settled_at)"
         " VALUES ('r1', 'c1', 'payflow', 'sale', 'done', 4900, 'USD', 42, NULL, 'V19A2B3C4D5E', '2026-01-01', '2026-01-01'),"
         " ('r2', 'c2', 'paypal', 'sale', 'done', 4900, 'USD', NULL, 5, '8AB12345CD678901E', '2026-01-01', '2026-01-01')");
    database.write([](db::Writer& db) { domain::index_customers(db, {1}, {100}); });
  }

  static void customer(int cid, const char* owner, const char* company, const char* phone, const char* email) {
    exec("INSERT INTO customers (cid, owner_name, company, phone, owner_email, created_at) VALUES (?, ?, ?, ?, ?, '2026-01-01')",
         {std::to_string(cid), owner, company, phone, email});
  }

  domain::Found find(const std::string& typed) {
    return database.read([&](db::Reader& db) { return domain::find_customers(db, typed); });
  }
  // "42 hostname [www.larkspur].example.com!": "!" is exact; hits separated by " | ".
  std::string found(const std::string& typed) {
    std::string line;
    for (const auto& hit : find(typed).hits) {
      if (!line.empty()) line += " | ";
      line += base::str(hit.cid) + " " + base::str(hit.field) + " ";
      for (const auto& piece : hit.text) line += piece.matched ? "[" + piece.text + "]" : piece.text;
      if (hit.exact) line += "!";
    }
    return line;
  }
  std::string clear(const std::string& typed) {
    const auto one = find(typed).clear;
    return one ? base::str(*one) : "";
  }
};

// Rows that the server touched for what `work` asked, on one connection.
std::int64_t rows_read(db::Database& database, const std::function<void(db::Reader&)>& work) {
  return database.read([&](db::Reader& db) {
    const auto count = [&] {
      std::int64_t sum = 0;
      for (const auto& value : db.rows([](const db::Columns& c) {
             std::string name;
             std::int64_t number = 0;
             c.into(name, number);
             return name.find("_tmp") == std::string::npos ? number : std::int64_t{0};
           }, "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\\_read%'")) sum += value;
      return sum;
    };
    static_cast<void>(count());
    const std::int64_t before = count();
    work(db);
    return count() - before;
  });
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_customer_search, Day)

BOOST_AUTO_TEST_CASE(each_kind_of_key_finds_its_customer) {
  BOOST_TEST(found("col00042") == "42 cid [col00042]!");
  BOOST_TEST(found("9001") == "42 system [9001], www.larkspur.example.com!");
  BOOST_TEST(found("7001") == "42 veid [7001], www.larkspur.example.com!");
  BOOST_TEST(found("www.larkspur.example.com") == "42 hostname [www.larkspur.example.com]!");
  BOOST_TEST(found("ZOE@example.com") == "42 owner_email [zoe@example.com]!");
  BOOST_TEST(found("jo@example") == "42 contact_email [jo@example].org");
  BOOST_TEST(found("00C0FFEE") == "42 invoice [00c0ffee]!");
  exec("UPDATE invoice SET series = 'INV-2026-', seq = 7");
  BOOST_TEST(found("inv-2026-00007") == "42 invoice [INV-2026-00007]!");
  BOOST_TEST(found("00b10005") == "43 order [00b10005]!");
  BOOST_TEST(found("I-LARKSPUR0001") == "42 subscription [I-LARKSPUR0001]!");
  BOOST_TEST(found("s-oldnumber001") == "42 subscription [S-OLDNUMBER001]!");
  BOOST_TEST(found("V19A2B3C4D5E") == "42 payment [V19A2B3C4D5E]!");
  BOOST_TEST(found("8ab12345cd678901e") == "43 payment [8AB12345CD678901E]!");
  BOOST_TEST(found("1881") == "43 card [1881]!");
  BOOST_TEST(found("larkspur pottery") == "42 company [Larkspur] [Pottery]! | 44 words Robin Samples, [Pottery] [Larkspur]");
  BOOST_TEST(found("jo nemo") == "42 contact [Jo] [Nemo]!");
}

BOOST_AUTO_TEST_CASE(an_address_is_found_itself_before_those_that_begin_with_it) {
  BOOST_TEST(found("192.0.2.17") == "42 ip [192.0.2.17]! | 43 ip [192.0.2.17]0");
  BOOST_TEST(clear("192.0.2.17") == "42");
  BOOST_TEST(clear("192.0.2.") == "");
}

BOOST_AUTO_TEST_CASE(accents_and_later_words_are_found) {
  BOOST_TEST(found("zoe muller") == "42 name [Zoë] [Müller]-Test");
  BOOST_TEST(found("MÜLLER") == "42 name Zoë [Müller]-Test");
  BOOST_TEST(found("muller-te") == "42 name Zoë [Müller-Te]st");
}

BOOST_AUTO_TEST_CASE(phones_are_found_however_they_are_written) {
  for (const char* typed : {"+1 555 010 0123", "15550100123", "555-010-0123", "(555) 010-0123", "010-0123"}) {
    BOOST_TEST(find(typed).hits.size() == 1u, typed);
    BOOST_TEST(clear(typed) == "42", typed);
  }
  BOOST_TEST(found("5550100123") == "42 phone +1 [555 010 0123]!");
  BOOST_TEST(found("020 7946") == "42 phone +44 [20 7946] 0123");
}

BOOST_AUTO_TEST_CASE(exact_comes_before_a_beginning_and_active_before_cancelled) {
  BOOST_TEST(found("robin sample") == "43 name [Robin] [Sample]! | 44 name [Robin] [Sample]s");
  BOOST_TEST(found("robin").starts_with("43 "));
  BOOST_TEST(found("43") == "43 cid [col00043]! | 44 system [43], db.example.com!");
  BOOST_TEST(clear("43") == "");
  BOOST_TEST(clear("7002") == "");  // a CT id on two hosts
}

BOOST_AUTO_TEST_CASE(a_name_from_its_first_word_comes_first) {
  BOOST_TEST(found("pottery") == "44 company [Pottery] Larkspur | 42 company Larkspur [Pottery]");
}

BOOST_AUTO_TEST_CASE(words_need_not_stand_together) {
  BOOST_TEST(found("pottery zoe") == "42 words [Zoë] Müller-Test, Larkspur [Pottery]");
  BOOST_TEST(found("nemo larkspur") == "42 words Zoë Müller-Test, [Larkspur] Pottery, Jo [Nemo]");
  BOOST_TEST(found("robin larks") == "44 words [Robin] Samples, Pottery [Larks]pur");
  BOOST_TEST(found("zoe robin") == "");
  BOOST_TEST(found("zoe muller larkspur pottery nemo").starts_with("42 "));
}

BOOST_AUTO_TEST_CASE(wildcards_are_text) {
  for (const char* typed : {"%", "_", "%%%", "%ottery", "w%", "192.0.2.1_", "\\"}) BOOST_TEST(found(typed) == "", typed);
  BOOST_TEST(found("robin_s@") == "43 owner_email [robin_s@]example.com");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_nobody_finds_nobody) {
  for (const char* typed : {"00b10006", "I-NOBODYS00001", "192.0.2.99", "nobody", "", "col00099"}) {
    BOOST_TEST(found(typed) == "", typed);
    BOOST_TEST(clear(typed) == "", typed);
  }
}

BOOST_AUTO_TEST_CASE(one_of_many_keys_is_one_row) {
  BOOST_TEST(find("larkspur").hits.size() == 2u);
  BOOST_TEST(clear("www.larkspur") == "42");
}

// Twenty thousand of everything, all alike: no search may read more than what it shows, or sort what it has not shown.
BOOST_AUTO_TEST_CASE(little_is_read_however_much_there_is) {
  exec("INSERT INTO customers (cid, owner_name, company, phone, owner_email, created_at)"
       " SELECT 1000 + seq, 'Sam Example', 'Paper Lantern', '+1 555 0100', CONCAT('sam', seq, '@example.com'), '2026-01-01' FROM seq_1_to_20000");
  exec("INSERT INTO contacts (cid, name, email) SELECT cid, 'Sam Other', owner_email FROM customers WHERE cid > 1000");
  exec("INSERT INTO systems (cid, kind, hostname) SELECT cid, 'vps', CONCAT('web', cid, '.example.com') FROM customers WHERE cid > 1000");
  exec("INSERT INTO pmt_source (cid, type, last_four, created_at) SELECT cid, 'f', '1111', '2026-01-01' FROM customers WHERE cid > 1000");
  exec("INSERT INTO search_terms (term, cid, kind) SELECT t.term, c.cid, t.kind FROM customers c JOIN (SELECT 'sam example' AS term, 'name' AS kind"
       " UNION SELECT 'example', 'name' UNION SELECT 'paper lantern', 'company' UNION SELECT 'lantern', 'company' UNION SELECT '15550100', 'phone')"
       " t WHERE c.cid > 1000");
  for (const char* typed : {"a", "e", "s", "sam", "w", "web", "web1", "1", "1111", "155", "192", "192.0.2", "sam@", "sam1", "%", "col", "col1",
                            "lantern sam", "sam paper example lantern other", "0000", "abcd", "I-AB"}) {
    const auto rows = rows_read(database, [&](db::Reader& db) { static_cast<void>(domain::find_customers(db, typed)); });
    const bool words = std::string_view{typed}.find(' ') != std::string_view::npos;
    BOOST_TEST(rows < (words ? 8000 : 1200), typed << " reads " << rows << " rows");
  }
  BOOST_TEST(find("sam").hits.size() == domain::kMostHits);
  BOOST_TEST(find("sam").more);
}

BOOST_AUTO_TEST_SUITE_END()
