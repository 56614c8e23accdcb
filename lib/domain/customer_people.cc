#include "domain/customer_people.h"

#include <algorithm>

#include "base/log.h"
#include "domain/audit.h"
#include "domain/customer_index.h"
#include "domain/post.h"
#include "tables/contacts.h"

namespace domain {

namespace {

using ContactRow = tables::contacts::Row;
using tables::customers::Person;

std::string contact_object(base::ContactId id) { return "contact:" + base::str(id); }

Changes differences(const Person& before, const Person& after) {
  Changes changes;
  changes.note("name", before.name, after.name)
      .note("company", before.company, after.company)
      .note("owner e-mail", before.email, after.email)
      .note("phone", before.phone, after.phone)
      .note("address", before.address, after.address)
      .note("city", before.city, after.city)
      .note("postal code", before.postal_code, after.postal_code)
      .note("country", before.country, after.country);
  return changes;
}

void tell_owner_email(db::Writer& db, const Desk& desk, const Person& before, const Person& after) {
  if (before.email == after.email) return;
  const auto words = [](const Person& p) { return p.email ? p.email->text() : std::string{"none"}; };
  for (const auto& to : {before.email, after.email}) {
    if (!to) continue;
    post(db, desk, *to, desk.business.support, "owner_email_changed",
         {{"NAME", after.name}, {"CID", base::display(after.cid)}, {"OLD", words(before)}, {"NEW", words(after)}},
         "customer " + base::str(after.cid), "");
  }
}

Changes differences(const ContactRow& before, const ContactRow& after) {
  Changes changes;
  changes.note("name", before.name, after.name)
      .note("e-mail", before.email, after.email)
      .note("phone", before.phone, after.phone)
      .note("billing", before.billing, after.billing)
      .note("admin", before.admin, after.admin);
  return changes;
}

ContactRow row_of(base::CustomerId cid, const Contact& c) { return {{}, cid, c.name, c.email, c.phone, c.billing, c.admin, 0}; }

struct Broken {
  std::string role;  // "billing" or "admin"
  std::string tag;
  friend bool operator==(const Broken&, const Broken&) = default;
};

std::vector<Broken> broken_rules(const std::vector<ContactRow>& rows) {
  std::vector<Contact> contacts;
  for (const auto& r : rows) contacts.push_back({r.name, r.email, r.phone, r.billing, r.admin});
  base::Form form;
  check_contacts(form, contacts);
  std::vector<Broken> broken;
  for (const auto& error : form.errors()) broken.push_back({error.field.substr(error.field.find('-') + 1), error.tag});
  return broken;
}

// Rules that hold before and not after. `field` turns a role into the field that its error stands at.
template <class Field>
Saved newly_broken(const std::vector<ContactRow>& before, const std::vector<ContactRow>& after, Field field) {
  const auto old = before.empty() ? std::vector<Broken>{} : broken_rules(before);
  Saved saved;
  for (const auto& rule : broken_rules(after)) {
    if (std::find(old.begin(), old.end(), rule) == old.end()) saved.faults.push_back({field(rule.role), rule.tag});
  }
  return saved;
}

std::string field_of(const std::string& role) { return "contact-" + role; }

void recorded(db::Writer& db, const Desk& desk, const base::Actor& actor, const std::string& action, const std::string& object,
              base::CustomerId cid, const Changes& changes) {
  record(db, actor, action, object, cid, changes, desk.clock.now());
  base::log::info(action, {{"who", actor.name}, {"cid", cid.value}, {"object", object}});
}

std::string roles(ContactRole billing, ContactRole admin, const char* admin_word, std::string_view between) {
  std::vector<std::string> parts;
  for (const auto& [role, name] : {std::pair{billing, "billing"}, std::pair{admin, admin_word}}) {
    if (role != ContactRole::no) parts.push_back((role == ContactRole::alternate ? "alternate " : "") + std::string{name});
  }
  return base::join(parts, between);
}

}  // namespace

void give_owner(Person& person, const Owner& owner) {
  person.name = owner.name;
  person.company = owner.company;
  person.email = owner.email.text().empty() ? std::nullopt : std::optional{owner.email};
  person.phone = owner.phone;
  person.address = owner.address;
  person.city = owner.city;
  person.postal_code = owner.postal_code;
  person.country = owner.country;
}

Saved change_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, int version, const Owner& owner) {
  const auto before = tables::customers::person(db, cid);
  if (!before || before->version != version) return Saved::moved_on();
  Person after = *before;
  give_owner(after, owner);
  const Changes changes = differences(*before, after);
  if (changes.empty()) return {};
  if (!tables::customers::set_person(db, after)) return Saved::moved_on();
  recorded(db, desk, actor, "owner.edited", "customer:" + base::str(cid), cid, changes);
  index_customer(db, cid);
  tell_owner_email(db, desk, *before, after);
  return {};
}

Saved change_bandwidth(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, int version,
                       const OverageChoice& choice) {
  const auto before = tables::customers::bandwidth(db, cid);
  if (!before || before->version != version) return Saved::moved_on();
  tables::customers::Bandwidth after = *before;
  after.option = choice.option;
  after.limit = choice.option == Overage::limit ? std::optional{choice.limit} : std::nullopt;
  Changes changes;
  changes.note("bandwidth used up", before->option, after.option).note("bandwidth limit", before->limit, after.limit);
  if (changes.empty()) return {};
  if (!tables::customers::set_bandwidth(db, cid, after)) return Saved::moved_on();
  recorded(db, desk, actor, "bandwidth.edited", "customer:" + base::str(cid), cid, changes);
  return {};
}

Saved add_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, const Contact& contact) {
  if (!tables::customers::hold(db, cid)) return Saved::moved_on();
  const auto before = tables::contacts::of(db, cid);
  auto after = before;
  after.push_back(row_of(cid, contact));
  if (auto broken = newly_broken(before, after, field_of); !broken.done()) return broken;
  const auto id = tables::contacts::add(db, after.back());
  recorded(db, desk, actor, "contact.added", contact_object(id), cid, differences({}, after.back()));
  index_customer(db, cid);
  return {};
}

Saved change_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, const ContactRow& on_file, int version,
                     const Contact& contact) {
  if (!tables::customers::hold(db, on_file.cid)) return Saved::moved_on();
  const auto before = tables::contacts::of(db, on_file.cid);
  auto after = before;
  const auto it = std::find_if(after.begin(), after.end(), [&](const ContactRow& r) { return r.id == on_file.id; });
  if (it == after.end() || it->version != version) return Saved::moved_on();
  const ContactRow old = *it;
  *it = row_of(on_file.cid, contact);
  it->id = old.id;
  it->version = version;
  const Changes changes = differences(old, *it);
  if (changes.empty()) return {};
  if (auto broken = newly_broken(before, after, field_of); !broken.done()) return broken;
  if (!tables::contacts::set(db, *it)) return Saved::moved_on();
  recorded(db, desk, actor, "contact.edited", contact_object(old.id), old.cid, changes);
  index_customer(db, old.cid);
  return {};
}

Saved remove_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, const ContactRow& on_file, int version) {
  if (!tables::customers::hold(db, on_file.cid)) return Saved::moved_on();
  const auto before = tables::contacts::of(db, on_file.cid);
  auto after = before;
  std::erase_if(after, [&](const ContactRow& r) { return r.id == on_file.id && r.version == version; });
  if (after.size() == before.size()) return Saved::moved_on();
  if (auto broken = newly_broken(before, after, [](const std::string&) { return "remove"; }); !broken.done()) return broken;
  if (!tables::contacts::remove(db, on_file.id, version)) return Saved::moved_on();
  recorded(db, desk, actor, "contact.removed", contact_object(on_file.id), on_file.cid, differences(on_file, {}));
  index_customer(db, on_file.cid);
  return {};
}

std::string contact_roles(ContactRole billing, ContactRole admin) { return roles(billing, admin, "admin", ", "); }
std::string spoken_roles(ContactRole billing, ContactRole admin) { return roles(billing, admin, "technical", " and "); }

}  // namespace domain
