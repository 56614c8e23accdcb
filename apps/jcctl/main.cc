// jcctl is run by an administrator or by a service unit, never by a web visitor. It reads the same configuration as the sites
// and may do everything that they may; migrate and demo also log in as the schema's owner.
#include <iostream>
#include <memory>

#include "adapters/make_services.h"
#include "apps/jcctl/commands.h"
#include "base/log.h"
#include "db/process_name.h"
#include "web/program.h"
#include "web/version.h"

namespace {

int help(std::ostream& out) {
  out << "usage: jcctl [--config FILE] COMMAND [ARGUMENT...]\n\n";
  for (const auto& command : jcctl::kCommands) {
    out << "  " << command.name << std::string(16 - command.name.size(), ' ') << command.summary << '\n';
  }
  return 2;
}

int run(std::span<char*> given) {
  jcctl::Arguments arguments{given.begin(), given.end()};
  std::erase(arguments, "--config");
  const std::string file = web::config_file(given);
  std::erase(arguments, file);
  if (arguments.empty()) return help(std::cerr);
  const std::string name = arguments.front();
  arguments.erase(arguments.begin());
  if (name == "--version") {
    std::cout << "jcctl " << web::version() << '\n';
    return 0;
  }
  for (const auto& command : jcctl::kCommands) {
    if (command.name != name) continue;
    const base::Config config = base::Config::load(file);
    base::log::open(config.text("JCCTL_LOG_FILE"), config.level("JCCTL_LOG_LEVEL"), "jcctl");
    db::name_process("jcctl " + name);
    db::Database database{web::site_database(config)};
    std::unique_ptr<ports::Services> services;
    const auto make = [&] { return adapters::make_services(config); };
    const auto shared = [&]() -> ports::Services& {
      if (!services) services = std::make_unique<ports::Services>(make());
      return *services;
    };
    jcctl::Context context{config, database, shared, make};
    return command.run(context, arguments);
  }
  return help(name == "help" || name == "--help" ? std::cout : std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, static_cast<std::size_t>(argc - 1)});
  } catch (const std::exception& failure) {
    std::cerr << "jcctl: " << failure.what() << '\n';
    return 1;
  }
}
