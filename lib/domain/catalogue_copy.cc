#include "domain/catalogue_copy.h"

#include "tables/reference_versions.h"

namespace domain {

const Catalogue& CatalogueCopy::get(db::Reader& db, base::Timestamp now) {
  const std::int64_t version = tables::reference_versions::of(db, "catalogue");
  const base::Date today = base::date_of(now);
  if (!catalogue_ || version != version_ || today != day_) {
    catalogue_ = Catalogue::load(db, today);
    version_ = version;
    day_ = today;
    ++edition_;
  }
  asked_at_ = now;
  return *catalogue_;
}

const Catalogue& CatalogueCopy::recent(db::Reader& db, base::Timestamp now) {
  return catalogue_ && now == asked_at_ ? *catalogue_ : get(db, now);
}

}  // namespace domain
