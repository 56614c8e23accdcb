// What every web program's main does: reads --config, --check, --pages and --version, checks configuration, templates and
// schema, then serves. Any failure is one line on standard error and a non-zero exit before the first request.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/config.h"
#include "web/app.h"
#include "web/page.h"

namespace web {

struct Program {
  std::string name;      // "signup"
  std::string key;       // "SIGNUP": its configuration keys begin with it
  std::span<const Page> pages;
  // Called in each worker.
  std::function<std::unique_ptr<App>(const base::Config&)> make_app;
};

int run_program(const Program& program, int argc, char** argv);

// The database as the sites use it.
[[nodiscard]] db::Target site_database(const base::Config& config);

// --config FILE, else JC_CONFIG, else /etc/jc/jc.conf.
[[nodiscard]] std::string config_file(std::span<char*> arguments);

}  // namespace web
