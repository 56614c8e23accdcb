// Every command of jcctl; nothing else is dispatched. A command gets its own arguments (without its name), prints for people
// on standard output, and returns the exit status. It throws for faults; main prints those as one line.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.h"
#include "db/database.h"
#include "ports/services.h"

namespace jcctl {

struct Context {
  const base::Config& config;
  db::Database& database;  // as the sites' user; not connected before it is used
  // Made at the first call, so that a command that speaks to nobody needs no gateway.
  std::function<ports::Services&()> services;
  // Another set, for a thread of its own.
  std::function<ports::Services()> more_services;
};

using Arguments = std::vector<std::string>;

int migrate(Context& context, const Arguments& arguments);
int demo(Context& context, const Arguments& arguments);
int worker(Context& context, const Arguments& arguments);
int mail(Context& context, const Arguments& arguments);
int doctor(Context& context, const Arguments& arguments);
int user(Context& context, const Arguments& arguments);

struct Command {
  std::string_view name;
  int (*run)(Context&, const Arguments&);
  std::string_view summary;
};

inline constexpr Command kCommands[] = {
    {"demo", demo, "load the demonstration data that is missing; prints logins as KEY=value"},
    {"doctor", doctor, "check configuration, permissions, database, schema, templates, keys, gateways and mail"},
    {"mail", mail, "deliver the mail that is due, once"},
    {"migrate", migrate, "bring the database's schema and grants up to date"},
    {"user", user, "list, add, change and disable staff"},
    {"worker", worker, "deliver mail, verify notices and settle payments until told to end"},
};

}  // namespace jcctl
