// The traffic database as a site has it: one connection a process, which nobody waits for longer than a second, and the company's
// days. Of all processes of a program two at most ask at once, and one always stays free: a slow traffic database makes reports
// unavailable, and nothing else slow.
#pragma once

#include <optional>

#include "base/config.h"
#include "base/time_zone.h"
#include "base/turnstile.h"
#include "db/impatient.h"

namespace domain {

class TrafficDesk {
 public:
  // Throws when the company's time zone is not known here, or a traffic database on another machine has no certificate to trust.
  // Nothing is connected before it is asked. The program must make one before it forks.
  explicit TrafficDesk(const base::Config& config);

  // Whether there is one, be it alive or dead.
  [[nodiscard]] bool there() const { return bwdb_.has_value(); }
  [[nodiscard]] const base::TimeZone& zone() const { return zone_; }

  // nullopt: there is no traffic database, it does not answer, or too many ask it.
  template <class F>
  auto ask(F work) -> std::optional<decltype(work(std::declval<db::Impatient::Turn&>()))> {
    if (!bwdb_) return std::nullopt;
    const auto place = enter();
    if (!place) return std::nullopt;
    return bwdb_->ask(work);
  }

 private:
  [[nodiscard]] std::optional<base::Turnstile::Place> enter() const;

  base::TimeZone zone_;
  int places_;
  std::optional<db::Impatient> bwdb_;
};

}  // namespace domain
