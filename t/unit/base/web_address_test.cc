#include "base/web_address.h"

#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(base_web_address)

BOOST_AUTO_TEST_CASE(an_own_path_stays_with_us) {
  for (const char* good : {"/", "/mgmt/x.html?a=1&b=%20#c", "/am/"}) BOOST_TEST(base::is_own_path(good), good);
  for (const char* bad : {"", "mgmt", "//example.net", "/\\example.net", "/a b", "/a\tb", "\n/a", "/<x>", "https://example.com/", "/a\"b", "/\xff"}) {
    BOOST_TEST(!base::is_own_path(bad), bad);
  }
}

BOOST_AUTO_TEST_CASE(elsewhere_only_https) {
  for (const char* good : {"https://example.com", "https://a.example.com:8443/x?y#z"}) BOOST_TEST(base::is_https_address(good), good);
  for (const char* bad : {"http://example.com/", "HTTPS://example.com/", " https://example.com/", "https://", "https://localhost/", "https://u@example.com/",
                          "https://example.com:0/", "https://example.com:x/", "https://example.com /", "https://exam\nple.com/", "javascript:alert(1)"}) {
    BOOST_TEST(!base::is_https_address(bad), bad);
  }
}

BOOST_AUTO_TEST_SUITE_END()
