#include "apps/signup/order_view.h"

#include <array>

#include "apps/signup/draft.h"
#include "tpl/shared/layout.h"
#include "tpl/signup/carried.h"
#include "tpl/signup/stepper.h"
#include "tpl/signup/summary.h"

namespace signup {

namespace {

namespace s = tpl::signup_summary;

constexpr std::array kTitles{"Plan and contacts", "Server options", "Billing period", "Check and order"};

void begin_summary(web::Scope& summary, const std::string& total_words, base::Money total) {
  summary.set(s::TOTAL_WORDS, total_words).set(s::TOTAL, total);
  summary.set(s::BUTTON, "Continue").set(s::BUSY, "Saving your choices");
}

void add_line(web::Scope& summary, const std::string& name, const std::string& detail, const std::string& amount) {
  summary.add(s::LINE).set(s::NAME, name).set(s::DETAIL, detail).set(s::AMOUNT, amount);
}

void fill_monthly_price(web::Scope& summary, const domain::Price& price) {
  begin_summary(summary, "Total per month", price.every(1));
  for (const auto& line : price.lines) add_line(summary, line.name, line.detail, price_or_included(line.price_1));
  if (price.setup() > base::Money{}) summary.add(s::SETUP).set(s::SETUP_AMOUNT, price.setup());
  summary.show(s::CHOOSE_LATER);
}

}  // namespace

std::string price_or_included(base::Money amount) { return amount == base::Money{} ? "Included" : base::display(amount); }

void show_stepper(web::View& view, web::IncludeName mark, int current) {
  namespace t = tpl::signup_stepper;
  view.keep(mark, t::kFile, web::FragmentKey{current}, [&](web::Scope& stepper) {
    for (int step = 1; step <= 4; ++step) {
      web::Scope item = stepper.add(t::STEP);
      const web::SectionName kind = step < current ? t::DONE : step == current ? t::CURRENT : t::LATER;
      web::Scope entry = item.add(kind);
      entry.set(t::NUMBER, step).set(t::WORDS, kTitles[static_cast<std::size_t>(step - 1)]);
      if (step < current) entry.set(t::HREF, step_path(step));
    }
  });
}

void show_monthly_price(web::Scope& view, web::IncludeName mark, const domain::Price& price) {
  web::Scope summary = view.include(mark, s::kFile);
  fill_monthly_price(summary, price);
  view.show(tpl::shared_layout::BUYBAR);
}

void keep_monthly_price(web::View& view, web::IncludeName mark, const web::FragmentKey& key,
                        const std::function<domain::Price()>& price) {
  view.keep(mark, s::kFile, key, [&](web::Scope& summary) { fill_monthly_price(summary, price()); });
  view.show(tpl::shared_layout::BUYBAR);
}

void show_interval_price(web::Scope& view, web::IncludeName mark, const domain::Price& price, int months, bool placing) {
  web::Scope summary = view.include(mark, s::kFile);
  begin_summary(summary, "Total " + domain::every_words(months), price.every(months));
  view.show(tpl::shared_layout::BUYBAR);
  for (const auto& line : price.lines) add_line(summary, line.name, line.detail, price_or_included(line.every(months)));
  if (placing) summary.set(s::BUTTON, "Place the order").set(s::BUSY, "Placing your order");
  if (price.setup() > base::Money{}) summary.add(s::SETUP).set(s::SETUP_AMOUNT, price.setup());
}

void carry_lines(web::Scope& view, web::IncludeName mark, const std::vector<domain::PriceLine>& lines) {
  namespace t = tpl::signup_carried;
  web::Scope carried = view.include(mark, t::kFile);
  for (const auto& line : lines) {
    carried.add(t::CARRIED)
        .set(t::CENTS, line.price_1.cents())
        .set(t::NAME, line.name)
        .set(t::DETAIL, line.detail);
  }
}

}  // namespace signup
