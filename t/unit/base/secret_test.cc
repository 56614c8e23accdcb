#include "base/secret.h"

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

#include "base/codec.h"
#include "base/log.h"
#include "t/support/test.h"

using base::Secret;

namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) { out << value; };
template <class T>
concept HasText = requires(const T& value) { base::Codec<T>::str(value); };

// A secret has no way into a stream, a text, a log line, a form or a column.
static_assert(Streamable<std::string> && !Streamable<Secret>);
static_assert(HasText<int> && !HasText<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string> && !std::is_convertible_v<Secret, std::string_view>);
static_assert(!std::is_convertible_v<std::string, Secret>);
static_assert(std::is_constructible_v<base::log::Field, const char*, std::string>);
static_assert(!std::is_constructible_v<base::log::Field, const char*, Secret>);

// Storage that outlives the object in it, so that what the object leaves behind can be seen.
struct Room {
  alignas(Secret) unsigned char bytes[sizeof(Secret)] = {};
  [[nodiscard]] bool shows(std::string_view text) const {
    for (std::size_t at = 0; at + text.size() <= sizeof bytes; ++at) {
      if (std::memcmp(bytes + at, text.data(), text.size()) == 0) return true;
    }
    return false;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(secret)

BOOST_AUTO_TEST_CASE(the_one_way_out_is_reveal) {
  const Secret secret{"tiger"};
  BOOST_TEST(secret.reveal() == "tiger");
  BOOST_TEST(!secret.empty());
  BOOST_TEST(Secret{}.empty());
  const Secret copy = secret;
  BOOST_TEST(copy.reveal() == "tiger");
}

BOOST_AUTO_TEST_CASE(nothing_is_left_where_it_was) {
  Room room;
  auto* secret = new (room.bytes) Secret{"4111 tiger"};
  BOOST_TEST(room.shows("1 tiger"));
  std::destroy_at(secret);
  BOOST_TEST(!room.shows("1 tiger"));
}

BOOST_AUTO_TEST_CASE(nothing_is_left_where_it_was_moved_from) {
  Room room;
  auto* secret = new (room.bytes) Secret{"4111 tiger"};
  const Secret moved = std::move(*secret);
  BOOST_TEST(moved.reveal() == "4111 tiger");
  std::destroy_at(secret);
  BOOST_TEST(!room.shows("tiger"));
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_a_longer_value_before) {
  Room room;
  auto* secret = new (room.bytes) Secret{"4111 tiger"};
  *secret = Secret{"42"};
  BOOST_TEST(secret->reveal() == "42");
  std::destroy_at(secret);
  BOOST_TEST(!room.shows("tiger"));
}

BOOST_AUTO_TEST_SUITE_END()
