// What the owner is told about the way into the Account Manager. No password and, for customers with a virtual server, no code is
// ever in a mail: the code lies on their own server, where root alone can read it.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "domain/desk.h"
#include "tables/customers.h"

namespace domain {

inline constexpr const char* kAccessFile = "/root/ampass";

// `host` names the server on which the file is.
void tell_access_file(db::Writer& db, const Desk& desk, const tables::customers::Person& owner, const std::string& host,
                      base::Timestamp until);
// For customers without a server of ours: a link that works once.
void tell_access_link(db::Writer& db, const Desk& desk, const tables::customers::Person& owner, const std::string& link,
                      base::Timestamp until);

}  // namespace domain
