// jcctl audit-ledger: does the ledger agree with itself? For a timer: it ends with 1 when it does not.
#include <iostream>

#include "apps/jcctl/commands.h"
#include "apps/jcctl/operator.h"
#include "domain/ledger_audit.h"

namespace jcctl {

int audit_ledger(Context& context, const Arguments& arguments) {
  const bool mend = arguments == Arguments{"--mend"};
  if (!arguments.empty() && !mend) {
    std::cerr << "usage: jcctl audit-ledger          (compares kept balances, entries and invoices)\n"
                 "       jcctl audit-ledger --mend   (and keeps again what the entries come to)\n";
    return 2;
  }
  int open = 0;
  const long long customers = domain::audit_ledger(context.database, [&](const domain::LedgerFault& fault) {
    std::cout << base::display(fault.cid) << ": " << fault.words << '\n';
    const bool mended = mend && fault.kept && context.database.write([&](db::Writer& db) {
      return domain::mend_balance(db, operator_actor(), fault.cid, context.services().clock->now());
    });
    if (mended) std::cout << base::display(fault.cid) << ": mended\n";
    if (!mended) ++open;
  });
  std::cout << customers << " customers, " << open << " faults\n";
  return open == 0 ? 0 : 1;
}

}  // namespace jcctl
