// signup talks to anybody on the web, without login: nothing that it receives is trusted. It may write drafts, orders, quote
// requests, payments of those and of invoices whose pay link is shown, and notices of PayPal and of the gateway of payment pages.
// Card data passes through it to the card gateway and, sealed for a key that is not on this machine, to the card log; it keeps none.
#include "adapters/make_services.h"
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "web/program.h"

int main(int argc, char** argv) {
  return web::run_program({"signup", "SIGNUP", signup::kPages,
                           [](const base::Config& config) {
                             return std::make_unique<signup::SignupApp>(config, adapters::make_services(config));
                           }},
                          argc, argv);
}
