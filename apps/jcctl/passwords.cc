// jcctl passwords: systems whose root password others have too. Nothing here prints a password; the trail has each change.
#include <iostream>

#include "apps/jcctl/commands.h"
#include "apps/jcctl/operator.h"
#include "base/log.h"
#include "domain/system_password.h"
#include "tables/system_secrets.h"
#include "tables/systems.h"

namespace jcctl {

namespace {

using tables::system_secrets::Shared;

constexpr char kUsage[] =
    "usage: jcctl passwords list                        (systems that have a password in common)\n"
    "       jcctl passwords compare                     (makes what they are compared by, for those kept before)\n"
    "       jcctl passwords known                       (a password on standard input that was once used for many)\n"
    "       jcctl passwords random [--apply] all        (a random one for each on the list; without --apply only says which)\n"
    "       jcctl passwords random [--apply] SYSID...   (the same for these systems)\n";

std::string words(const Shared& one) {
  return base::str(one.system) + '\t' + one.hostname + '\t' + base::display(one.cid) + '\t' + one.machine;
}

void warn_of_uncompared(db::Reader& db) {
  const int missing = tables::system_secrets::uncompared(db);
  if (missing > 0) std::cerr << missing << " passwords are not compared yet: run jcctl passwords compare\n";
}

std::vector<Shared> report(Context& context) {
  return context.database.read([](db::Reader& db) {
    warn_of_uncompared(db);
    return tables::system_secrets::shared(db);
  });
}

int list(Context& context) {
  const auto shared = report(context);
  for (const Shared& one : shared) std::cout << words(one) << '\t' << "with " << one.others << " others\n";
  std::cout << shared.size() << " systems\n";
  return 0;
}

int compare(Context& context) {
  const auto done = domain::compare_passwords(context.database, *context.services().box);
  std::cout << done.compared << " passwords can be compared now\n";
  if (done.unreadable == 0) return 0;
  std::cerr << done.unreadable << " cannot be opened with the keys of SYSTEM_KEY_FILE: set them anew\n";
  return 1;
}

int known(Context& context) {
  const base::Secret password = read_secret("Password: ");
  if (password.empty()) throw Wrong("no password on standard input");
  auto& services = context.services();
  const bool fresh = context.database.write(
      [&](db::Writer& db) { return domain::note_universal(db, *services.box, operator_actor(), password, services.clock->now()); });
  std::cout << (fresh ? "noted" : "was noted before") << "; " << report(context).size() << " systems are on the list\n";
  return 0;
}

std::vector<Shared> chosen(Context& context, const Arguments& names) {
  if (names.size() == 1 && names[0] == "all") return report(context);
  std::vector<Shared> systems;
  for (const std::string& name : names) {
    const auto id = base::parse<base::SystemId>(name);
    const auto found = id ? context.database.read([&](db::Reader& db) { return tables::systems::find(db, *id); }) : std::nullopt;
    if (!found || !found->row.running()) throw Wrong(name + ": is no system that runs");
    systems.push_back({found->row.id, found->row.cid, found->row.hostname, found->machine, {}, 0});
  }
  return systems;
}

int random(Context& context, Arguments names) {
  const bool apply = std::erase(names, "--apply") > 0;
  if (names.empty()) throw Wrong("random needs all, or the numbers of systems");
  const auto systems = chosen(context, names);
  auto& services = context.services();
  for (const Shared& one : systems) {
    if (apply) {
      context.database.write([&](db::Writer& db) {
        domain::set_random_password(db, *services.box, *services.random, operator_actor(), one.system, one.cid, services.clock->now());
      });
      base::log::info("system.password_set", {{"sysid", one.system.value}});
    }
    std::cout << words(one) << '\t' << (apply ? "set" : "would be set") << '\n';
  }
  if (systems.empty()) {
    std::cout << "no two systems have a password in common\n";
  } else if (apply) {
    std::cout << "Kept here, and not yet at the systems: set each there, with what its password page in mgmt shows.\n";
  } else {
    std::cout << "Nothing has changed; --apply does it.\n";
  }
  return 0;
}

}  // namespace

int passwords(Context& context, const Arguments& arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  try {
    if (what == "list" && arguments.size() == 1) return list(context);
    if (what == "compare" && arguments.size() == 1) return compare(context);
    if (what == "known" && arguments.size() == 1) return known(context);
    if (what == "random") return random(context, {arguments.begin() + 1, arguments.end()});
  } catch (const Wrong& wrong) {
    std::cerr << "jcctl passwords: " << wrong.what() << '\n';
    return 1;
  }
  std::cerr << kUsage;
  return 2;
}

}  // namespace jcctl
