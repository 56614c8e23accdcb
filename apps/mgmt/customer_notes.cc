#include "apps/mgmt/customer_notes.h"

#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/mgmt_app.h"
#include "domain/notes.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_notes.h"
#include "tpl/mgmt/note_list.h"

namespace mgmt {

namespace {

constexpr int kShown = 6;  // on the customer page

}  // namespace

void show_notes(web::Scope page, web::GetCtx& c, base::CustomerId cid) {
  namespace t = tpl::mgmt_customer_notes;
  const auto notes = tables::notes::first_of(c.db, cid, kShown);
  base::Form fresh;
  give_key(fresh, site(c));
  web::Scope part = page.include(tpl::mgmt_customer::NOTES, t::kFile);
  show_said(part, t::SAID, c.request.query_value("done"), kNotesSaid);
  part.set(t::CID, base::display(cid))
      .set(t::NOTE_COUNT, notes.empty() ? 0 : notes.front().count)
      .set(t::NOTE_KEY, fresh.raw("once"));
  if (notes.empty()) part.show(t::NO_NOTES);
  show_note_list(part, t::NOTE_LIST, notes, "customer");
}

void show_note_list(web::Scope page, web::IncludeName where, const std::vector<tables::notes::Row>& notes, const char* back) {
  namespace t = tpl::mgmt_note_list;
  if (notes.empty()) return;
  web::Scope list = page.include(where, t::kFile);
  list.set(t::BACK, back);
  for (const auto& note : notes) {
    web::Scope row = list.add(t::NOTE);
    row.set(t::NOTE_ID, note.id)
        .set(t::CID, base::display(note.cid))
        .set(t::WHO, note.login.empty() ? "from before" : note.login)
        .set(t::AT, short_form(note.at))
        .set(t::AT_ISO, note.at)
        .show_if(domain::forbids_monitoring(note.text), t::NOT_MONITORED);
    row.show(note.pinned ? t::PINNED : t::NOT_PINNED);
    for (const auto& line : base::split(note.text, '\n')) row.add(t::LINE).set(t::TEXT, line);
  }
}

}  // namespace mgmt
