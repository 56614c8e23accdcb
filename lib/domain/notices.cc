#include "domain/notices.h"

#include "base/log.h"
#include "domain/amount_line.h"
#include "domain/countries.h"
#include "domain/post.h"
#include "domain/receipt.h"
#include "tables/audit_log.h"
#include "tables/customers.h"

namespace domain {

namespace {

std::string price_table(const Price& price, int months) {
  std::string out;
  for (const PriceLine& line : price.lines) {
    out += amount_line(line.name, line.detail, line.every(months));
  }
  out += amount_line("Total " + every_words(months), "", price.every(months));
  if (price.setup() > base::Money{}) out += amount_line("Setup, once", "", price.setup());
  return out;
}

std::string role_words(ContactRole role, const char* name) {
  if (role == ContactRole::no) return {};
  return std::string{role == ContactRole::alternate ? "alternate " : ""} + name;
}

std::string people(const Order& order) {
  const Owner& o = order.owner;
  std::string out = "  Owner: " + o.name + (o.company.empty() ? "" : ", " + o.company) + "\n  " + o.email.text() + ", " +
                    o.phone + "\n  " + base::replace_all(o.address, "\n", ", ") + ", " + o.city + " " + o.postal_code +
                    ", " + std::string{country_name(o.country)} + '\n';
  for (const Contact& c : order.contacts) {
    const auto billing = role_words(c.billing, "billing");
    const auto admin = role_words(c.admin, "technical");
    out += "  Contact: " + c.name + ", " + c.email.text() + (c.phone.empty() ? "" : ", " + c.phone) + ": " + billing +
           (billing.empty() || admin.empty() ? "" : " and ") + admin + '\n';
  }
  return out;
}

std::string details(const Order& order) {
  std::string out = "  Host name: " + order.host.text() + "\n  Operating system: " + order.system.label + '\n';
  if (!order.time_zone.empty()) out += "  Time zone: " + order.time_zone + '\n';
  if (!order.ips_reason.empty()) out += "  Reason for more addresses: " + order.ips_reason + '\n';
  for (const Partition& p : order.partitions) out += "  Partition " + p.mount + ": " + std::to_string(p.gb) + " GB\n";
  if (!order.special.empty()) out += "  Special instructions: " + base::replace_all(order.special, "\n", "\n    ") + '\n';
  if (order.account) {
    out += "  For account " + base::display(*order.account);
    if (order.standing == Standing::replace) {
      out += ", replaces " + order.replaced +
             (order.new_address == NewAddress::permanent ? ", new permanent address" : ", temporary address");
    }
    out += order.data_on_file == DataOnFile::replace ? ", data replaces what is on file\n" : ", data is merged with what is on file\n";
  }
  if (!order.heard.empty()) out += "  Heard of us: " + order.heard + '\n';
  return out;
}

std::string next_steps(const Order& order) {
  if (order.method == Method::invoice) return "We check your order and send you an invoice with a link to pay it.";
  if (!is_vps(order.svc)) {
    return order.method == Method::card ? "Your card is only authorized now. It is charged when your server is in service."
                                        : "You only agree to the payments at PayPal now. Nothing is taken until your server is in service.";
  }
  return "We set up your server as soon as the payment is made.";
}

void alert(db::Writer& db, const Desk& desk, const base::Email& to, const std::string& once, const std::string& subject,
           const std::string& words) {
  base::log::warning("staff.told", {{"subject", subject}, {"once", once}});
  post(db, desk, to, desk.business.support, "staff_alert", {{"SUBJECT", subject}, {"WORDS", words}}, "alert", once);
}

}  // namespace

std::string method_words(Method method) {
  switch (method) {
    case Method::card:
      return "Card";
    case Method::paypal:
      return "PayPal";
    case Method::echeck:
      return "E-check through PayPal";
    case Method::invoice:
      return "Invoice";
  }
  return {};
}

void tell_order_placed(db::Writer& db, const Desk& desk, const Order& order, const Price& price,
                       const base::OrderRef& ref, const std::string& link) {
  const base::NameValues values = {{"REF", ref.text()},
                                   {"NAME", order.owner.name},
                                   {"PRODUCT", order.plan->name},
                                   {"PRICES", price_table(price, order.months)},
                                   {"PEOPLE", people(order)},
                                   {"DETAILS", details(order)},
                                   {"METHOD", method_words(order.method)},
                                   {"NEXT", next_steps(order)},
                                   {"LINK", link}};
  post(db, desk, order.owner.email, desk.business.sales, "order_customer", values, "order " + ref.text(),
       "order-customer:" + ref.text());
  post(db, desk, desk.business.staff, order.owner.email, "order_staff", values, "order " + ref.text(),
       "order-staff:" + ref.text());
}

void tell_quote_requested(db::Writer& db, const Desk& desk, const base::OrderRef& ref, const std::string& name,
                          const base::Email& email, const std::string& summary) {
  const base::NameValues values = {{"REF", ref.text()}, {"NAME", name}, {"EMAIL", email.text()}, {"SUMMARY", summary}};
  post(db, desk, email, desk.business.sales, "quote_customer", values, "quote request " + ref.text(),
       "quote-customer:" + ref.text());
  post(db, desk, desk.business.staff, email, "quote_staff", values, "quote request " + ref.text(),
       "quote-staff:" + ref.text());
}

void tell_order_paid(db::Writer& db, const Desk& desk, const tables::signups::Row& signup,
                     const tables::payments::Row& payment) {
  const auto to = base::parse<base::Email>(signup.owner_email);
  if (!to) return;
  const bool authorized = payment.kind == tables::payments::Kind::authorize;
  post(db, desk, *to, desk.business.billing, authorized ? "order_authorized" : "order_paid",
       {{"REF", signup.ref.text()},
        {"NAME", signup.owner_name},
        {"AMOUNT", base::display(payment.amount)},
        {"SOURCE", paid_through(payment)}},
       "payment " + base::str(payment.id), "paid:" + base::str(payment.id));
}

void tell_invoice_paid(db::Writer& db, const Desk& desk, const tables::invoice::Row& invoice,
                       const tables::payments::Row& payment) {
  const auto to = base::parse<base::Email>(invoice.owner_email);
  if (!to) return;
  post(db, desk, *to, desk.business.billing, "invoice_paid",
       {{"REF", invoice.title()},
        {"NAME", invoice.owner_name},
        {"AMOUNT", base::display(payment.amount)},
        {"CID", base::display(invoice.cid)},
        {"RECEIPT", receipt_lines(payment, desk.clock.now())}},
       "payment " + base::str(payment.id), "paid:" + base::str(payment.id));
}

void tell_account_paid(db::Writer& db, const Desk& desk, const tables::payments::Row& payment) {
  const auto owner = tables::customers::access(db, payment.cid.value());
  if (!owner || !owner->owner_email) return;
  post(db, desk, *owner->owner_email, desk.business.billing, "account_paid",
       {{"NAME", owner->owner_name},
        {"CID", base::display(*payment.cid)},
        {"AMOUNT", base::display(payment.amount)},
        {"RECEIPT", receipt_lines(payment, desk.clock.now())},
        {"LINK", desk.business.secure_url + "/am/billing.html"}},
       "payment " + base::str(payment.id), "paid:" + base::str(payment.id));
}

void tell_method_changed(db::Writer& db, const Desk& desk, const tables::signups::Row& signup, Method now) {
  const std::string at = base::str(desk.clock.now());
  tables::audit_log::add(db,
                         {.actor = "visitor",
                          .remote_addr = "",
                          .request_id = "",
                          .action = "order.method",
                          .object = "order:" + signup.ref.text(),
                          .old_value = base::str(signup.method),
                          .new_value = base::str(now)},
                         desk.clock.now());
  post(db, desk, desk.business.staff, desk.business.support, "staff_alert",
       {{"SUBJECT", "Order " + signup.ref.text() + " is paid another way"},
        {"WORDS", "The customer has changed the payment from " + method_words(signup.method) + " to " + method_words(now) + "."}},
       "order " + signup.ref.text(), "method:" + signup.ref.text() + ":" + at);
}

void tell_shutdown(db::Writer& db, const Desk& desk, const ShutdownNotice& notice) {
  const base::NameValues values = {{"NAME", notice.name},        {"HOST", notice.host},          {"SYSID", base::str(notice.system)},
                                   {"CID", base::display(notice.cid)}, {"DATE", base::long_form(notice.on)}, {"WHEN", notice.when}};
  const std::string cause = "system " + base::str(notice.system);
  if (notice.email) {
    post(db, desk, *notice.email, desk.business.support, "shutdown_customer", values, cause, notice.once);
  } else {
    post(db, desk, desk.business.staff, desk.business.support, "shutdown_staff", values, cause, notice.once);
  }
}

void tell_staff_setup(db::Writer& db, const Desk& desk, const std::string& name, const base::Email& email,
                      const std::string& login, const std::string& link) {
  post(db, desk, email, desk.business.staff, "staff_setup", {{"NAME", name}, {"LOGIN", login}, {"LINK", link}},
       "login " + login, "");
}

void tell_login_changed(db::Writer& db, const Desk& desk, const std::string& name, const base::Email& email,
                        const std::string& login, const std::string& what, const std::string& remote_addr) {
  post(db, desk, email, desk.business.staff, "login_changed",
       {{"NAME", name},
        {"LOGIN", login},
        {"WHAT", what},
        {"WHEN", base::long_form(desk.clock.now())},
        {"ADDRESS", remote_addr}},
       "login " + login, "");
}

void tell_staff(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject,
                const std::string& words) {
  alert(db, desk, desk.business.staff, once, subject, words);
}

void tell_billing(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject,
                  const std::string& words) {
  alert(db, desk, desk.business.billing, once, subject, words);
}

}  // namespace domain
