// All notes about a customer: read on, add one, move a pin.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/customer_notes.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "base/log.h"
#include "domain/audit.h"
#include "tpl/mgmt/notes.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_notes;
using tables::customers::Head;

constexpr int kPage = 50;
constexpr std::int64_t kNewest = 4'294'967'296;  // above every id
constexpr std::size_t kMostText = 4000;

template <class Ctx>
web::Response page(Ctx& c, const Head& customer, const base::Form& form, std::int64_t before) {
  auto notes = tables::notes::of(c.db, customer.cid, before, kPage + 1);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Notes about " + customer.display_name()).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name()).show_if(form.checked("pin"), t::PIN);
  show_said(view, t::SAID, c.request.query_value("done"), kNotesSaid);
  if (notes.empty()) view.show(t::NO_NOTES);
  if (notes.size() > kPage) {
    notes.pop_back();
    view.add(t::OLDER).set(t::BEFORE, notes.back().id);
  }
  show_note_list(view, t::NOTE_LIST, notes, "notes");
  return view.render();
}

std::string way_back(const base::Form& form, base::CustomerId cid, std::string_view done) {
  if (form.raw("back") == "customer") return customer_path(cid, "notes", done);
  return "/mgmt/notes.html?cid=" + base::display(cid) + "&done=" + std::string{done};
}

web::Response move_pin(web::PostCtx& c, const base::Form& form, base::CustomerId cid, bool pinned) {
  const auto id = base::parse<base::NoteId>(form.raw("note"));
  const auto note = id ? tables::notes::find(c.db, *id) : std::nullopt;
  if (!note || note->cid != cid) return web::problem(c.app, c.visitor, c.request, 404, "no_note");
  if (tables::notes::pin(c.db, *id, pinned)) {
    domain::record(c.db, actor(c), pinned ? "note.pinned" : "note.unpinned", "note:" + base::str(*id), cid, {}, site(c).now());
  }
  return web::see_other(way_back(form, cid, pinned ? "pinned" : "unpinned"));
}

}  // namespace

web::Response notes_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  base::Form form;
  give_key(form, site(c));
  form.set("back", "notes");
  return page(c, *customer, form, base::parse<std::int64_t>(c.request.query_value("before")).value_or(kNewest));
}

web::Response notes_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = held_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const base::CustomerId cid = customer->cid;
  if (form.raw("go") == "pin") return move_pin(c, form, cid, true);
  if (form.raw("go") == "unpin") return move_pin(c, form, cid, false);
  const std::string text = form.lines("note-text", "note_missing", kMostText);
  const std::string back = way_back(form, cid, "note");
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (!form.ok()) return page(c, *customer, form, kNewest);
  const auto id = tables::notes::add(c.db, cid, base::UserId{c.visitor.id}, text, form.checked("pin"), site(c).now());
  domain::record(c.db, actor(c), "note.added", "note:" + base::str(id), cid, domain::Changes{}.note("text", "", text), site(c).now());
  base::log::info("note.added", {{"who", c.visitor.name}, {"cid", cid.value}});
  return web::see_other(back);
}

}  // namespace mgmt
