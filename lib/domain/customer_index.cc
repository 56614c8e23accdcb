#include "domain/customer_index.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/folded.h"
#include "base/text.h"

namespace domain {

namespace {

namespace terms = tables::search_terms;

constexpr std::size_t kMostWords = 8;  // of one name; who types the ninth has typed others
constexpr std::size_t kLongest = 100;  // bytes
constexpr std::size_t kShortestPhone = 3;

// Without a blank at its end, which the database would not tell from none.
std::string term_of(std::string_view text) { return std::string{base::trim(base::clipped(text, kLongest))}; }

class Collected {
 public:
  void name(const terms::Source& of, terms::Kind kind, std::string_view text) {
    const std::string whole = base::folded(text);
    std::string_view tail = whole;
    for (std::size_t words = 0; !tail.empty() && words < kMostWords; ++words) {
      // A contact who is the owner is found as the owner.
      const bool known = kind == terms::Kind::contact && has(of.cid, terms::Kind::name, tail);
      if (!known) add(of, kind, term_of(tail));
      const auto gap = tail.find(' ');
      tail = gap == std::string_view::npos ? "" : tail.substr(gap + 1);
    }
  }

  void phone(const terms::Source& of) {
    const std::string digits = base::clipped(phone_term(of.phone), kLongest);
    if (digits.size() < kShortestPhone) return;
    add(of, terms::Kind::phone, digits);
    for (const std::size_t last : {std::size_t{10}, std::size_t{7}}) {
      if (digits.size() > last) add(of, terms::Kind::phone, phone_term(digits.substr(digits.size() - last)));
    }
  }

  [[nodiscard]] std::vector<terms::Row> rows() && { return std::move(rows_); }

 private:
  using Key = std::tuple<base::CustomerId, terms::Kind, std::string>;

  [[nodiscard]] bool has(base::CustomerId cid, terms::Kind kind, std::string_view term) const {
    return seen_.contains(Key{cid, kind, term_of(term)});
  }
  void add(const terms::Source& of, terms::Kind kind, const std::string& term) {
    if (!term.empty() && seen_.emplace(of.cid, kind, term).second) rows_.push_back({term, of.cid, kind, of.contact});
  }

  std::vector<terms::Row> rows_;
  std::set<Key> seen_;
};

}  // namespace

std::string name_term(std::string_view name) { return term_of(base::folded(name)); }

std::string phone_term(std::string_view phone) {
  std::string digits = base::digits_of(phone);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::vector<terms::Row> search_terms(const std::vector<terms::Source>& sources) {
  Collected collected;
  for (const auto& source : sources) {
    collected.name(source, source.contact ? terms::Kind::contact : terms::Kind::name, source.name);
    collected.name(source, terms::Kind::company, source.company);
    collected.phone(source);
  }
  return std::move(collected).rows();
}

void index_customers(db::Writer& db, base::CustomerId first, base::CustomerId last) {
  terms::replace(db, first, last, search_terms(terms::lock_sources(db, first, last)));
}

void index_customer(db::Writer& db, base::CustomerId cid) { index_customers(db, cid, cid); }

}  // namespace domain
