#include "web/fragments.h"

namespace web {

namespace {

constexpr std::size_t kLongestKey = 256;

}  // namespace

void FragmentKey::add(std::string_view value) {
  text_ += std::to_string(value.size());
  text_ += ':';
  text_ += value;
}

Fragments::Text Fragments::find(const FragmentKey& key) {
  const auto found = by_key_.find(key.text());
  if (found == by_key_.end()) return nullptr;
  by_age_.splice(by_age_.begin(), by_age_, found->second);
  return found->second->text;
}

Fragments::Text Fragments::keep(const FragmentKey& key, std::string text) {
  text.shrink_to_fit();
  auto kept = std::make_shared<const std::string>(std::move(text));
  if (key.text().size() > kLongestKey || by_key_.contains(key.text())) return kept;
  by_age_.push_front({key.text(), kept});
  by_key_.emplace(by_age_.front().key, by_age_.begin());
  if (by_age_.size() > most_) {
    by_key_.erase(by_age_.back().key);
    by_age_.pop_back();
  }
  return kept;
}

void Fragments::clear() {
  by_key_.clear();
  by_age_.clear();
}

}  // namespace web
