#include "auth/common_passwords.h"

#include "auth/password.h"
#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(auth_common_passwords)

BOOST_AUTO_TEST_CASE(what_is_guessed_first_is_known) {
  for (const char* password : {"password1234", "Password123!", "p4$$w0rd1234", "123456789012", "abcdefghijklm", "aaaaaaaaaaaa",
                               "abcabcabcabcabc", "passwordpassword", "qwerty123456", "1qaz2wsx3edc", "12football12", "sonyericsson",
                               "098765432109", "Manchester1!"}) {
    BOOST_TEST(auth::is_common_password(password), password);
  }
}

BOOST_AUTO_TEST_CASE(what_has_something_to_guess_is_not) {
  for (const char* password : {"correct horse battery", "password 8271938475", "grün-und-blau-7", "7239 8841 0172", "x7-Kq2.mmPz01"}) {
    BOOST_TEST(!auth::is_common_password(password), password);
  }
}

BOOST_AUTO_TEST_CASE(names_around_it_are_no_password) {
  const auto fault = [](const char* password) {
    return auth::password_fault(base::Secret{password}, "kim", {"Kim Sample-Person", "Example Hosting"});
  };
  BOOST_TEST(fault("example-hosting") == "login_password_name");
  BOOST_TEST(fault("ExampleExample1") == "login_password_name");
  BOOST_TEST(fault("hosting of umbrellas") == "");
}

BOOST_AUTO_TEST_SUITE_END()
