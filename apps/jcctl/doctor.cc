// Looks at everything that a running system needs and says, for each fault, what to do about it. Ends with 1 when there is one.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "apps/jcctl/commands.h"
#include "db/schema.h"
#include "domain/job_plan.h"
#include "domain/lock_report.h"
#include "domain/traffic_database.h"
#include "tables/number_series.h"
#include "tables/system_secrets.h"
#include "web/messages.h"
#include "web/view.h"

namespace jcctl {

namespace {

class Report {
 public:
  void line(const std::string& what, const std::string& fault) {
    std::cout << (fault.empty() ? "ok     " : "FAULT  ") << what << (fault.empty() ? "" : ": " + fault) << '\n';
    faults_ += !fault.empty();
  }
  // Runs a check that returns its fault in words or throws.
  template <class Check>
  void check(const std::string& what, Check look) {
    std::string fault;
    try {
      fault = look();
    } catch (const std::exception& failure) {
      fault = failure.what();
    }
    line(what, fault);
  }
  [[nodiscard]] int faults() const { return faults_; }

 private:
  int faults_ = 0;
};

std::string file_for_appending(const std::string& file) {
  const auto parent = std::filesystem::path{file}.parent_path().string();
  if (::access(file.c_str(), F_OK) == 0) {
    return ::access(file.c_str(), W_OK) == 0 ? "" : "cannot be written; give it to the program's user (chown)";
  }
  return ::access(parent.c_str(), W_OK) == 0 ? "" : parent + " does not exist or cannot be written; make it and chown it";
}

std::string private_file(const std::string& file) {
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0) return "";
  return (info.st_mode & S_IROTH) != 0 ? "others may read it: chmod o-r " + file : "";
}

}  // namespace

int doctor(Context& context, const Arguments&) {
  const base::Config& config = context.config;
  Report report;
  report.line("configuration", config.warnings().empty() ? "" : config.warnings().front());
  for (const char* key : {"SIGNUP_LOG_FILE", "MGMT_LOG_FILE", "AM_LOG_FILE", "JCCTL_LOG_FILE", "IPN_LOG_FILE", "CC_LOG_FILE"}) {
    report.check(std::string{key} + " " + config.text(key), [&] { return file_for_appending(config.text(key)); });
  }
  report.check("card log's permissions", [&] { return private_file(config.text("CC_LOG_FILE")); });
  report.check("database", [&] {
    context.database.ping();
    return std::string{};
  });
  report.check("schema", [&] {
    return db::schema_fault(context.database, db::migrations(config.text("SCHEMA_DIR") + "/jc"));
  });
  if (domain::has_traffic_database(config)) {
    report.check("traffic database", [&] {
      db::Database bwdb{domain::traffic_reader(config)};
      return db::schema_fault(bwdb, db::migrations(config.text("SCHEMA_DIR") + "/bwdb"));
    });
  }
  report.check("view of who holds locks", [&] {
    const bool may = context.database.read([&](db::Reader& db) { return domain::look_for_locks(db, context.services().clock->now()).has_value(); });
    return may ? "" : "the database does not let us look: run jcctl migrate, then reload the programs";
  });
  for (const char* key : {"SIGNUP_BASE", "MGMT_BASE", "AM_BASE"}) {
    report.check(std::string{"templates in "} + config.text(key), [&] {
      web::load_templates(config, key);
      return std::string{};
    });
  }
  report.check("messages", [&] {
    const web::Messages words{config.text("COMMON_BASE") + "/messages.en"};
    return std::string{};
  });
  report.check("times and bounds of the daily jobs", [&] {
    static_cast<void>(domain::job_plan_from(config));
    return std::string{};
  });
  report.check("key of systems' passwords", [&] {
    return config.text("SYSTEM_KEY_FILE").empty() ? std::string{} : context.services().box->probe();
  });
  report.check("key of power strips", [&] {
    return config.text("POWER_KEY_FILE").empty() ? std::string{} : context.services().strip_box->probe();
  });
  report.check("systems' passwords can be compared", [&] {
    const int missing = context.database.read([](db::Reader& db) { return tables::system_secrets::uncompared(db); });
    return missing == 0 ? "" : std::to_string(missing) + " cannot: run jcctl passwords compare";
  });
  report.check("numbers of invoices have no gap", [&] {
    const auto broken = context.database.read([](db::Reader& db) { return tables::number_series::broken(db); });
    return broken.empty() ? "" : "rows are missing, or more than were issued, in " + base::join(broken, ", ");
  });
  report.check("invoices as PDF", [&] {
    ports::InvoicePaper paper;
    paper.company = config.text("COMPANY_NAME");
    static_cast<void>(context.services().printer->pdf(paper));
    return std::string{};
  });
  report.check("card log's key", [&] { return context.services().vault->probe(); });
  report.check("card gateway " + config.text("PF_URL"), [&] { return context.services().cards->probe(); });
  report.check("PayPal " + config.text("PP_VERIFY_URL"), [&] { return context.services().paypal->probe(); });
  if (context.services().pages) {
    report.check("payment pages " + config.text("ST_URL"), [&] { return context.services().pages->probe(); });
  }
  report.check("mail " + config.text("SMTP_URL"), [&] { return context.services().mailer->probe(); });
  std::cout << (report.faults() == 0 ? "all is well\n" : std::to_string(report.faults()) + " faults\n");
  return report.faults() == 0 ? 0 : 1;
}

}  // namespace jcctl
