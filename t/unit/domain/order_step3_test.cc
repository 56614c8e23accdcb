#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::Order;
using domain::Standing;
using domain::Svc;
using t::Change;

namespace {

struct Read {
  Order order;
  std::string errors;
};

Read read(Standing standing, std::initializer_list<Change> changes = {}) {
  base::Form form = t::form_of(t::order_fields(Svc::linux_vps), changes);
  Read out;
  out.order.standing = standing;
  domain::read_step3(form, t::sample_catalogue(), out.order);
  out.errors = t::errors_of(form);
  return out;
}

std::string fault(Standing standing, std::initializer_list<Change> changes) { return read(standing, changes).errors; }

}  // namespace

BOOST_AUTO_TEST_SUITE(order_step3)

BOOST_AUTO_TEST_CASE(the_billing_period) {
  for (const auto& [text, months] : {std::pair{"1", 1}, {"6", 6}, {"12", 12}}) {
    BOOST_TEST(read(Standing::new_customer, {{"months", text}}).order.months == months);
    BOOST_TEST(fault(Standing::new_customer, {{"months", text}}) == "");
  }
  BOOST_TEST(fault(Standing::new_customer, {{"months", nullptr}}) == "months:months_missing");
  for (const char* text : {"", "0", "2", "3", "-1", "24", "1.0", "twelve"}) {
    BOOST_TEST(fault(Standing::new_customer, {{"months", text}}) == "months:months_missing");
  }
}

BOOST_AUTO_TEST_CASE(how_they_found_us) {
  BOOST_TEST(read(Standing::new_customer).order.heard == "");
  BOOST_TEST(read(Standing::new_customer, {{"heard", "friend"}}).order.heard == "A friend or colleague");
  BOOST_TEST(read(Standing::new_customer, {{"heard", "friend"}, {"heard-more", "Bob"}}).order.heard == "A friend or colleague: Bob");
  BOOST_TEST(read(Standing::new_customer, {{"heard-more", "a poster"}}).order.heard == "a poster");
  BOOST_TEST(fault(Standing::new_customer, {{"heard", "enemy"}}) == "heard:heard_wrong");
  BOOST_TEST(fault(Standing::new_customer, {{"heard-more", std::string(101, 'x').c_str()}}) == "heard-more:text_long");
}

BOOST_AUTO_TEST_CASE(a_new_customer_is_not_asked_about_an_account) {
  const Read got = read(Standing::new_customer, {{"account", "nonsense"}, {"data", "nonsense"}, {"replaced", "nonsense"}});
  BOOST_TEST(got.errors == "");
  BOOST_TEST(!got.order.account.has_value());
}

BOOST_AUTO_TEST_CASE(adding_to_an_account) {
  const Read got = read(Standing::add, {{"account", "COL42"}, {"data", "merge"}});
  BOOST_TEST(got.errors == "");
  BOOST_TEST(got.order.account->value == 42);
  BOOST_TEST((got.order.data_on_file == domain::DataOnFile::merge));
  BOOST_TEST(fault(Standing::add, {}) == "account:account_missing data:data_missing");
  BOOST_TEST(fault(Standing::add, {{"account", "Ada"}, {"data", "keep"}}) == "account:account_wrong data:data_missing");
  // Only a replacement is asked what it replaces.
  BOOST_TEST(fault(Standing::add, {{"account", "42"}, {"data", "replace"}, {"replaced", "no host"}}) == "");
}

BOOST_AUTO_TEST_CASE(replacing_a_server) {
  for (const char* replaced : {"old.example.com", "192.0.2.7", "2001:db8::7"}) {
    const Read got = read(Standing::replace, {{"account", "col00042"}, {"data", "replace"}, {"replaced", replaced}, {"new-address", "temporary"}});
    BOOST_TEST(got.errors == "");
    BOOST_TEST(got.order.replaced == replaced);
    BOOST_TEST((got.order.new_address == domain::NewAddress::temporary));
  }
  BOOST_TEST(fault(Standing::replace, {}) ==
             "account:account_missing data:data_missing replaced:replaced_missing new-address:new_address_missing");
  BOOST_TEST(fault(Standing::replace, {{"account", "42"}, {"data", "merge"}, {"replaced", "the old one"}, {"new-address", "both"}}) ==
             "replaced:replaced_wrong new-address:new_address_missing");
}

BOOST_AUTO_TEST_SUITE_END()
