// mgmt talks to staff, through nginx, and to the database; to nobody else. It shows and changes everything about customers, so
// it answers only to somebody who is logged in: whoever is not sees the login page and nothing more. What a person may do
// follows from the role in their `users` row, asked anew for every request; the right that a page needs stands in pages.h.
#include "adapters/make_services.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "web/program.h"

int main(int argc, char** argv) {
  return web::run_program({"mgmt", "MGMT", mgmt::kPages,
                           [](const base::Config& config) {
                             return std::make_unique<mgmt::MgmtApp>(config, adapters::make_services(config));
                           }},
                          argc, argv);
}
