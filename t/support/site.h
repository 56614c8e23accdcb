// A whole installation for one test: a fresh database made by `jcctl migrate`, a configuration of its own, and the programs that
// the test starts, each by spawn-fcgi on a socket of its own. Use it as a fixture's base:
//
//   struct MgmtSite : t::Site { MgmtSite() : t::Site("mgmt") {} };
//
// At the end everything is stopped, and the test fails if a program left a warning or an error in its log that the test has not
// claimed, wrote to its standard error, or did not end with 0. Tests run from the tree's root.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "t/support/browser.h"
#include "t/support/database_server.h"
#include "t/support/program.h"
#include "t/support/temp_dir.h"

namespace t {

// Configuration keys that differ from those of site.cc: {{"PF_URL", payflow.url()}, {"MGMT_IDLE_MINUTES", "5"}}.
using Settings = std::map<std::string, std::string>;

struct Finished {
  int status = 0;
  std::string output;  // both streams
};

class Site {
 public:
  // `program` is started at once: "signup", "mgmt" or "am"; "" starts nothing.
  explicit Site(const std::string& program = "", const Settings& settings = {});
  ~Site();
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  // As above, or "worker" for `jcctl worker`. Returns when it answers.
  void start(const std::string& program);
  // TERM, and waits.
  void stop(const std::string& program);
  // Changes the configuration file; programs read it when they start.
  void configure(const Settings& settings);
  [[nodiscard]] pid_t master(const std::string& program) const;
  [[nodiscard]] std::vector<pid_t> workers(const std::string& program) const;

  // Runs `jcctl` with these arguments to its end; `input` is what it reads.
  Finished jcctl(const std::vector<std::string>& arguments, const std::string& input = "");

  // The default visitor, and how to get others.
  Browser me{*this};
  Answer get(const std::string& path, const Fields& query = {}) { return me.get(path, query); }
  Answer post(const std::string& path, const Fields& fields = {}) { return me.post(path, fields); }
  [[nodiscard]] Browser another(const std::string& address = "192.0.2.20") const { return Browser{*this, address}; }

  // The database as its administrator. value() is the first column of the first row, empty for NULL or no row.
  [[nodiscard]] db::Connection& db() { return database_.connection(); }
  std::string value(db::Sql sql, const std::vector<db::Cell>& values = {});
  void exec(db::Sql sql, const std::vector<db::Cell>& values = {}) { db().run(sql, values); }
  // The database as the programs see it, for calling the levels below them.
  [[nodiscard]] db::Target target() const;

  // What a program (or "jcctl") has logged so far.
  [[nodiscard]] std::string log(const std::string& program) const;
  // Warnings and errors with this event name are expected.
  void claim_log(const std::string& event) { claimed_.insert(event); }

  [[nodiscard]] std::string path(const std::string& name) const { return directory_.path(name); }  // in our directory
  [[nodiscard]] std::string config_file() const { return path("jc.conf"); }
  [[nodiscard]] std::string origin() const { return "https://jc.example.com"; }
  [[nodiscard]] std::string socket(const std::string& program) const { return path(program + ".sock"); }
  // A built program: binary("jcctl").
  [[nodiscard]] static std::string binary(const std::string& program);

 private:
  void check_logs();
  void wait_until_ready(const std::string& program, std::size_t log_before);

  TempDir directory_;
  ScratchDatabase database_;
  Settings settings_;
  std::map<std::string, std::unique_ptr<Program>> programs_;
  std::set<std::string> claimed_;
};

}  // namespace t
