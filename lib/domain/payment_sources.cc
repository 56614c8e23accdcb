#include "domain/payment_sources.h"

#include "tables/customers.h"

namespace domain {

namespace {

namespace sources = tables::pmt_source;
using sources::Status;
using sources::Type;

void audit(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& action, const SourceRow& source,
           const char* before, const char* after) {
  Changes changes;
  changes.note(source_words(source), before, after);
  record(db, actor, "source." + action, "source:" + base::str(source.id), source.cid, changes, desk.clock.now());
}

// The source as it is while the customer's row is locked, so that two changes at once come one after the other.
std::optional<SourceRow> locked(db::Writer& db, base::SourceId id) {
  const auto found = sources::find(db, id);
  if (!found) return std::nullopt;
  static_cast<void>(tables::customers::lock(db, found->cid));
  return sources::find(db, id);
}

}  // namespace

std::string source_words(const SourceRow& source) {
  switch (source.type) {
    case Type::card:
      return (source.brand.empty() ? "Card" : source.brand) + " ending " + source.last_four;
    case Type::paypal:
      return "PayPal" + (source.reference ? " " + *source.reference : "");
    case Type::invoice:
      break;
  }
  return "Invoice by mail";
}

bool expired(const SourceRow& source, base::Date today) {
  return source.type == Type::card && !source.expiry.empty() && source.expiry < base::str(today).substr(0, 7);
}

base::SourceId add_source(db::Writer& db, const Desk& desk, const Actor& actor, sources::New source) {
  static_cast<void>(tables::customers::lock(db, source.cid));
  sources::set_aside(db, source.cid);
  source.status = Status::active;
  const auto id = sources::add(db, source, desk.clock.now());
  audit(db, desk, actor, "added", sources::find(db, id).value(), "", "active");
  return id;
}

SourceChange activate_source(db::Writer& db, const Desk& desk, const Actor& actor, base::SourceId id, int version) {
  const auto source = locked(db, id);
  if (!source) return SourceChange::not_possible;
  if (source->version != version) return SourceChange::conflict;
  if (source->status != Status::kept || expired(*source, base::date_of(desk.clock.now()))) return SourceChange::not_possible;
  sources::set_aside(db, source->cid);
  if (!sources::activate(db, id, version)) return SourceChange::conflict;
  audit(db, desk, actor, "activated", *source, "kept", "active");
  return SourceChange::done;
}

SourceChange end_source(db::Writer& db, const Desk& desk, const Actor& actor, base::SourceId id, int version) {
  const auto source = locked(db, id);
  if (!source) return SourceChange::not_possible;
  if (source->version != version) return SourceChange::conflict;
  if (source->status == Status::ended) return SourceChange::not_possible;
  if (!sources::end(db, id, version, desk.clock.now())) return SourceChange::conflict;
  audit(db, desk, actor, "ended", *source, source->status == Status::active ? "active" : "kept", "ended");
  return SourceChange::done;
}

}  // namespace domain
