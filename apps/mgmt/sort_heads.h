// Lists that can be sorted by their heads. A head is a link, the order stands in the address ("sort=name", "sort=-name"), and
// what may stand there are the words of an enum of the page's own: anything else is the first order. Rows are sorted here and not
// in SQL, where a list is read as a whole.
#pragma once

#include <algorithm>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "web/request.h"
#include "web/view.h"

namespace mgmt {

template <class Column>
struct Head {
  std::string_view label;
  std::optional<Column> column = std::nullopt;  // null: this one does not sort
  bool number = false;                          // right-aligned
};

// One cell of a table's head, at an include mark that its template has once for all of them. `sort` is what the link asks for;
// empty: no link. `falling`: how the rows stand now by this column; null: by another one.
void show_head(web::Scope page, web::IncludeName where, std::string_view label, bool number, const std::string& link,
               std::optional<bool> falling);

template <class Column>
class Sorting {
 public:
  Sorting(const web::Request& request, Column first, bool first_falls = false)
      : by_(first), falling_(first_falls), first_(first), first_falls_(first_falls) {
    std::string_view asked = request.query_value("sort");
    const bool falls = asked.starts_with('-');
    if (falls) asked.remove_prefix(1);
    const auto column = base::parse<Column>(asked);
    if (!column) return;
    by_ = *column;
    falling_ = falls;
  }

  // compare(column, a, b) orders two rows. Equal ones stay as they were; falling, the other way round.
  template <class Row, class Compare>
  void sort(std::vector<Row>& rows, Compare compare) const {
    if (falling_) std::reverse(rows.begin(), rows.end());
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
      const std::weak_ordering order = compare(by_, a, b);
      return falling_ ? order > 0 : order < 0;
    });
  }

  // `address` is the list's own, with what else stands in it: "/mgmt/hosts.html" or "/mgmt/customer.html?cid=col00042#billing".
  template <std::size_t N>
  void show(web::Scope page, web::IncludeName where, const Head<Column> (&heads)[N], const std::string& address) const {
    for (const auto& head : heads) {
      const bool here = head.column == by_;
      std::string link;
      if (head.column) link = with(address, (here && !falling_ ? "-" : "") + base::str(*head.column));
      show_head(page, where, head.label, head.number, link, here ? std::optional{falling_} : std::nullopt);
    }
  }

  [[nodiscard]] Column by() const { return by_; }
  [[nodiscard]] bool falling() const { return falling_; }
  // The order that the list has by itself.
  [[nodiscard]] bool is_first() const { return by_ == first_ && falling_ == first_falls_; }

  // The same list in this order, for links that change something else.
  [[nodiscard]] std::string kept(const std::string& address) const { return with(address, (falling_ ? "-" : "") + base::str(by_)); }

 private:
  static std::string with(const std::string& address, const std::string& sort) {
    const auto part = std::min(address.find('#'), address.size());
    return address.substr(0, part) + (address.find('?') == std::string::npos ? "?sort=" : "&sort=") + sort + address.substr(part);
  }

  Column by_;
  bool falling_;
  Column first_;
  bool first_falls_;
};

// As people look names up: without regard to case and accents.
[[nodiscard]] std::weak_ordering compare_names(std::string_view a, std::string_view b);
template <class T>
[[nodiscard]] std::weak_ordering compare(const T& a, const T& b) {
  return a < b ? std::weak_ordering::less : b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

}  // namespace mgmt
