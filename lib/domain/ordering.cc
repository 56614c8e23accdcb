#include "domain/ordering.h"

#include "base/log.h"
#include "domain/notices.h"
#include "domain/pricing.h"
#include "tables/audit_log.h"
#include "tables/signup_lines.h"
#include "tables/signups.h"

namespace domain {

namespace {

using tables::signups::PayState;

PayState first_state(Method method) {
  return method == Method::paypal || method == Method::echeck ? PayState::waiting : PayState::none;
}

std::string form_method(const std::string& entered) {
  const base::Form form{base::form_decode(entered)};
  return std::string{form.raw("method")};
}

// Throws when none of several references is free: with four billion of them that is a broken random source.
base::OrderRef write_order(db::Writer& db, const Desk& desk, base::SignupId id, tables::signups::Placing placing) {
  for (int tries = 0; tries < 5; ++tries) {
    placing.ref = base::parse<base::OrderRef>(desk.random.hex(4)).value();
    try {
      tables::signups::place(db, id, placing, desk.clock.now());
      return placing.ref;
    } catch (const db::Duplicate&) {
      base::log::info("order.reference_taken", {{"ref", placing.ref}});
    }
  }
  throw std::runtime_error("no free order reference");
}

}  // namespace

std::string confirm_path(const base::OrderRef& ref, const std::string& view_key) {
  return "/signup/confirm.html?order=" + ref.text() + "&key=" + view_key;
}

std::optional<tables::quotes::Row> quote_of(db::Reader& db, const base::Form& draft, base::Timestamp now) {
  const std::string hash{draft.raw(kQuoteField)};
  if (hash.empty()) return std::nullopt;
  auto quote = tables::quotes::by_key(db, hash);
  const bool usable = quote && quote->state == tables::quotes::State::sent && quote->expires_at > now;
  return usable ? quote : std::nullopt;
}

PlaceOutcome place_order(db::Writer& db, const Desk& desk, const DraftKeys& keys, const std::string& remote_addr) {
  const auto draft = tables::signups::lock_draft(db, keys.draft_hash);
  if (!draft) return {.open_step = 1};
  if (draft->ref) return {.placed = Placed{*draft->ref, true, form_method(draft->entered) == base::str(Method::invoice)}};

  base::Form form{base::form_decode(draft->entered)};
  const base::Timestamp now = desk.clock.now();
  const auto catalogue = Catalogue::load(db, base::date_of(now));
  const auto quote = quote_of(db, form, now);
  if (!quote && form.has(kQuoteField)) return {.quote_gone = true};
  const int open_step = first_open_step(form, catalogue, quote);
  if (open_step < 4) return {.open_step = open_step};
  const Order order = read_order(form, catalogue, quote);
  const Price price = price_of(order, catalogue);
  if (quote && !tables::quotes::take(db, quote->id, now)) return {.quote_gone = true};

  const base::OrderRef ref = write_order(db, desk, draft->id,
                                         {.ref = {},
                                          .view_hash = keys.view_hash,
                                          .quote = quote ? std::optional{quote->id} : std::nullopt,
                                          .svc = base::str(order.svc),
                                          .package = order.plan->code,
                                          .owner_name = order.owner.name,
                                          .owner_email = order.owner.email.text(),
                                          .hostname = order.host.text(),
                                          .months = order.months,
                                          .recurring = price.every(order.months),
                                          .setup = price.setup(),
                                          .method = order.method,
                                          .pay_state = first_state(order.method),
                                          .paypal_token = desk.random.hex(16),
                                          .remote_addr = remote_addr});
  std::vector<tables::signup_lines::Row> lines;
  for (const PriceLine& line : price.lines) {
    // The parts of a quoted server can be longer than a line; the quote has them all.
    lines.push_back({line.code, line.name, base::clipped(line.detail, 200), line.quantity, line.every(order.months), line.setup});
  }
  tables::signup_lines::add(db, draft->id, lines);
  tell_order_placed(db, desk, order, price, ref, desk.business.secure_url + confirm_path(ref, keys.view_key));
  tables::audit_log::add(db, {.actor = "visitor",
                              .remote_addr = remote_addr,
                              .request_id = "",
                              .action = "order.placed",
                              .object = "order:" + ref.text(),
                              .old_value = "",
                              .new_value = base::str(price.every(order.months)) + " " + every_words(order.months)},
                         now);
  base::log::info("order.placed", {{"ref", ref},
                                   {"svc", order.svc},
                                   {"package", order.plan->code},
                                   {"months", order.months},
                                   {"recurring", price.every(order.months)},
                                   {"method", order.method}});
  return {.placed = Placed{ref, false, order.method == Method::invoice}};
}

}  // namespace domain
