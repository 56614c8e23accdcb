#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::Order;
using domain::Svc;
using t::Change;

namespace {

struct Read {
  Order order;
  std::string errors;
};

Read read(Svc svc, std::initializer_list<Change> changes = {}, std::optional<tables::quotes::Row> quote = {}) {
  base::Form form = t::form_of(t::order_fields(svc), changes);
  Read out;
  out.order.quote = std::move(quote);
  domain::read_step1(form, t::sample_catalogue(), out.order);
  out.errors = t::errors_of(form);
  return out;
}

std::string fault(std::initializer_list<Change> changes) { return read(Svc::linux_vps, changes).errors; }

}  // namespace

BOOST_AUTO_TEST_SUITE(order_step1)

BOOST_AUTO_TEST_CASE(every_product_can_be_ordered) {
  for (const Svc svc : t::kProducts) {
    const Read got = read(svc);
    BOOST_TEST_INFO(base::str(svc));
    BOOST_TEST(got.errors == "");
    BOOST_TEST((got.order.svc == svc));
    BOOST_TEST((got.order.plan && got.order.plan->svc == svc));
    BOOST_TEST(!got.order.system.label.empty());
    BOOST_TEST(!got.order.backup.has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_product) {
  BOOST_TEST(fault({{"svc", nullptr}}) == "svc:svc_missing");
  BOOST_TEST(fault({{"svc", ""}}) == "svc:svc_missing");
  BOOST_TEST(fault({{"svc", "windows"}}) == "svc:svc_missing");
  BOOST_TEST(fault({{"svc", "LINUX"}}) == "svc:svc_missing");
}

BOOST_AUTO_TEST_CASE(the_plan_is_one_of_the_product) {
  BOOST_TEST(fault({{"plan", nullptr}}) == "plan:plan_missing");
  BOOST_TEST(fault({{"plan", "linux-x"}}) == "plan:plan_missing");
  BOOST_TEST(fault({{"plan", "bsd-m"}}) == "plan:plan_missing");
  BOOST_TEST(fault({{"plan", "linux-backup-50"}}) == "plan:plan_missing");
  BOOST_TEST(fault({{"plan", "linux-m' OR '1'='1"}}) == "plan:plan_missing");
}

BOOST_AUTO_TEST_CASE(an_open_source_project_has_its_own_plans) {
  BOOST_TEST(fault({{"oss", "1"}}) == "plan:plan_missing_oss");
  BOOST_TEST(fault({{"plan", "linux-m-oss"}}) == "plan:plan_missing");
  BOOST_TEST(fault({{"oss", "1"}, {"plan", "linux-m-oss"}}) == "");
  BOOST_TEST(fault({{"svc", "linux_oss"}, {"plan", "linux-m-oss"}}) == "");
  BOOST_TEST(fault({{"svc", "linux_oss"}}) == "plan:plan_missing_oss");
  BOOST_TEST(fault({{"svc", "freebsd_oss"}, {"plan", "bsd-m-oss"}, {"os", "6"}}) == "");
  // A box left checked means nothing where there is no discount.
  BOOST_TEST(read(Svc::dedicated, {{"oss", "1"}}).errors == "");
  BOOST_TEST((read(Svc::dedicated, {{"oss", "1"}}).order.svc == Svc::dedicated));
}

BOOST_AUTO_TEST_CASE(an_open_source_project_has_its_own_systems) {
  BOOST_TEST(fault({{"os", "3"}}) == "");
  BOOST_TEST(fault({{"oss", "1"}, {"plan", "linux-m-oss"}, {"os", "3"}}) == "os:os_missing");
}

BOOST_AUTO_TEST_CASE(the_operating_system) {
  BOOST_TEST(read(Svc::linux_vps).order.system.label == "Debian 13");
  BOOST_TEST(read(Svc::colo).order.system.label == "Debian 13");
  for (const char* value : {"", "6", "debian-13", "0", "01", "1 "}) {
    BOOST_TEST_INFO(value);
    BOOST_TEST(fault({{"os", value}}) == "os:os_missing");
  }
  BOOST_TEST(fault({{"os", nullptr}}) == "os:os_missing");
  BOOST_TEST(read(Svc::dedicated, {{"os", "1"}}).errors == "os:os_missing");
}

BOOST_AUTO_TEST_CASE(backup_space) {
  BOOST_TEST(fault({{"backup", nullptr}}) == "");
  BOOST_TEST(read(Svc::linux_vps, {{"backup", "linux-backup-200"}}).order.backup->backup_gb == 200);
  BOOST_TEST(fault({{"backup", "colo-backup-200"}}) == "backup:backup_unknown");
  BOOST_TEST(fault({{"backup", "linux-m"}}) == "backup:backup_unknown");
}

BOOST_AUTO_TEST_CASE(the_owner) {
  const auto owner = read(Svc::linux_vps, {{"owner-org", " Quiet Harbour Ltd "}, {"owner-addr", "1 Street\r\n2nd floor"}}).order.owner;
  BOOST_TEST(owner.name == "Ada Example");
  BOOST_TEST(owner.company == "Quiet Harbour Ltd");
  BOOST_TEST(owner.email.text() == "ada@example.com");
  BOOST_TEST(owner.phone == "+1 555 0100");
  BOOST_TEST(owner.address == "1 Street\n2nd floor");
  BOOST_TEST(owner.city == "Exampleton");
  BOOST_TEST(owner.postal_code == "12345");
  BOOST_TEST(owner.country == "US");
}

BOOST_AUTO_TEST_CASE(each_field_of_the_owner_is_missed) {
  const std::pair<const char*, const char*> fields[] = {
      {"owner-name", "owner_name_missing"}, {"owner-email", "email_missing"}, {"owner-tel", "phone_missing"},
      {"owner-addr", "address_missing"},    {"owner-city", "city_missing"},   {"owner-zip", "zip_missing"},
      {"owner-country", "country_missing"}};
  for (const auto& [field, tag] : fields) {
    for (const char* value : {static_cast<const char*>(nullptr), "", "  \t"}) BOOST_TEST(fault({{field, value}}) == std::string{field} + ':' + tag);
  }
  BOOST_TEST(fault({{"owner-org", nullptr}}) == "");
}

BOOST_AUTO_TEST_CASE(fields_of_the_owner_that_are_wrong) {
  BOOST_TEST(fault({{"owner-email", "ada"}}) == "owner-email:email_wrong");
  BOOST_TEST(fault({{"owner-email", "ada@example.com\nBcc: eve@example.net"}}) == "owner-email:email_wrong");
  BOOST_TEST(fault({{"owner-name", "Ada\nBcc: eve@example.net"}}) == "owner-name:text_control");
  BOOST_TEST(fault({{"owner-country", "XX"}}) == "owner-country:country_missing");
  BOOST_TEST(fault({{"owner-country", "us"}}) == "owner-country:country_missing");
  BOOST_TEST(fault({{"owner-country", "USA"}}) == "owner-country:text_long");
  const std::string hundred(100, 'x');
  const std::string more(101, 'x');
  for (const char* field : {"owner-name", "owner-org", "owner-city"}) {
    BOOST_TEST(fault({{field, hundred.c_str()}}) == "");
    BOOST_TEST(fault({{field, more.c_str()}}) == std::string{field} + ":text_long");
  }
  BOOST_TEST(fault({{"owner-zip", std::string(21, '1').c_str()}}) == "owner-zip:text_long");
  BOOST_TEST(fault({{"owner-addr", std::string(301, 'x').c_str()}}) == "owner-addr:text_long");
}

BOOST_AUTO_TEST_CASE(telephone_numbers) {
  for (const char* number : {"+1 555 0100", "(020) 7946-0000", "12345", "+49.89.1234/56", "555 0100 x12"}) BOOST_TEST(fault({{"owner-tel", number}}) == "");
  for (const char* number : {"1234", "+++++", "call me", "555-CALL-NOW", "555 0100;1", "\u0665\u0665\u0665\u0665\u0665"}) {
    BOOST_TEST_INFO(number);
    BOOST_TEST(fault({{"owner-tel", number}}) == "owner-tel:phone_wrong");
  }
}

BOOST_AUTO_TEST_CASE(the_owner_is_the_first_contact) {
  const auto people = read(Svc::linux_vps).order.contacts;
  BOOST_REQUIRE(people.size() == 1u);
  BOOST_TEST(people[0].email.text() == "ada@example.com");
  BOOST_TEST((people[0].billing == domain::ContactRole::main && people[0].admin == domain::ContactRole::main));
  BOOST_TEST(fault({{"c1-billing", nullptr}}) == "c1-billing:contact_no_billing");
  BOOST_TEST(fault({{"c1-admin", nullptr}}) == "c1-admin:contact_no_admin");
  BOOST_TEST(fault({{"c1-billing", nullptr}, {"c1-admin", nullptr}}) == "c1-billing:contact_no_billing c1-admin:contact_no_admin");
}

BOOST_AUTO_TEST_CASE(more_contacts) {
  const Read got = read(Svc::linux_vps, {{"contacts", "3"},
                                         {"c1-admin", nullptr},
                                         {"c2-name", "Bob Sample"},
                                         {"c2-email", "bob@example.com"},
                                         {"c2-admin", "main"},
                                         {"c3-name", "Cy Sample"},
                                         {"c3-email", "cy@example.net"},
                                         {"c3-tel", "555 0199"},
                                         {"c3-billing", "alternate"},
                                         {"c3-admin", "alternate"}});
  BOOST_TEST(got.errors == "");
  BOOST_REQUIRE(got.order.contacts.size() == 3u);
  BOOST_TEST(got.order.contacts[1].name == "Bob Sample");
  BOOST_TEST((got.order.contacts[1].billing == domain::ContactRole::no && got.order.contacts[1].admin == domain::ContactRole::main));
  BOOST_TEST(got.order.contacts[2].phone == "555 0199");
}

BOOST_AUTO_TEST_CASE(each_field_of_a_contact) {
  BOOST_TEST(fault({{"contacts", "2"}}) ==
             "c2-name:contact_name_missing c2-email:contact_email_missing c2-billing:contact_no_role");
  BOOST_TEST(fault({{"contacts", "2"}, {"c2-name", "Bob"}, {"c2-email", "bob"}, {"c2-tel", "x"}, {"c2-billing", "main"}}) ==
             "c2-email:email_wrong c2-tel:phone_wrong");
  BOOST_TEST(fault({{"contacts", "2"}, {"c2-name", "Bob"}, {"c2-email", "bob@example.com"}, {"c2-billing", "boss"}, {"c2-admin", "main"}}) ==
             "c2-billing:contact_role_wrong");
  BOOST_TEST(fault({{"contacts", "2"}, {"c2-name", "Bob"}, {"c2-email", "bob@example.com"}, {"c2-billing", "no"}, {"c2-admin", "no"}}) ==
             "c2-billing:contact_no_role");
  BOOST_TEST(fault({{"contacts", "2"}, {"c2-name", "Ada"}, {"c2-email", "ada@example.com"}, {"c2-billing", "alternate"}}) ==
             "c2-billing:contact_main_and_alternate");
}

BOOST_AUTO_TEST_CASE(the_number_of_contacts) {
  BOOST_TEST(fault({{"contacts", nullptr}}) == "");
  for (const char* count : {"0", "7", "-1", "x", "1e1", "999999999999"}) {
    BOOST_TEST_INFO(count);
    BOOST_TEST(fault({{"contacts", count}}) == "contacts:contact_count");
  }
}

BOOST_AUTO_TEST_CASE(all_errors_are_shown_at_once) {
  base::Form form;
  Order order;
  domain::read_step1(form, t::sample_catalogue(), order);
  BOOST_TEST(t::errors_of(form) ==
             "svc:svc_missing owner-name:owner_name_missing owner-email:email_missing owner-tel:phone_missing "
             "owner-addr:address_missing owner-city:city_missing owner-zip:zip_missing owner-country:country_missing "
             "c1-billing:contact_no_billing c1-admin:contact_no_admin");
}

BOOST_AUTO_TEST_CASE(a_quote_fixes_product_and_plan) {
  const Read got = read(Svc::linux_vps, {{"os", "debian-13"}, {"plan", "linux-s"}}, t::sample_quote());
  BOOST_TEST(got.errors == "");
  BOOST_TEST((got.order.svc == Svc::dedicated));
  BOOST_TEST(got.order.plan->code == "quote-5");
  BOOST_TEST((got.order.plan->price_1 == base::Money::cents(34900)));
}

BOOST_AUTO_TEST_SUITE_END()
