#include "domain/acceptance_customer.h"

#include <algorithm>

#include "domain/customer_index.h"
#include "domain/customer_people.h"
#include "tables/contacts.h"
#include "tables/customers.h"

namespace domain {

namespace {

using tables::customers::Person;

void add_contacts(db::Writer& db, const Actor& actor, base::CustomerId cid, const Order& order, base::Timestamp now) {
  const auto on_file = tables::contacts::of(db, cid);
  for (const Contact& contact : order.contacts) {
    if (contact.billing == ContactRole::no && contact.admin == ContactRole::no) continue;
    const bool known = std::any_of(on_file.begin(), on_file.end(), [&](const tables::contacts::Row& row) {
      return base::equal_ignoring_case(row.email.text(), contact.email.text());
    });
    if (known) continue;
    tables::contacts::add(db, {{}, cid, contact.name, contact.email, contact.phone, contact.billing, contact.admin});
    Changes changes;
    changes.note("contact", "", contact.name + " " + contact.email.text());
    record(db, actor, "contact.added", "customer:" + base::str(cid), cid, changes, now);
  }
}

// As staff do on the owner's page: the old address and the new one are told of each other.
void replace_owner(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, const Owner& owner) {
  const int version = tables::customers::person(db, cid).value().version;
  if (!change_owner(db, desk, actor, cid, version, owner).done()) throw NotAcceptable("owner-data", "owner_changed");
}

}  // namespace

base::CustomerId customer_for(db::Writer& db, const Desk& desk, const Actor& actor, const OrderCase& order,
                              const Acceptance& acceptance) {
  const base::Timestamp now = desk.clock.now();
  base::CustomerId cid;
  if (!acceptance.customer) {
    Person person;
    give_owner(person, order.order.owner);
    if (person.name.empty()) person.name = order.signup.owner_name;
    const bool limited = order.order.overage == Overage::limit;
    cid = tables::customers::add(db, person, {order.order.overage, limited ? std::optional{order.order.overage_limit} : std::nullopt},
                                 base::clipped(order.order.heard, 200), now);
    Changes changes;
    changes.note("name", "", person.name);
    record(db, actor, "customer.made", "customer:" + base::str(cid), cid, changes, now);
    add_contacts(db, actor, cid, order.order, now);
  } else {
    cid = *acceptance.customer;
    if (!tables::customers::head(db, cid)) throw NotAcceptable("customer", "accept_no_customer");
    static_cast<void>(tables::customers::lock(db, cid));
    tables::customers::revive(db, cid);
    if (acceptance.replace_owner) replace_owner(db, desk, actor, cid, order.order.owner);
    if (acceptance.add_contacts) add_contacts(db, actor, cid, order.order, now);
  }
  index_customer(db, cid);
  return cid;
}

}  // namespace domain
