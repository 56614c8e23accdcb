#include "domain/system_password.h"

#include "tables/system_secrets.h"
#include "tables/universal_passwords.h"

namespace domain {

namespace {

constexpr int kBatch = 200;  // rows read at once
constexpr std::size_t kLetters = 25;

std::string object(base::SystemId system) { return "system:" + base::str(system); }

void keep(db::Writer& db, ports::SecretBox& box, const Actor& actor, base::SystemId system, base::CustomerId cid,
          const base::Secret& password, const std::string& fingerprint, const char* how, base::Timestamp now) {
  const auto before = tables::system_secrets::find(db, system);
  if (before && before->fingerprint && tables::system_secrets::is_shared(db, *before->fingerprint, system)) {
    tables::universal_passwords::add(db, *before->fingerprint, now);
  }
  tables::system_secrets::set(db, system, box.seal(password, object(system)), fingerprint, now);
  record(db, actor, "system.password_set", object(system), cid, Changes{}.note("password", before ? "on file" : "", how), now);
}

// Crockford's letters: none that looks like another. A byte's lower five bits choose one, so each is as likely.
base::Secret random_password(ports::Random& random) {
  static constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  const std::string digits = random.hex(kLetters);
  std::string text;
  for (std::size_t i = 0; i < kLetters; ++i) {
    if (i > 0 && i % 5 == 0) text += '-';
    text += kAlphabet[std::stoul(digits.substr(2 * i, 2), nullptr, 16) % kAlphabet.size()];
  }
  return base::Secret{std::move(text)};
}

}  // namespace

bool set_system_password(db::Writer& db, ports::SecretBox& box, const Actor& actor, base::SystemId system, base::CustomerId cid,
                         const base::Secret& password, base::Timestamp now) {
  const std::string fingerprint = box.fingerprint(password);
  if (tables::system_secrets::is_shared(db, fingerprint, system)) return false;
  keep(db, box, actor, system, cid, password, fingerprint, "changed", now);
  return true;
}

void set_random_password(db::Writer& db, ports::SecretBox& box, ports::Random& random, const Actor& actor, base::SystemId system,
                         base::CustomerId cid, base::Timestamp now) {
  const base::Secret password = random_password(random);
  keep(db, box, actor, system, cid, password, box.fingerprint(password), "a random one", now);
}

std::optional<base::Secret> show_system_password(db::Writer& db, ports::SecretBox& box, const Actor& actor, base::SystemId system,
                                                 base::CustomerId cid, base::Timestamp now) {
  const auto row = tables::system_secrets::find(db, system);
  if (!row) return std::nullopt;
  auto password = box.open(row->sealed, object(system));
  record(db, actor, password ? "system.password_shown" : "system.password_unreadable", object(system), cid, Changes{}, now);
  return password;
}

bool note_universal(db::Writer& db, ports::SecretBox& box, const Actor& actor, const base::Secret& password, base::Timestamp now) {
  if (!tables::universal_passwords::add(db, box.fingerprint(password), now)) return false;
  record(db, actor, "password.noted_as_universal", "systems", std::nullopt, Changes{}, now);
  return true;
}

Compared compare_passwords(db::Database& database, ports::SecretBox& box) {
  Compared done;
  base::SystemId last{0};
  for (;;) {
    const auto rows = database.read([&](db::Reader& db) { return tables::system_secrets::uncompared_after(db, last, kBatch); });
    if (rows.empty()) return done;
    for (const auto& row : rows) {
      last = row.system;
      const auto password = box.open(row.sealed, object(row.system));
      if (!password) {
        ++done.unreadable;
        continue;
      }
      const std::string fingerprint = box.fingerprint(*password);
      database.write([&](db::Writer& db) { tables::system_secrets::set_fingerprint(db, row, fingerprint); });
      ++done.compared;
    }
  }
}

}  // namespace domain
