#include "web/program.h"

#include <cstdlib>
#include <cstring>
#include <iostream>

#include "base/log.h"
#include "db/process_name.h"
#include "db/schema.h"
#include "web/dispatch.h"
#include "web/fcgi.h"
#include "web/serve.h"
#include "web/version.h"
#include "web/view.h"

namespace web {

namespace {

bool has_option(std::span<char*> arguments, const char* option) {
  for (const char* argument : arguments) {
    if (std::strcmp(argument, option) == 0) return true;
  }
  return false;
}

Serve start_worker(const Program& program, const base::Config& config) {
  std::shared_ptr<App> app = program.make_app(config);
  auto database = std::make_shared<db::Database>(site_database(config));
  return [app, database](FCGX_Request& fcgi) {
    Request request;
    const Response response = dispatch(fcgi, *app, *database, request);
    send(fcgi, serialise(response, request.method != "HEAD"));
  };
}

}  // namespace

db::Target site_database(const base::Config& config) {
  return {config.text("DB_SOCKET"), config.text("DB_NAME"), config.text("DB_USER"), config.secret("DB_PASSWORD"), 3};
}

std::string config_file(std::span<char*> arguments) {
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (std::strcmp(arguments[i], "--config") == 0) return arguments[i + 1];
  }
  const char* named = std::getenv("JC_CONFIG");
  return named != nullptr ? named : "/etc/jc/jc.conf";
}

int run_program(const Program& program, int argc, char** argv) {
  const std::span<char*> arguments{argv + 1, static_cast<std::size_t>(argc - 1)};
  try {
    if (has_option(arguments, "--version")) {
      std::cout << program.name << ' ' << version() << '\n';
      return 0;
    }
    if (has_option(arguments, "--pages")) {
      std::cout << list_pages(program.pages);
      return 0;
    }
    const base::Config config = base::Config::load(config_file(arguments));
    base::log::open(config.text(program.key + "_LOG_FILE"), config.level(program.key + "_LOG_LEVEL"), program.name);
    for (const std::string& warning : config.warnings()) base::log::info("config.warning", {{"text", warning}});
    db::name_process(program.name);
    load_templates(config, program.key + "_BASE");
    if (config.number("WORKERS") < 1) throw base::ConfigError("WORKERS: must be 1 or more");
    const auto trial = program.make_app(config);  // a word that no gateway has is said now, not by each worker
    {
      db::Database database{site_database(config)};
      const auto fault = db::schema_fault(database, db::migrations(config.text("SCHEMA_DIR") + "/jc"));
      if (!fault.empty()) throw std::runtime_error(fault);
    }
    if (has_option(arguments, "--check")) {
      std::cout << program.name << ": configuration, templates and schema are good\n";
      return 0;
    }
    if (!has_listening_socket()) throw std::runtime_error("no listening socket on descriptor 0: start it by spawn-fcgi");
    return serve({config.number("WORKERS"), config.number("WORKER_REQUESTS"), argv},
                 [&] { return start_worker(program, config); });
  } catch (const std::exception& failure) {
    std::cerr << program.name << ": " << failure.what() << '\n';
    return 1;
  }
}

}  // namespace web
