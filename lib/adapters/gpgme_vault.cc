#include "adapters/gpgme_vault.h"

#include <gpgme.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "adapters/locked_append.h"

namespace adapters {

namespace {

struct Release {
  void operator()(gpgme_ctx_t context) const { gpgme_release(context); }
  void operator()(gpgme_data_t data) const { gpgme_data_release(data); }
  void operator()(gpgme_key_t key) const { gpgme_key_unref(key); }
};
using Context = std::unique_ptr<gpgme_context, Release>;
using Data = std::unique_ptr<gpgme_data, Release>;
using Key = std::unique_ptr<std::remove_pointer_t<gpgme_key_t>, Release>;

std::string words(const char* what, gpgme_error_t error) {
  return std::string{what} + ": " + gpgme_strerror(error);
}

// A tab or a line end inside a value would shift the fields.
void add_field(std::string& line, const std::string& value, char end) {
  for (char c : value) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  line += end;
}

base::Secret clear_line(const ports::CardRecord& record) {
  std::string line;
  line.reserve(1024);
  add_field(line, record.time, '\t');
  add_field(line, record.reference, '\t');
  add_field(line, base::str(record.amount), '\t');
  add_field(line, record.holder, '\t');
  add_field(line, record.number.reveal(), '\t');
  const std::string month = std::to_string(record.expiry_month);
  add_field(line, std::to_string(record.expiry_year) + (month.size() < 2 ? "-0" : "-") + month, '\n');
  return base::Secret{std::move(line)};
}

bool is_fingerprint(const std::string& text) {
  return text.size() == 40 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

// Why a key that was found cannot be used; empty when it can.
std::string fault_of(const gpgme_key_t key) {
  if (key->revoked) return "the key is revoked";
  if (key->expired) return "the key has expired";
  if (key->disabled || key->invalid) return "the key is disabled or invalid";
  if (!key->can_encrypt) return "the key has no valid encryption subkey";
  return {};
}

}  // namespace

GpgmeVault::GpgmeVault(GpgmeVaultSettings settings) : settings_(std::move(settings)) {
  gpgme_check_version(nullptr);  // initialises the library, once per process
}

bool GpgmeVault::encrypt(const std::string& clear, std::string& sealed, std::string& why) const {
  const auto failed = [&](const std::string& reason) {
    why = reason;
    return false;
  };
  if (!is_fingerprint(settings_.fingerprint)) {
    return failed("CC_KEY must be a fingerprint of 40 hexadecimal digits");
  }
  gpgme_ctx_t raw_context = nullptr;
  if (const auto error = gpgme_new(&raw_context)) return failed(words("gpgme", error));
  const Context context{raw_context};
  gpgme_set_armor(context.get(), 1);
  if (const auto error =
          gpgme_ctx_set_engine_info(context.get(), GPGME_PROTOCOL_OpenPGP, nullptr, settings_.home.c_str())) {
    return failed(words("gpg", error));
  }
  gpgme_key_t raw_key = nullptr;
  if (const auto error = gpgme_get_key(context.get(), settings_.fingerprint.c_str(), &raw_key, 0)) {
    return failed(gpgme_err_code(error) == GPG_ERR_EOF
                      ? "no key " + settings_.fingerprint + " in " + settings_.home
                      : words("looking for the key", error));
  }
  const Key key{raw_key};
  if (auto fault = fault_of(key.get()); !fault.empty()) return failed(fault);

  gpgme_data_t raw_in = nullptr;
  gpgme_data_t raw_out = nullptr;
  if (const auto error = gpgme_data_new_from_mem(&raw_in, clear.data(), clear.size(), 0)) {
    return failed(words("gpgme", error));
  }
  const Data in{raw_in};
  if (const auto error = gpgme_data_new(&raw_out)) return failed(words("gpgme", error));
  Data out{raw_out};
  gpgme_key_t recipients[] = {key.get(), nullptr};
  const auto flags =
      static_cast<gpgme_encrypt_flags_t>(GPGME_ENCRYPT_ALWAYS_TRUST | GPGME_ENCRYPT_NO_ENCRYPT_TO);
  if (const auto error = gpgme_op_encrypt(context.get(), recipients, flags, in.get(), out.get())) {
    return failed(words("encrypting", error));
  }
  std::size_t length = 0;
  char* text = gpgme_data_release_and_get_mem(out.release(), &length);
  if (text != nullptr) sealed.assign(text, length);
  gpgme_free(text);
  const bool complete =
      sealed.starts_with("-----BEGIN PGP MESSAGE-----\n") && sealed.ends_with("-----END PGP MESSAGE-----\n");
  return complete || failed("gpg gave no complete message");
}

bool GpgmeVault::seal(const ports::CardRecord& record, std::string& why) {
  const base::Secret line = clear_line(record);
  std::string sealed;
  if (!encrypt(line.reveal(), sealed, why)) return false;
  why = append_whole(settings_.log_file, sealed);
  return why.empty();
}

std::string GpgmeVault::probe() {
  std::string sealed;
  std::string why;
  if (!encrypt("probe\n", sealed, why)) return why + ": check CC_KEY and CC_GNUPGHOME";
  // Nothing is created here: a file made by the user who runs the probe might be closed to the programs.
  struct stat info {};
  const std::string& file = settings_.log_file;
  if (::stat(file.c_str(), &info) == 0) {
    if (!S_ISREG(info.st_mode)) return file + ": is not a regular file: check CC_LOG_FILE";
    if (::access(file.c_str(), W_OK) != 0) return file + ": cannot be written: check its owner and mode";
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0) return file + ": is open to others: chmod 0600";
    return {};
  }
  const auto slash = file.rfind('/');
  const std::string directory =
      slash == std::string::npos ? "." : file.substr(0, std::max<std::size_t>(slash, 1));
  if (::access(directory.c_str(), W_OK | X_OK) != 0) {
    return directory + ": no file can be made in it: check CC_LOG_FILE";
  }
  return {};
}

}  // namespace adapters
