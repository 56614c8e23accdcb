// What step 1 offers: products, plans, systems, backup space, and what the choice costs. All of it follows from the catalogue
// and a few fields, so the worker keeps it as it was expanded.
#pragma once

#include "apps/signup/draft.h"

namespace signup {

// The product that is priced: with the open-source box ticked, the discounted one where there is one.
[[nodiscard]] domain::Svc priced(domain::Svc shown, bool oss);
[[nodiscard]] domain::Svc chosen(const base::Form& form);

// Products and plans, where there is no quote.
void show_products(web::View& view, SignupApp& app, const domain::Catalogue& catalogue, const base::Form& form);
void show_systems_and_backup(web::View& view, SignupApp& app, const domain::Catalogue& catalogue, const Draft& draft);
void show_price(web::View& view, SignupApp& app, const domain::Catalogue& catalogue, const Draft& draft);

}  // namespace signup
