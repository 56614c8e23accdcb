// boost/property_tree wants it.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include "adapters/stripe_object.h"

#include <boost/property_tree/json_parser.hpp>
#include <sstream>

#include "base/codec.h"

namespace adapters {

namespace {

constexpr int kMostLevels = 32;  // the parser calls itself for each

// True when objects and lists lie deeper in each other than any of Stripe's.
bool too_deep(std::string_view json) {
  int levels = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_text && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_text = !in_text;
    } else if (!in_text && (c == '{' || c == '[')) {
      if (++levels > kMostLevels) return true;
    } else if (!in_text && (c == '}' || c == ']')) {
      --levels;
    }
  }
  return false;
}

}  // namespace

struct StripeObject::Tree {
  boost::property_tree::ptree root;
};

StripeObject::StripeObject(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
StripeObject::~StripeObject() = default;
StripeObject::StripeObject(StripeObject&&) noexcept = default;
StripeObject& StripeObject::operator=(StripeObject&&) noexcept = default;

std::optional<StripeObject> StripeObject::parse(const std::string& json) {
  if (!json.starts_with('{') || too_deep(json)) return std::nullopt;
  auto tree = std::make_unique<Tree>();
  std::istringstream in{json};
  try {
    boost::property_tree::read_json(in, tree->root);
  } catch (const boost::property_tree::json_parser_error&) {
    return std::nullopt;
  }
  return StripeObject{std::move(tree)};
}

std::string StripeObject::text(const char* path) const {
  const auto found = tree_->root.get_child_optional(path);
  // A null has become a word; no name or number of Stripe's is that word.
  return found && found->empty() && found->data() != "null" ? found->data() : std::string{};
}

std::optional<std::int64_t> StripeObject::whole(const char* path) const { return base::parse<std::int64_t>(text(path)); }
bool StripeObject::is_true(const char* path) const { return text(path) == "true"; }

StripeObject StripeObject::at(const char* path) const {
  auto tree = std::make_unique<Tree>();
  if (const auto found = tree_->root.get_child_optional(path)) tree->root = *found;
  return StripeObject{std::move(tree)};
}

std::vector<StripeObject> StripeObject::list(const char* path) const {
  std::vector<StripeObject> objects;
  if (const auto found = tree_->root.get_child_optional(path)) {
    for (const auto& [unnamed, object] : *found) objects.push_back(StripeObject{std::make_unique<Tree>(Tree{object})});
  }
  return objects;
}

}  // namespace adapters
