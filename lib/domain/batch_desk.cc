#include "domain/batch_desk.h"

#include "base/log.h"
#include "tables/customers.h"

namespace domain {

namespace {

namespace items = tables::pfp_batch;
using items::State;

std::optional<BatchItem> locked(db::Writer& db, base::BatchItemId id) {
  const auto found = items::find(db, id);
  if (!found) return std::nullopt;
  static_cast<void>(tables::customers::lock(db, found->cid));
  return items::lock(db, id);
}

void audit(db::Writer& db, const Desk& desk, const Actor& actor, const BatchItem& item, const char* action, State after) {
  record(db, actor, std::string{"batch."} + action, "batch item:" + base::str(item.id), item.cid,
         Changes{}.note("state", base::str(item.state), base::str(after)), desk.clock.now());
  base::log::info(std::string{"batch."} + action, {{"item", item.id}, {"cid", item.cid}, {"who", actor.name}});
}

// Changes an item from one state to another, if it is still what staff have seen.
template <class F>
BatchChange change(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version, State from, State to, const char* action,
                   F store) {
  const auto item = locked(db, id);
  if (!item) return BatchChange::not_possible;
  if (item->version != version) return BatchChange::conflict;
  if (item->state != from) return BatchChange::not_possible;
  store(*item);
  audit(db, desk, actor, *item, action, to);
  return BatchChange::done;
}

}  // namespace

BatchChange hold_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version) {
  return change(db, desk, actor, id, version, State::waiting, State::held, "held",
                [&](const BatchItem& item) { items::set_open(db, id, State::held, item.try_on, actor.name); });
}

BatchChange release_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version, base::Date today) {
  return change(db, desk, actor, id, version, State::held, State::waiting, "released",
                [&](const BatchItem& item) { items::set_open(db, id, State::waiting, std::max(item.try_on, today), actor.name); });
}

BatchChange drop_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version) {
  const auto item = locked(db, id);
  const State from = item && item->state == State::held ? State::held : State::waiting;
  return change(db, desk, actor, id, version, from, State::dropped, "dropped",
                [&](const BatchItem&) { items::set_dropped(db, id, "Dropped by staff", actor.name, desk.clock.now()); });
}

BatchChange retry_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version, base::Date today) {
  if (const auto item = locked(db, id); item && items::open_of(db, item->cid)) return BatchChange::not_possible;
  return change(db, desk, actor, id, version, State::failed, State::waiting, "retried",
                [&](const BatchItem&) { items::set_open(db, id, State::waiting, today, actor.name); });
}

ChargedNow charge_item_now(db::Database& database, const Desk& desk, ports::CardGateway& gateway, const Actor& actor, base::BatchItemId id, int version,
                           base::Date today) {
  ChargedNow out;
  const BatchBegun begun = database.write([&](db::Writer& db) {
    out.change = change(db, desk, actor, id, version, State::waiting, State::charging, "charged_now",
                        [&](const BatchItem&) { items::set_open(db, id, State::waiting, today, actor.name); });
    return out.change == BatchChange::done ? begin_batch_charge(db, desk, actor, id, today) : BatchBegun{};
  });
  out.step = begun.step;
  if (begun.step != BatchBegun::Step::charge) return out;
  const auto answer = ask_for_batch_charge(desk, gateway, begun);
  // From here on money may have moved: whatever fails now, nobody may be told that nothing has happened.
  try {
    out.state = database.write([&](db::Writer& db) {
      settle_card_payment(db, desk, begun.attempt->id, answer);
      return tables::payments::lock(db, begun.attempt->id).state;
    });
  } catch (const std::exception& fault) {
    base::log::error("payment.not_recorded", {{"id", begun.attempt->id}, {"why", fault.what()}});
  }
  return out;
}

}  // namespace domain
