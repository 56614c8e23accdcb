#include "domain/notice_desk.h"

#include "base/log.h"
#include "domain/paypal_apply.h"
#include "tables/ipn_turn.h"

namespace domain {

namespace {

using Result = NoticeDecision::Result;
using tables::ipn::Effect;
using tables::ipn::Listed;
using tables::ipn::Verdict;

// The notice, when it is held still and nobody else decides on it meanwhile.
std::optional<Listed> held(db::Writer& db, base::IpnId id) {
  tables::ipn_turn::take(db);
  auto notice = tables::ipn::lock(db, id);
  return notice && notice->effect == Effect::held ? std::move(notice) : std::nullopt;
}

void note_decision(db::Writer& db, const Desk& desk, const Actor& actor, const char* action, const Listed& notice, const std::string& after,
                   std::optional<base::CustomerId> cid) {
  tables::ipn::decided(db, notice.id, actor.name, desk.clock.now());
  Changes changes;
  changes.note("notice", notice.note, after);
  record(db, actor, action, "notice:" + base::str(notice.id), cid, changes, desk.clock.now());
}

NoticeDecision decide_again(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id, std::optional<base::CustomerId> cid) {
  const auto notice = held(db, id);
  if (!notice) return {Result::gone, ""};
  const auto read = read_notice(notice->raw_body);
  if (!read) return {Result::held, notice->note};
  const auto outcome = apply_again(db, desk, id, *read, cid);
  if (outcome.effect == Effect::held) return {Result::held, outcome.note};
  note_decision(db, desk, actor, cid ? "notice.given" : "notice.applied", *notice, outcome.note, outcome.cid ? outcome.cid : notice->cid);
  return {};
}

bool form_byte(char c) { return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 127; }

}  // namespace

std::optional<std::string> pasted_notice(std::string_view text) {
  std::string body;
  for (const char c : base::trim(text)) {
    if (c == '\n' || c == '\r') continue;
    if (!form_byte(c)) return std::nullopt;
    body += c;
  }
  if (body.empty() || body.size() > kMostPasted || body.find('=') == std::string::npos) return std::nullopt;
  return body;
}

base::IpnId enter_notice(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& body) {
  const auto id = tables::ipn::add(db, body, actor.remote_addr, desk.clock.now(), actor.name);
  record(db, actor, "notice.entered", "notice:" + base::str(id), {}, {}, desk.clock.now());
  base::log::info("ipn.entered", {{"id", id}, {"bytes", static_cast<long long>(body.size())}, {"by", actor.name}});
  return id;
}

NoticeDecision retry_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id) {
  return decide_again(db, desk, actor, id, std::nullopt);
}

NoticeDecision give_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id, base::CustomerId cid) {
  return decide_again(db, desk, actor, id, cid);
}

NoticeDecision ignore_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id, const std::string& reason) {
  const auto notice = held(db, id);
  if (!notice) return {Result::gone, ""};
  tables::ipn::outcome(db, id, {Effect::ignored, reason, std::nullopt});
  note_decision(db, desk, actor, "notice.ignored", *notice, reason, notice->cid);
  return {};
}

NoticeDecision vouch_for_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id) {
  tables::ipn_turn::take(db);
  const auto notice = tables::ipn::lock(db, id);
  const bool unconfirmed = notice && (notice->verdict == Verdict::waiting || notice->verdict == Verdict::forged);
  if (!unconfirmed || notice->effect != Effect::none || notice->entered_by.empty()) return {Result::gone, ""};
  if (notice->entered_by == actor.name) return {Result::same_person, ""};
  const auto read = read_notice(notice->raw_body);
  if (!read) return {Result::held, "a field occurs twice"};
  if (tables::ipn::with_event(db, read->event_key())) {
    tables::ipn::duplicate(db, id, Verdict::vouched);
  } else {
    apply_vouched(db, desk, id, *read);
  }
  const auto after = tables::ipn::find(db, id);
  note_decision(db, desk, actor, "notice.vouched", *notice, base::str(after->effect) + " " + after->note, after->cid);
  return {};
}

}  // namespace domain
