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

int arrears(Context& context, const Arguments& arguments);
int audit_ledger(Context& context, const Arguments& arguments);
int bandwidth(Context& context, const Arguments& arguments);
int batch_gather(Context& context, const Arguments& arguments);
int batch_process(Context& context, const Arguments& arguments);
int card_notices(Context& context, const Arguments& arguments);
int biller(Context& context, const Arguments& arguments);
int migrate(Context& context, const Arguments& arguments);
int demo(Context& context, const Arguments& arguments);
int worker(Context& context, const Arguments& arguments);
int mail(Context& context, const Arguments& arguments);
int invoice_gather(Context& context, const Arguments& arguments);
int jobs(Context& context, const Arguments& arguments);
int doctor(Context& context, const Arguments& arguments);
int reconcile(Context& context, const Arguments& arguments);
int passwords(Context& context, const Arguments& arguments);
int paypal_import(Context& context, const Arguments& arguments);
int reindex(Context& context, const Arguments& arguments);
int traffic_import(Context& context, const Arguments& arguments);
int traffic_keep(Context& context, const Arguments& arguments);
int user(Context& context, const Arguments& arguments);

// The highest customer number; what demo needs too.
long long reindex_customers(db::Database& database);

struct Command {
  std::string_view name;
  int (*run)(Context&, const Arguments&);
  std::string_view summary;
};

inline constexpr Command kCommands[] = {
    {"arrears", arrears, "write to who has not paid for weeks: [--for DATE]"},
    {"audit-ledger", audit_ledger, "check that balances, ledger entries and invoices agree; ends with 1 when they do not"},
    {"bandwidth", bandwidth, "warn of bandwidth that is nearly or all used, and charge what was used beyond it: [--for DATE]"},
    {"batch-gather", batch_gather, "put who owes something and pays by card into the card batch: [--for DATE]"},
    {"batch-process", batch_process, "charge what waits in the card batch: [--for DATE]"},
    {"biller", biller, "post the charges that are due: [--for DATE] [--dry-run], which only shows them, of tomorrow"},
    {"card-notices", card_notices, "announce to customers that the card on file expires: [--for DATE]"},
    {"demo", demo, "load the demonstration data that is missing; prints logins as KEY=value; with --customers N, many more customers"},
    {"doctor", doctor, "check configuration, permissions, database, schema, templates, keys, gateways and mail"},
    {"invoice-gather", invoice_gather, "send an invoice to who owes something and does not pay by card: [--for DATE]"},
    {"jobs", jobs, "show the daily jobs: when they run, what they did last, and what is an alarm; ends with 1 when there is one"},
    {"mail", mail, "deliver the mail that is due, once"},
    {"migrate", migrate, "bring the database's schema and grants up to date"},
    {"passwords", passwords, "find systems that have a password in common, and keep random ones for them"},
    {"paypal-import", paypal_import, "compare PayPal's activity report, a CSV file, with the payments on file"},
    {"reconcile", reconcile, "settle card payments whose outcome is open, and show what stays so: [--for DATE]"},
    {"reindex", reindex, "make the words by which customers are found anew"},
    {"traffic-import", traffic_import, "count files of a traffic collector (pmacct or nfdump CSV), or standard input"},
    {"traffic-keep", traffic_keep, "make the coming months' parts of the traffic tables and drop the old ones"},
    {"user", user, "list, add, change and disable staff"},
    {"worker", worker, "deliver mail, verify notices, settle payments, switch outlets and run the daily jobs until told to end"},
};

}  // namespace jcctl
