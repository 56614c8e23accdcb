// Parts of pages that are the same for everybody who has chosen the same, kept as they were expanded. A worker has one store.
//
// A key names everything that the part was made from, so nothing in here ever gets out of date: a part that nobody asks for any
// more gives way to others. View::keep makes the parts; nothing of one visitor may be in them.
#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "base/codec.h"

namespace web {

// Values one after the other, each with its length, so that no two lists of values have the same text.
class FragmentKey {
 public:
  template <class... T>
  explicit FragmentKey(const T&... values) {
    (add(text_of(values)), ...);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  static std::string_view text_of(std::string_view value) { return value; }
  template <class T>
    requires requires(const T& v) { base::Codec<T>::str(v); } && (!std::is_convertible_v<T, std::string_view>)
  static std::string text_of(const T& value) {
    return base::str(value);
  }
  void add(std::string_view value);

  std::string text_;
};

class Fragments {
 public:
  using Text = std::shared_ptr<const std::string>;  // a page may still show what has just been dropped

  explicit Fragments(std::size_t most = 64) : most_(most) {}

  [[nodiscard]] Text find(const FragmentKey& key);  // nullptr when there is none
  // A key that is too long, because a visitor sent long values, is not kept.
  Text keep(const FragmentKey& key, std::string text);
  void clear();
  [[nodiscard]] std::size_t size() const { return by_age_.size(); }

 private:
  struct Entry {
    std::string key;
    Text text;
  };

  const std::size_t most_;
  std::list<Entry> by_age_;  // the one that was asked for last comes first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;  // the keys lie in by_age_
};

}  // namespace web
