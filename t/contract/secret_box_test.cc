// What a secret box must do, and how ours treats its key file.
#include <filesystem>

#include "adapters/sodium_box.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace {

namespace fs = std::filesystem;

struct Keys {
  t::TempDir directory;
  std::string file = directory.path("system.key");

  explicit Keys(const std::string& text = std::string(64, 'a') + "\n") { write(text); }
  void write(const std::string& text, fs::perms mode = fs::perms::owner_read | fs::perms::owner_write) {
    t::write_file(file, text);
    fs::permissions(file, mode);
  }
};

const base::Secret kSecret{"correct horse"};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(contract_secret_box, Keys)

BOOST_AUTO_TEST_CASE(what_is_sealed_opens_for_its_own_thing_only) {
  adapters::SodiumBox box{file};
  const auto sealed = box.seal(kSecret, "system:7");
  BOOST_TEST(sealed.find("horse") == std::string::npos);
  BOOST_TEST(box.open(sealed, "system:7").value().reveal() == "correct horse");
  BOOST_TEST(!box.open(sealed, "system:8").has_value());
  BOOST_TEST(box.seal(kSecret, "system:7") != sealed);
}

BOOST_AUTO_TEST_CASE(what_was_changed_does_not_open) {
  adapters::SodiumBox box{file};
  const auto sealed = box.seal(kSecret, "system:7");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = changed[i] == '0' ? '1' : '0';
    BOOST_TEST(!box.open(changed, "system:7").has_value(), i);
  }
  for (const char* other : {"", ".", "1..", "1.aa.bb", "9.", "x"}) BOOST_TEST(!box.open(other, "system:7").has_value(), other);
  BOOST_TEST(!box.open(sealed.substr(0, sealed.size() - 2), "system:7").has_value());
}

BOOST_AUTO_TEST_CASE(keys_are_added_and_never_guessed) {
  const auto sealed = adapters::SodiumBox{file}.seal(kSecret, "a");
  write(std::string(64, 'a') + "\n" + std::string(64, 'b') + "\n");
  adapters::SodiumBox both{file};
  BOOST_TEST(both.open(sealed, "a").has_value());
  BOOST_TEST(both.seal(kSecret, "a").starts_with("2."));
  write(std::string(64, 'c') + "\n");
  BOOST_TEST(!adapters::SodiumBox{file}.open(sealed, "a").has_value());
}

BOOST_AUTO_TEST_CASE(a_fingerprint_is_the_same_for_the_same_secret_and_tells_nothing_without_the_key) {
  adapters::SodiumBox box{file};
  const auto print = box.fingerprint(kSecret);
  BOOST_TEST(print.size() == 64u);
  BOOST_TEST(adapters::SodiumBox{file}.fingerprint(kSecret) == print);
  BOOST_TEST(box.fingerprint(base::Secret{"correct horsf"}) != print);
  BOOST_TEST(box.fingerprint(base::Secret{""}) != print);
  write(std::string(64, 'a') + "\n" + std::string(64, 'b') + "\n");
  BOOST_TEST(adapters::SodiumBox{file}.fingerprint(kSecret) == print);
  write(std::string(64, 'b') + "\n");
  BOOST_TEST(adapters::SodiumBox{file}.fingerprint(kSecret) != print);
  BOOST_CHECK_THROW(static_cast<void>(adapters::SodiumBox{""}.fingerprint(kSecret)), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_key_file_that_is_missing_open_to_others_or_malformed_is_refused_with_words) {
  BOOST_TEST(adapters::SodiumBox{file}.probe() == "");
  BOOST_TEST(adapters::SodiumBox{""}.probe().find("SYSTEM_KEY_FILE is not set") != std::string::npos);
  BOOST_TEST(adapters::SodiumBox{file + "x"}.probe().find("openssl rand -hex 32") != std::string::npos);
  for (const char* text : {"", "\n", "abc\n", "zz"}) {
    write(text);
    BOOST_TEST(!adapters::SodiumBox{file}.probe().empty(), text);
  }
  write(std::string(64, 'a'), fs::perms::owner_read | fs::perms::group_read);
  BOOST_TEST(adapters::SodiumBox{file}.probe().find("chmod 0600") != std::string::npos);
  BOOST_CHECK_THROW(static_cast<void>(adapters::SodiumBox{file}.seal(kSecret, "a")), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_file_that_programs_share_may_be_read_by_their_group_and_nobody_else) {
  const auto probe = [&] { return adapters::SodiumBox{file, "POWER_KEY_FILE", adapters::SodiumBox::Readers::group}.probe(); };
  write(std::string(64, 'a'), fs::perms::owner_read | fs::perms::group_read);
  BOOST_TEST(probe() == "");
  for (const auto too_much : {fs::perms::others_read, fs::perms::group_write}) {
    write(std::string(64, 'a'), fs::perms::owner_read | fs::perms::group_read | too_much);
    BOOST_TEST(probe().find("chmod 0640") != std::string::npos);
  }
  const adapters::SodiumBox unset{"", "POWER_KEY_FILE"};
  BOOST_TEST(adapters::SodiumBox(unset).probe().find("POWER_KEY_FILE is not set") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
