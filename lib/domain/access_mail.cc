#include "domain/access_mail.h"

#include "domain/post.h"

namespace domain {

namespace {

void tell(db::Writer& db, const Desk& desk, const tables::customers::Person& owner, const std::string& text, base::NameValues values,
          base::Timestamp until) {
  if (!owner.email) return;
  values.emplace_back("NAME", owner.name);
  values.emplace_back("CID", base::display(owner.cid));
  values.emplace_back("UNTIL", base::long_form(until));
  post(db, desk, *owner.email, desk.business.support, text, std::move(values), "customer " + base::str(owner.cid), "");
}

}  // namespace

void tell_access_file(db::Writer& db, const Desk& desk, const tables::customers::Person& owner, const std::string& host,
                      base::Timestamp until) {
  tell(db, desk, owner, "am_access_file",
       {{"HOST", host}, {"FILE", kAccessFile}, {"LINK", desk.business.secure_url + "/am/"}}, until);
}

void tell_access_link(db::Writer& db, const Desk& desk, const tables::customers::Person& owner, const std::string& link,
                      base::Timestamp until) {
  tell(db, desk, owner, "am_access_link", {{"LINK", link}}, until);
}

}  // namespace domain
