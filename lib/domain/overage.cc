#include "domain/overage.h"

namespace domain {

namespace {

constexpr base::Money kLeast = base::Money::cents(100);
constexpr base::Money kMost = base::Money::cents(1'000'000);

}  // namespace

OverageChoice read_overage(base::Form& form) {
  OverageChoice choice;
  choice.option = form.required<Overage>("overage", "overage_missing");
  if (choice.option != Overage::limit || form.failed("overage")) return choice;
  choice.limit = form.required<base::Money>("overage-limit", "overage_limit_missing", "overage_limit_wrong");
  if (!form.failed("overage-limit") && (choice.limit < kLeast || choice.limit > kMost)) form.fail("overage-limit", "overage_limit_range");
  return choice;
}

std::string overage_words(Overage option, std::optional<base::Money> limit) {
  switch (option) {
    case Overage::stop: return "Stop the traffic";
    case Overage::limit: return "Bill up to " + base::display(limit.value_or(base::Money{})) + " a month, then stop";
    case Overage::go: return "No limit, bill what is used";
  }
  return {};
}

}  // namespace domain
