#include "adapters/sodium_box.h"

#include <sodium.h>
#include <sys/stat.h>

#include <fstream>
#include <stdexcept>

#include "base/codec.h"
#include "base/text.h"

namespace adapters {

namespace {

constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// nullopt unless it is hexadecimal digits alone.
std::optional<std::string> from_hex(std::string_view digits) {
  std::string out(digits.size() / 2, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(bytes(out), out.size(), digits.data(), digits.size(), nullptr, &length, &end) != 0) return std::nullopt;
  if (end != digits.data() + digits.size() || length != out.size()) return std::nullopt;
  return out;
}

std::optional<base::Secret> key_from(std::string_view line) {
  const auto key = from_hex(line);
  if (!key || key->size() != kKeyBytes) return std::nullopt;
  return base::Secret{*key};
}

std::vector<base::Secret> read_keys(const std::string& file, const std::string& setting, SodiumBox::Readers readers) {
  if (file.empty()) throw std::runtime_error(setting + " is not set: make a key and name its file");
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0) throw std::runtime_error(file + " cannot be read: make it with openssl rand -hex 32");
  const bool by_group = readers == SodiumBox::Readers::group;
  if ((info.st_mode & (by_group ? 037U : 077U)) != 0) throw std::runtime_error("others may read " + file + ": chmod " + (by_group ? "0640" : "0600"));
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + " cannot be read: give it to the program's user (chown)");
  std::vector<base::Secret> keys;
  for (std::string line; std::getline(in, line);) {
    const auto key = key_from(line);
    if (!key) throw std::runtime_error(file + ": line " + std::to_string(keys.size() + 1) + " is not 64 hexadecimal digits");
    keys.push_back(*key);
  }
  if (keys.empty()) throw std::runtime_error(file + " has no key: make one with openssl rand -hex 32");
  return keys;
}

}  // namespace

const std::vector<base::Secret>& SodiumBox::keys() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  if (keys_.empty()) keys_ = read_keys(key_file_, setting_, readers_);
  return keys_;
}

std::string SodiumBox::seal(const base::Secret& secret, std::string_view about) {
  const auto& all = keys();
  const std::string number = std::to_string(all.size());
  std::string nonce(kNonceBytes, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  const std::string& plain = secret.reveal();
  std::string sealed(plain.size() + kTagBytes, '\0');
  unsigned long long length = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed), &length, bytes(std::string_view{plain}), plain.size(), bytes(about),
                                             about.size(), nullptr, bytes(std::string_view{nonce}), bytes(std::string_view{all.back().reveal()}));
  return number + "." + base::to_hex(nonce) + "." + base::to_hex(sealed);
}

std::optional<base::Secret> SodiumBox::open(std::string_view sealed, std::string_view about) {
  const auto parts = base::split(sealed, '.');
  if (parts.size() != 3) return std::nullopt;
  const auto number = base::parse<int>(parts[0]);
  const auto nonce = from_hex(parts[1]);
  const auto text = from_hex(parts[2]);
  const auto& all = keys();
  if (!number || *number < 1 || *number > std::ssize(all) || !nonce || nonce->size() != kNonceBytes || !text || text->size() < kTagBytes) {
    return std::nullopt;
  }
  const std::string& key = all[static_cast<std::size_t>(*number - 1)].reveal();
  std::string plain(text->size() - kTagBytes, '\0');
  unsigned long long length = 0;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), &length, nullptr, bytes(std::string_view{*text}), text->size(), bytes(about),
                                                 about.size(), bytes(std::string_view{*nonce}), bytes(std::string_view{key})) != 0) {
    return std::nullopt;
  }
  return base::Secret{std::move(plain)};
}

std::string SodiumBox::fingerprint(const base::Secret& secret) {
  static constexpr std::string_view kPurpose = "jc: which passwords of systems are the same";
  const std::string& first = keys().front().reveal();
  std::string key(crypto_generichash_KEYBYTES, '\0');
  crypto_generichash(bytes(key), key.size(), bytes(kPurpose), kPurpose.size(), bytes(std::string_view{first}), first.size());
  const base::Secret derived{std::move(key)};
  std::string hash(crypto_generichash_BYTES, '\0');
  const std::string& plain = secret.reveal();
  crypto_generichash(bytes(hash), hash.size(), bytes(std::string_view{plain}), plain.size(), bytes(std::string_view{derived.reveal()}),
                     derived.reveal().size());
  return base::to_hex(hash);
}

std::string SodiumBox::probe() {
  try {
    static_cast<void>(keys());
    return {};
  } catch (const std::runtime_error& fault) {
    return fault.what();
  }
}

}  // namespace adapters
