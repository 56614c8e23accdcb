// am talks to customers, through nginx, and to the database; about a new card also to the card gateway, and to gpg for the card log.
// It shows a customer what is theirs and nothing of anybody else: the customer comes from the session, never from a form or an
// address. Whoever is not logged in sees the login page and nothing more.
#include "adapters/make_services.h"
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "web/program.h"

int main(int argc, char** argv) {
  return web::run_program({"am", "AM", am::kPages,
                           [](const base::Config& config) {
                             return std::make_unique<am::AmApp>(config, adapters::make_services(config));
                           }},
                          argc, argv);
}
