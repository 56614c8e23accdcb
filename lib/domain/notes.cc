#include "domain/notes.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "tables/notes.h"

namespace domain {

namespace {

constexpr std::array<std::string_view, 7> kWords = {" don't monitor",  " dont monitor",   " do not monitor", " can't monitor",
                                                    " cant monitor", " cannot monitor", " can not monitor"};
constexpr int kLookedAt = 50;  // notes that speak of monitoring

// Lower case, one blank between words and one before the first; a sign that stands before a word counts as a blank.
std::string plain(std::string_view note) {
  const std::string straight = base::to_lower(base::replace_all(std::string{note}, "\u2019", "'"));
  std::string out = " ";
  for (const char c : straight) {
    const bool part_of_word = base::is_alnum(c) || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (part_of_word) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

}  // namespace

bool forbids_monitoring(std::string_view note) {
  const std::string text = plain(note);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view words) { return text.find(words) != std::string::npos; });
}

bool monitoring_forbidden(db::Reader& db, base::CustomerId cid) {
  const auto notes = tables::notes::with_word(db, cid, "monitor", kLookedAt);
  return std::any_of(notes.begin(), notes.end(), [](const auto& note) { return forbids_monitoring(note.text); });
}

}  // namespace domain
