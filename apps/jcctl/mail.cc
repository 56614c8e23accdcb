// Delivers what the outbox holds, once: for a timer where no worker runs, and for trying out.
#include <iostream>

#include "apps/jcctl/commands.h"
#include "domain/business.h"
#include "domain/mail_delivery.h"

namespace jcctl {

int mail(Context& context, const Arguments&) {
  auto& services = context.services();
  const auto business = domain::business_from(context.config);
  const domain::Desk desk{business, *services.clock, *services.random, *services.texts};
  std::cout << domain::deliver_mail(context.database, desk, *services.mailer) << " mails sent\n";
  return 0;
}

}  // namespace jcctl
