#include "domain/paste_book.h"

namespace domain {

namespace {

using tables::pastes::Row;

Changes differences(const Row& before, const Row& after) {
  Changes changes;
  changes.note("heading", before.heading, after.heading).note("title", before.title, after.title).note("text", before.text, after.text);
  changes.note("in the menu", before.in_menu, after.in_menu).note("position", before.position, after.position);
  changes.note("retired", before.retired, after.retired);
  return changes;
}

std::string object_of(base::PasteId id) { return "paste:" + base::str(id); }

}  // namespace

Saved save_paste(db::Writer& db, const Actor& actor, const Row& paste, base::Timestamp now) {
  if (paste.id.value == 0) {
    const auto id = tables::pastes::insert(db, paste);
    record(db, actor, "paste.added", object_of(id), std::nullopt, differences({}, paste), now);
    return {};
  }
  const auto before = tables::pastes::find(db, paste.id);
  const Saved saved = Saved::by_version(tables::pastes::change(db, paste));
  if (saved.done() && before) record(db, actor, "paste.edited", object_of(paste.id), std::nullopt, differences(*before, paste), now);
  return saved;
}

}  // namespace domain
