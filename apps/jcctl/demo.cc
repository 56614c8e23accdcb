// Loads the demonstration data into an empty database, and prints the logins and links that open it. The logins are public, so
// it works in developer mode only.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "apps/jcctl/admin.h"
#include "apps/jcctl/commands.h"
#include "apps/jcctl/demo_customers.h"
#include "apps/jcctl/demo_strips.h"
#include "apps/jcctl/demo_traffic.h"
#include "auth/password.h"
#include "domain/business.h"

namespace jcctl {

namespace {

constexpr const char* kStaffPassword = "demo staff password";
constexpr const char* kCustomerPassword = "demo customer password";
constexpr const char* kStaffTotp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
constexpr const char* kPayKey = "0123456789abcdef0123456789abcdef";
constexpr const char* kQuoteKey = "fedcba9876543210fedcba9876543210";

std::vector<std::filesystem::path> seeds(const std::string& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string filled(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  std::string sql = text.str();
  const std::pair<const char*, std::string> values[] = {
      {"{staff_login}", "demo"},
      {"{staff_totp}", kStaffTotp},
      {"{pay_key}", kPayKey},
      {"{quote_key}", kQuoteKey}};
  for (const auto& [name, value] : values) sql = base::replace_all(std::move(sql), name, value);
  // Hashing takes a while, so only where it is asked for.
  if (sql.find("{staff_hash}") != std::string::npos) {
    sql = base::replace_all(std::move(sql), "{staff_hash}", auth::hash_password(base::Secret{kStaffPassword}));
    sql = base::replace_all(std::move(sql), "{customer_hash}", auth::hash_password(base::Secret{kCustomerPassword}));
  }
  return sql;
}

}  // namespace

int demo(Context& context, const Arguments& arguments) {
  const base::Config& config = context.config;
  if (!config.flag("DEV")) throw std::runtime_error("demo: only with DEV=1, since its passwords are public");
  db::Connection admin{admin_target(config, config.text("DB_NAME"))};
  const bool empty = admin.run("SELECT 1 FROM packages LIMIT 1", {}).rows.empty();
  if (empty) {
    // One transaction: half a seed would look like a whole one the next time.
    std::string all = "START TRANSACTION;\n";
    for (const auto& file : seeds(config.text("SCHEMA_DIR") + "/demo")) all += filled(file);
    admin.script(all + "COMMIT;\n");
    reindex_customers(context.database);
  }
  add_demo_traffic(context);
  if (arguments.size() == 2 && arguments.front() == "--customers") {
    add_demo_customers(context, admin, arguments.back());
    return 0;
  }
  if (arguments.size() == 2 && arguments.front() == "--strips") {
    add_demo_strips(context, arguments.back());
    return 0;
  }
  if (!arguments.empty()) throw std::runtime_error("demo: nothing else than --customers N or --strips FILE");
  const std::string secure = domain::business_from(config).secure_url;
  std::cout << "STAFF_LOGIN=demo\nSTAFF_PASSWORD=" << kStaffPassword << "\nSTAFF_TOTP_SECRET=" << kStaffTotp << "\n"
            << "CUSTOMER_CID=col00042\nCUSTOMER_PASSWORD=" << kCustomerPassword << "\nPAY_LINK=" << secure
            << "/signup/pay.html?key=" << kPayKey << "\nQUOTE_LINK=" << secure << "/signup/step1.html?quote=" << kQuoteKey << '\n';
  return 0;
}

}  // namespace jcctl
