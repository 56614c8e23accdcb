// The parts that all steps share: where one is, and what it costs so far.
#pragma once

#include <functional>

#include "domain/catalogue.h"
#include "domain/pricing.h"
#include "web/name.h"
#include "web/view.h"

namespace signup {

// Steps before `current` are links.
void show_stepper(web::View& view, web::IncludeName mark, int current);

// Lines and total per month, as signup.js computes them too.
void show_monthly_price(web::Scope& view, web::IncludeName mark, const domain::Price& price);
// The same, kept: `key` names everything that the price follows from.
void keep_monthly_price(web::View& view, web::IncludeName mark, const web::FragmentKey& key,
                        const std::function<domain::Price()>& price);
// Lines and total of one interval, for the steps where it is chosen. `placing`: the bar's button places the order.
void show_interval_price(web::Scope& view, web::IncludeName mark, const domain::Price& price, int months, bool placing = false);
// What earlier steps have chosen, for the script that adds up this step's choices.
void carry_lines(web::Scope& view, web::IncludeName mark, const std::vector<domain::PriceLine>& lines);

[[nodiscard]] std::string price_or_included(base::Money amount);

}  // namespace signup
