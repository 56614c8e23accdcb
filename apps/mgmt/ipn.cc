// One PayPal notice: all that it says, what became of it, and what staff may do about it.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/ipn_view.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "base/charset.h"
#include "base/text.h"
#include "domain/notice_desk.h"
#include "domain/paypal_notice.h"
#include "tpl/mgmt/ipn.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ipn;
using domain::NoticeDecision;
using tables::ipn::Effect;
using tables::ipn::Listed;
using tables::ipn::Verdict;

constexpr std::size_t kMostFields = 300;
constexpr std::size_t kMostValue = 500;
constexpr Said kSaid[] = {
    {"applied", "The notice has had its effect."},
    {"ignored", "The notice is ignored, with your reason."},
    {"vouched", "The notice was applied without PayPal’s word."},
    {"entered", "The notice is kept. PayPal is asked about it now.", "Load this page again in a few seconds to see the answer."},
    {"gone", "Nothing was done: somebody has decided on that notice already."}};

std::optional<Listed> named_notice(db::Reader& db, std::string_view id) {
  const auto notice = base::parse<base::IpnId>(id);
  return notice ? tables::ipn::find(db, *notice) : std::nullopt;
}

template <class Ctx>
web::Response no_notice(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_notice");
}

void show_fields(web::View& view, const std::string& body) {
  const auto fields = base::form_decode(body);
  std::string charset;
  for (const auto& [name, value] : fields) {
    if (name == "charset") charset = value;
  }
  for (std::size_t i = 0; i < fields.size() && i < kMostFields; ++i) {
    view.add(t::FIELD)
        .set(t::FIELD_NAME, base::clipped(base::to_utf8(fields[i].first, charset), kMostValue))
        .set(t::FIELD_VALUE, base::clipped(base::to_utf8(fields[i].second, charset), kMostValue));
  }
  view.show_if(fields.size() > kMostFields, t::MORE_FIELDS);
}

bool unconfirmed(const Listed& notice) {
  return !notice.entered_by.empty() && notice.effect == Effect::none && (notice.verdict == Verdict::waiting || notice.verdict == Verdict::forged);
}

void show_actions(web::View& view, const Listed& notice, const std::string& me) {
  if (unconfirmed(notice)) view.add(t::UNCONFIRMED).set(t::WHO, notice.entered_by).show(notice.entered_by == me ? t::MINE : t::MAY_VOUCH);
  if (notice.effect != Effect::held) return;
  view.show(t::HELD);
  const auto read = domain::read_notice(notice.raw_body);
  if (!read) return view.show(t::UNREADABLE), void();
  view.show_if(read->kind == domain::NoticeKind::money, t::GIVABLE);
  if (!notice.profile_id.empty() && !notice.cid) view.add(t::OF_SUBSCRIPTION).set(t::PROFILE, notice.profile_id);
}

template <class Ctx>
web::View page(Ctx& c, const Listed& notice, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("PayPal notice " + base::str(notice.id)).form(form);
  const auto state = notice_state(notice);
  view.set(t::ID, notice.id).set(t::STATE, state.state).set(t::TONE, state.tone).set(t::KIND, notice_kind(notice));
  view.set(t::RECEIVED, short_form(notice.received_at)).set(t::RECEIVED_ISO, notice.received_at).set(t::FROM, notice.remote_addr);
  view.set(t::CHECKS, notice.checks);
  if (!notice.note.empty()) view.add(t::NOTED).set(t::NOTE, notice.note);
  if (notice.gross) view.add(t::MONEY).set(t::AMOUNT, *notice.gross);
  if (notice.cid) view.add(t::CUSTOMER).set(t::CID, base::display(*notice.cid)).set(t::CUSTOMER_PAGE, customer_path(*notice.cid, "billing"));
  if (!notice.order_ref.empty()) view.add(t::ORDERED).set(t::ORDER, notice.order_ref);
  if (!notice.entered_by.empty()) view.add(t::BY_HAND).set(t::WHO, notice.entered_by);
  view.show_if(notice.verdict == Verdict::vouched, t::VOUCHED);
  if (notice.decided_at) {
    view.add(t::DECIDED).set(t::WHO, notice.decided_by).set(t::AT, short_form(*notice.decided_at)).set(t::AT_ISO, *notice.decided_at);
  }
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  show_actions(view, notice, actor(c).name);
  show_fields(view, notice.raw_body);
  return view;
}

template <class Ctx>
web::Response answer(Ctx& c, const Listed& notice, base::Form& form, const NoticeDecision& decision, std::string_view done) {
  using Result = NoticeDecision::Result;
  switch (decision.result) {
    case Result::done: return web::see_other(notice_path(notice.id, done));
    case Result::gone: return web::see_other(notice_path(notice.id, "gone"));
    case Result::same_person: form.fail("do", "notice_same_person"); break;
    case Result::held: form.fail("do", "notice_held_still"); break;
  }
  return page(c, tables::ipn::find(c.db, notice.id).value(), form).render();
}

}  // namespace

web::Response ipn_page(web::GetCtx& c) {
  const auto notice = named_notice(c.db, c.request.query_value("id"));
  return notice ? page(c, *notice, base::Form{}).render() : no_notice(c);
}

web::Response ipn_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto notice = named_notice(c.db, form.raw("id"));
  if (!notice) return no_notice(c);
  const auto desk = site(c).desk();
  const auto what = form.raw("do");
  if (what == "again") return answer(c, *notice, form, domain::retry_notice(c.db, desk, actor(c), notice->id), "applied");
  if (what == "vouch") return answer(c, *notice, form, domain::vouch_for_notice(c.db, desk, actor(c), notice->id), "vouched");
  if (what == "ignore") {
    const std::string reason = form.line("reason", "reason_missing", 150);
    if (!form.ok()) return page(c, *notice, form).render();
    return answer(c, *notice, form, domain::ignore_notice(c.db, desk, actor(c), notice->id, reason), "ignored");
  }
  if (what == "give") {
    const auto customer = named_customer(c.db, base::trim(form.raw("cid")));
    if (!customer) {
      form.fail("cid", "notice_no_customer");
      return page(c, *notice, form).render();
    }
    return answer(c, *notice, form, domain::give_notice(c.db, desk, actor(c), notice->id, customer->cid), "applied");
  }
  return no_notice(c);
}

}  // namespace mgmt
