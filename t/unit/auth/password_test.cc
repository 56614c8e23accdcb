#include "t/support/test.h"

#include <chrono>

#include "auth/legacy_password.h"
#include "auth/password.h"

namespace {

struct Known {
  const char* form;
  const char* password;
  const char* stored;
};

// From the PHP manual (crypt), the MySQL manual and the RFCs' worked examples; yescrypt from libxcrypt itself.
constexpr Known kLegacy[] = {
    {"DES", "rasmuslerdorf", "rl.3StKT.4T8M"},
    {"BSDi", "rasmuslerdorf", "_J9..rasmBYk8r9AiWNc"},
    {"MD5 crypt", "rasmuslerdorf", "$1$rasmusle$rISCgZzpwk3UhDidwXvin0"},
    {"bcrypt 2a", "rasmuslerdorf", "$2a$07$usesomesillystringfore2uDLvp1Ii2e./U9C8sBjqp8I90dH6hi"},
    {"bcrypt 2b", "rasmuslerdorf", "$2b$07$usesomesillystringfore2uDLvp1Ii2e./U9C8sBjqp8I90dH6hi"},
    {"bcrypt 2y", "rasmuslerdorf", "$2y$07$usesomesillystringfore2uDLvp1Ii2e./U9C8sBjqp8I90dH6hi"},
    {"SHA-256 crypt", "rasmuslerdorf",
     "$5$rounds=5000$usesomesillystri$KqJWpanXZHKq2BOB43TSaYhEWsQ1Lr5QNyPCDH/Tp.6"},
    {"SHA-512 crypt", "rasmuslerdorf",
     "$6$rounds=5000$usesomesillystri$D4IrlXatmP7rx3P3InaxBeoomnAihCKRVQP22JZ6EY47Wc6BkroIuUUBOov1i.S5KPgErtP/"
     "EN5mcO.ChWQW21"},
    {"yescrypt", "rasmuslerdorf", "$y$j75$usesomesillystri$uRxJLb.m9W2oedpT1VPb78rgu6amC6rf8o9Dr8m.ioB"},
    {"OLD_PASSWORD", "mypass", "6f8c114b58f2ce9e"},
    {"PASSWORD", "mypass", "*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4"},
    {"MD5", "password", "5f4dcc3b5aa765d61d8327deb882cf99"},
    {"SHA-1", "password", "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"},
    {"SHA-1 in capitals", "password", "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8"},
};

base::Secret secret(const std::string& text) { return base::Secret{text}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(auth_password)

BOOST_AUTO_TEST_CASE(every_legacy_form_is_verified_and_to_be_replaced) {
  for (const Known& known : kLegacy) {
    BOOST_TEST_CONTEXT(known.form) {
      BOOST_TEST(auth::is_legacy_hash(known.stored));
      BOOST_TEST(auth::verify_password(secret(known.password), known.stored));
      BOOST_TEST(!auth::verify_password(secret("Rasmuslerdorf"), known.stored));
      BOOST_TEST(!auth::verify_password(secret(""), known.stored));
      BOOST_TEST(auth::wants_rehash(known.stored));
      const auto check = auth::check_password(secret(known.password), known.stored);
      BOOST_TEST(check.good);
      BOOST_REQUIRE(check.replacement.has_value());
      BOOST_TEST(auth::verify_password(secret(known.password), *check.replacement));
      BOOST_TEST(!auth::wants_rehash(*check.replacement));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_known_form_lets_nobody_in) {
  for (const char* stored : {"", "!", "*", "x", "password", "*0", "*1", "$", "$argon2id$", "$argon2id$v=19$m=1,t=1,p=1$$",
                             "$9$unknown$", "_short", "12345678901234567", "$1$", "$2a$99$usesomesillystringfore"}) {
    BOOST_TEST_CONTEXT(stored) {
      BOOST_TEST(!auth::verify_password(secret("password"), stored));
      BOOST_TEST(!auth::verify_password(secret(stored), stored));
    }
  }
}

// The hash itself, typed as the password, opens nothing.
BOOST_AUTO_TEST_CASE(a_stolen_hash_is_no_password) {
  for (const Known& known : kLegacy) BOOST_TEST(!auth::verify_password(secret(known.stored), known.stored));
}

BOOST_AUTO_TEST_CASE(crypt_does_not_stop_at_nul) {
  BOOST_TEST(!auth::verify_password(secret(std::string{"rasmuslerdorf\0x", 15}), kLegacy[2].stored));
}

BOOST_AUTO_TEST_CASE(new_hashes_are_argon2id_at_the_cost_of_the_specification) {
  const std::string one = auth::hash_password(secret("correct horse battery"));
  const std::string two = auth::hash_password(secret("correct horse battery"));
  BOOST_TEST(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  BOOST_TEST(one != two);
  BOOST_TEST(one.size() <= 128u);
  BOOST_TEST(auth::verify_password(secret("correct horse battery"), one));
  BOOST_TEST(!auth::verify_password(secret("correct horse battery "), one));
  BOOST_TEST(!auth::wants_rehash(one));
  BOOST_TEST(!auth::check_password(secret("correct horse battery"), one).replacement.has_value());
}

// Of "password" at a cost of the past.
BOOST_AUTO_TEST_CASE(a_cheaper_argon2_is_replaced) {
  const std::string cheap = "$argon2id$v=19$m=8192,t=1,p=1$cXza9xZqLkFoYHvQcJGytg$Js6eqY/T+xa0estWS0UqVwNVnulPzg6aGpnI82rsiB0";
  BOOST_TEST(auth::verify_password(secret("password"), cheap));
  BOOST_TEST(auth::wants_rehash(cheap));
  BOOST_TEST(auth::check_password(secret("password"), cheap).replacement.has_value());
}

BOOST_AUTO_TEST_CASE(all_of_a_long_password_counts) {
  const std::string base_text(120, 'x');
  const std::string stored = auth::hash_password(secret(base_text + "a"));
  BOOST_TEST(!auth::verify_password(secret(base_text + "b"), stored));
  BOOST_TEST(auth::verify_password(secret(base_text + "a"), stored));
}

BOOST_AUTO_TEST_CASE(a_wrong_password_is_no_replacement) {
  const auto check = auth::check_password(secret("wrong"), kLegacy[0].stored);
  BOOST_TEST(!check.good);
  BOOST_TEST(!check.replacement.has_value());
  BOOST_TEST(!auth::check_password(secret("wrong"), std::nullopt).good);
}

// Nobody learns from the time whether an account exists or has an old hash: each of them costs one Argon2id.
BOOST_AUTO_TEST_CASE(an_unknown_account_costs_as_much_as_a_wrong_password) {
  const auto best_of = [](const std::optional<std::string>& stored) {
    auto best = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 7; ++i) {
      const auto began = std::chrono::steady_clock::now();
      static_cast<void>(auth::check_password(secret("wrong"), stored));
      best = std::min(best, std::chrono::steady_clock::now() - began);
    }
    return std::chrono::duration<double>(best).count();
  };
  const double known = best_of(auth::hash_password(secret("correct horse battery")));
  BOOST_TEST(best_of(std::nullopt) / known > 0.5);
  BOOST_TEST(best_of(std::nullopt) / known < 2.0);
  BOOST_TEST(best_of(kLegacy[0].stored) / known > 0.5);
  BOOST_TEST(best_of(kLegacy[0].stored) / known < 2.0);
}

BOOST_AUTO_TEST_CASE(what_a_new_password_must_be) {
  const auto fault = [](const std::string& text) { return auth::password_fault(secret(text), "alice"); };
  BOOST_TEST(fault("twelve chars") == "");
  BOOST_TEST(fault("eleven char") == "login_password_short");
  BOOST_TEST(fault("ünïcödé pass") == "");  // characters are counted, not bytes
  BOOST_TEST(fault("ünïcödé pas") == "login_password_short");
  BOOST_TEST(fault("not one thing " + std::string(114, 'x')) == "");
  BOOST_TEST(fault(std::string(129, 'x')) == "login_password_long");
  BOOST_TEST(fault("alicealicealice") == "login_password_name");
  BOOST_TEST(fault("Alice12Alice34") == "login_password_name");
  BOOST_TEST(fault("alice in wonderland") == "");
  BOOST_TEST(fault("twelve chars\x01") == "login_password_control");
  BOOST_TEST(fault("twelve chars\xff") == "login_password_control");
}

BOOST_AUTO_TEST_SUITE_END()
