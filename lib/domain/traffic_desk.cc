#include "domain/traffic_desk.h"

#include <algorithm>

#include "base/log.h"
#include "domain/traffic_database.h"

namespace domain {

namespace {

constexpr int kMostAtOnce = 2;
// Together less than the second within which a page must say that it has no figures.
constexpr std::chrono::milliseconds kForPlace{200}, kForAnswer{700};
constexpr std::chrono::seconds kRest{10};

base::Turnstile& turnstile() {
  static base::Turnstile shared;
  return shared;
}

}  // namespace

TrafficDesk::TrafficDesk(const base::Config& config)
    : zone_(company_zone(config)), places_(std::clamp(config.number("WORKERS") - 1, 1, kMostAtOnce)) {
  turnstile();
  if (has_traffic_database(config)) bwdb_.emplace(traffic_reader(config), kForAnswer, kRest);
}

std::optional<base::Turnstile::Place> TrafficDesk::enter() const {
  auto place = turnstile().enter(places_, kForPlace);
  if (!place) base::log::info("traffic.full", {{"reports", places_}});
  return place;
}

}  // namespace domain
