#include "domain/customer_search.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

#include "base/contact_values.h"
#include "base/folded.h"
#include "base/text.h"
#include "domain/customer_index.h"

namespace domain {

namespace {

namespace table = tables::customer_search;
using Row = table::Row;

constexpr std::size_t kFewestPhoneDigits = 3;
constexpr std::size_t kFewestReference = 4;  // below, every word would be one
constexpr std::size_t kMostNumber = 9;       // digits of what fits an id
constexpr std::string_view kDigits = "0123456789";

bool consists_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string normal(std::string_view typed) {
  return base::to_lower(base::trim(base::clipped(base::trim(typed), kMostTyped)));
}

// The words as they were typed, folded, the longest first: what is long is rare.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string& part : base::split(text, ' ')) {
    std::string word = base::folded(part);
    if (!word.empty()) words.push_back(std::move(word));
  }
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}


std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "col0004" is also the beginning of col00040 to col00049.
void probe_cid(table::Probes& probes, const std::string& text) {
  const bool spelt = text.starts_with("col");
  const std::string digits = spelt ? text.substr(3) : text;
  if (!consists_of(digits, kDigits) || digits.size() > kMostNumber) return;
  probes.cid = number(digits);
  if (!spelt) return;
  constexpr std::size_t kShown = 5;
  std::int64_t span = 10;
  for (std::size_t length = digits.size() + 1; length < kShown; ++length) span *= 10;
  if (digits.size() >= kShown && digits.front() == '0') return;
  probes.cid_from = number(digits) * span;
  probes.cid_to = *probes.cid_from + span - 1;
}

bool by_name(SearchField field) {
  return field == SearchField::name || field == SearchField::company || field == SearchField::contact || field == SearchField::words;
}

std::string shown_text(const Row& row) {
  switch (row.field) {
    case SearchField::cid: return base::display(row.cid);
    case SearchField::name: return row.owner_name;
    case SearchField::company: return row.company;
    case SearchField::contact: return row.contact_name.value_or(row.text);
    case SearchField::phone: return row.contact_phone.value_or(row.phone);
    case SearchField::words: {
      std::vector<std::string> names = {row.owner_name};
      if (!row.company.empty()) names.push_back(row.company);
      if (row.contact_name) names.push_back(*row.contact_name);
      return base::join(names, ", ");
    }
    default: return row.text;
  }
}

class Typed {
 public:
  explicit Typed(std::string_view typed)
      : text_(normal(typed)), phrase_(base::folded(text_)), digits_(phone_term(text_)), words_(words_of(text_)) {
    if (const auto ip = base::parse<base::IpAddress>(text_)) ip_ = ip->text();
  }

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  [[nodiscard]] bool is_several_words() const { return words_.size() > 1 && !is_phone(); }

  [[nodiscard]] table::Probes probes() const {
    table::Probes p;
    probe_cid(p, text_);
    if (consists_of(text_, kDigits) && text_.size() <= kMostNumber) p.system = p.veid = number(text_);
    if (consists_of(text_, kDigits) && text_.size() == 4) p.last_four = text_;
    const bool one_word = text_.find(' ') == std::string::npos;
    const bool mail = text_.find('@') != std::string::npos;
    if (one_word && !mail && has_letter_or_digit()) p.hostname_begin = text_;
    if (consists_of(text_, "0123456789abcdef.:") && has_letter_or_digit()) p.ip_begin = ip_;
    if (one_word && has_letter_or_digit()) p.email_begin = text_;
    if (consists_of(text_, "0123456789abcdef") && text_.size() >= kFewestReference && text_.size() <= 8) p.hex_begin = text_;
    if (consists_of(text_, "0123456789abcdefghijklmnopqrstuvwxyz-/") && text_.size() >= kFewestReference) p.reference_begin = text_;
    // Digits alone are no name's beginning as long as every second phone number begins with them.
    if (!mail && !phrase_.empty() && !consists_of(phrase_, kDigits)) p.term_begin = phrase_;
    if (is_phone()) p.digits_begin = digits_;
    return p;
  }

  [[nodiscard]] bool is_exactly(const Row& row) const {
    switch (row.field) {
      case SearchField::cid: return base::parse_cid(text_) == row.cid;
      case SearchField::system:
      case SearchField::veid:
      case SearchField::card: return true;
      case SearchField::ip: return row.text == ip_;
      case SearchField::name: return base::folded(row.owner_name) == phrase_;
      case SearchField::company: return base::folded(row.company) == phrase_;
      case SearchField::contact: return base::folded(row.contact_name.value_or("")) == phrase_;
      case SearchField::phone: return row.text == digits_;
      case SearchField::words: return false;
      default: return base::to_lower(row.text) == text_;
    }
  }

  // Exact before beginnings, ids before names; a name's first word before its others.
  [[nodiscard]] int rank(const Row& row, bool exact) const {
    const int order = 2 * static_cast<int>(row.field);
    if (exact) return order;
    const bool later_word = by_name(row.field) && !base::folded(shown_text(row)).starts_with(phrase_);
    return 100 + order + (later_word ? 50 : 0);
  }

  [[nodiscard]] std::vector<Piece> marked(const Row& row) const {
    const std::string text = shown_text(row);
    if (by_name(row.field)) return marked_words(text);
    if (row.field == SearchField::phone) return marked_digits(text);
    const std::string lower = base::to_lower(text);
    const std::string& begin = row.field == SearchField::ip ? ip_ : text_;
    const std::size_t length = lower.starts_with(begin) ? begin.size() : row.field == SearchField::cid ? text.size() : 0;
    return pieces(text, {{0, length}});
  }

 private:
  using Span = std::pair<std::size_t, std::size_t>;

  [[nodiscard]] bool is_phone() const {
    return digits_.size() >= kFewestPhoneDigits && consists_of(text_, "0123456789 +-./()");
  }
  [[nodiscard]] bool has_letter_or_digit() const { return std::any_of(text_.begin(), text_.end(), base::is_alnum); }

  [[nodiscard]] std::vector<Piece> marked_words(const std::string& text) const {
    const base::Folded folded = base::fold(text);
    std::vector<Span> spans;
    for (std::size_t at = 0; at < folded.text.size(); ++at) {
      if (at > 0 && folded.text[at - 1] != ' ') continue;
      for (const std::string& word : words_) {
        if (folded.text.compare(at, word.size(), word) != 0) continue;
        spans.emplace_back(folded.origin[at], folded.origin[at + word.size()]);
        break;
      }
    }
    return pieces(text, spans);
  }

  [[nodiscard]] std::vector<Piece> marked_digits(const std::string& text) const {
    const auto at = base::digits_of(text).find(digits_);
    if (at == std::string::npos || digits_.empty()) return pieces(text, {});
    Span span{};
    for (std::size_t i = 0, seen = 0; i < text.size(); ++i) {
      if (!base::is_digit(text[i])) continue;
      if (seen == at) span.first = i;
      if (++seen == at + digits_.size()) span.second = i + 1;
    }
    return pieces(text, {span});
  }

  static std::vector<Piece> pieces(const std::string& text, const std::vector<Span>& spans) {
    std::vector<Piece> found;
    std::size_t done = 0;
    for (const auto& [from, to] : spans) {
      if (from < done || to <= from) continue;
      if (from > done) found.push_back({text.substr(done, from - done), false});
      found.push_back({text.substr(from, to - from), true});
      done = to;
    }
    if (done < text.size()) found.push_back({text.substr(done), false});
    return found;
  }

  std::string text_;    // lower case
  std::string phrase_;  // folded
  std::string digits_;
  std::string ip_ = text_;
  std::vector<std::string> words_;
};

struct Candidate {
  int rank = 0;
  bool exact = false;
  Row row;
};

// A probe that came back full may have left others out.
bool may_be_more(const std::vector<Row>& rows) {
  std::size_t terms = 0;
  std::vector<std::size_t> of_field(static_cast<std::size_t>(SearchField::words) + 1);
  for (const Row& row : rows) {
    if (by_name(row.field) || row.field == SearchField::phone) ++terms;
    if (++of_field[static_cast<std::size_t>(row.field)] >= table::kMost) return true;
  }
  return terms >= table::kMost;
}

std::optional<base::CustomerId> clear_one(const std::vector<Candidate>& all, bool more) {
  std::set<base::CustomerId> meant;
  std::set<base::CustomerId> everybody;
  for (const Candidate& c : all) {
    everybody.insert(c.row.cid);
    if (c.exact && !by_name(c.row.field)) meant.insert(c.row.cid);
  }
  if (meant.size() == 1) return *meant.begin();
  if (everybody.size() == 1 && !more) return *everybody.begin();
  return std::nullopt;
}

}  // namespace

table::Probes probes_for(std::string_view typed) { return Typed{typed}.probes(); }

Found find_customers(db::Reader& db, std::string_view text) {
  const Typed typed{text};
  auto rows = table::find(db, typed.probes());
  Found found;
  found.more = may_be_more(rows);
  if (typed.is_several_words() && !found.more) {
    const auto others = table::find_all_words(db, typed.words());
    found.more = others.size() >= table::kMost;
    rows.insert(rows.end(), others.begin(), others.end());
  }
  std::vector<Candidate> all;
  for (Row& row : rows) {
    const bool exact = typed.is_exactly(row);
    const int rank = typed.rank(row, exact);
    all.push_back({rank, exact, std::move(row)});
  }
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.rank, a.row.status, a.row.text, a.row.cid) < std::tie(b.rank, b.row.status, b.row.text, b.row.cid);
  });
  found.clear = clear_one(all, found.more);
  std::set<base::CustomerId> shown;
  for (const Candidate& c : all) {
    if (!shown.insert(c.row.cid).second) continue;
    if (found.hits.size() == kMostHits) {
      found.more = true;
      break;
    }
    const std::string& name = c.row.company.empty() ? c.row.owner_name : c.row.company;
    found.hits.push_back({c.row.cid, name, c.row.status, c.row.field, typed.marked(c.row), c.exact});
  }
  return found;
}

}  // namespace domain
