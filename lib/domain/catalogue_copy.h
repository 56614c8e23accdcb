// A worker's copy of the catalogue, for pages that show it: one small query says whether it is still true. What places an order
// reads the tables themselves.
#pragma once

#include <cstdint>
#include <optional>

#include "domain/catalogue.h"

namespace domain {

class CatalogueCopy {
 public:
  // True as of this moment. The reference holds until the next call.
  [[nodiscard]] const Catalogue& get(db::Reader& db, base::Timestamp now);
  // The same, asking once in each second of the clock: for a page that is looked at for longer than that before anything is
  // sent from it, and what is sent is checked against get().
  [[nodiscard]] const Catalogue& recent(db::Reader& db, base::Timestamp now);

  // How often it was loaded: what was made from one edition holds as long as the number does.
  [[nodiscard]] std::int64_t edition() const { return edition_; }

 private:
  std::optional<Catalogue> catalogue_;
  std::int64_t version_ = 0;
  std::int64_t edition_ = 0;
  base::Date day_;
  base::Timestamp asked_at_;
};

}  // namespace domain
