#include "t/support/site.h"

#include <cctype>
#include <chrono>
#include <filesystem>
#include <thread>

#include "t/support/test.h"

namespace t {

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kLogs = {"signup", "mgmt", "am", "jcctl", "ipn"};

std::string tree() {
  const std::string root = fs::current_path().string();
  if (!fs::exists(root + "/schema/jc")) throw std::runtime_error("run the tests from the tree's root, not from " + root);
  return root;
}

// Every key that has no default, and what differs from it. Gateways lead nowhere unless a test names a simulator.
Settings common_settings() {
  const std::string root = tree();
  return {{"DEV", "1"},
          {"JC_DOMAIN", "jc.example.com"},
          {"PUBLIC_URL", "http://www.example.com/"},
          {"MGMT_BASE", root + "/templates/mgmt"},
          {"COMMON_BASE", root + "/templates/shared"},
          {"SIGNUP_BASE", root + "/templates/signup"},
          {"AM_BASE", root + "/templates/am"},
          {"MAIL_BASE", root + "/templates/mail"},
          {"SCHEMA_DIR", root + "/schema"},
          {"WORKERS", "2"},
          {"COMPANY_NAME", "Example Hosting"},
          {"COMPANY_PHONE", "+1 555 0100"},
          {"SALES_EMAIL", "sales@example.com"},
          {"SUPPORT_EMAIL", "support@example.com"},
          {"LINUX_EMAIL", "linux@example.com"},
          {"BILLING_EMAIL", "billing@example.com"},
          {"STAFF_EMAIL", "staff@example.com"},
          {"MAIL_FROM", "no-reply@example.com"},
          {"SMTP_URL", "smtp://127.0.0.1:9"},
          {"SMTP_TIMEOUT", "5"},
          {"PF_URL", "http://127.0.0.1:9"},
          {"PF_PARTNER", "example"},
          {"PF_VENDOR", "example"},
          {"PF_USER", "example"},
          {"PF_PASSWORD", "example"},
          {"PF_TIMEOUT", "5"},
          {"PP_URL", "http://127.0.0.1:9/cgi-bin/webscr"},
          {"PP_VERIFY_URL", "http://127.0.0.1:9/cgi-bin/webscr"},
          {"PP_EMAIL", "pay@example.com"},
          {"PP_AUTH_TOKEN", "example"},
          {"PP_TIMEOUT", "5"},
          {"MGMT_TOTP_REQUIRED", "0"},
          {"CC_LOG", "0"},
          {"CC_KEY", "0000000000000000000000000000000000000000"}};
}

// A level is the second word of a line.
bool is_complaint(const std::string& line) {
  const auto words = base::split(line, ' ');
  return words.size() > 1 && (words[1] == "warning" || words[1] == "error");
}

std::string event_of(const std::string& line) {
  const auto at = line.find(" event=");
  if (at == std::string::npos) return {};
  return line.substr(at + 7, line.find(' ', at + 7) - (at + 7));
}

}  // namespace

std::string Site::binary(const std::string& program) {
  // Beside the test program, which is build/release/tests/NAME.
  return fs::read_symlink("/proc/self/exe").parent_path().parent_path().string() + "/bin/" + program;
}

Site::Site(const std::string& program, const Settings& settings) : settings_(common_settings()) {
  settings_.merge(Settings{{"DB_SOCKET", DatabaseServer::shared().socket()},
                           {"DB_NAME", database_.name()},
                           {"DB_USER", database_.name()},
                           {"DB_PASSWORD", database_.password()},
                           {"DB_ADMIN_USER", DatabaseServer::shared().administrator()},
                           {"JOBS_OFF", "arrears bandwidth batch-gather batch-process card-notices invoice-gather reconcile"},  // a test's own to begin
                           {"CC_LOG_FILE", path("cc.log")},
                           {"CC_GNUPGHOME", path("gnupg")}});
  for (const std::string& name : kLogs) {
    std::string key = name + "_LOG_FILE";
    for (char& c : key) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    settings_[key] = path(name + ".log");
  }
  configure(settings);
  if (const Finished done = jcctl({"migrate"}); done.status != 0) {
    throw std::runtime_error("jcctl migrate failed: " + done.output);
  }
  if (!program.empty()) start(program);
}

Site::~Site() {
  for (auto& [name, program] : programs_) {
    if (const int status = program->end(); status != 0) BOOST_ERROR(name << " ended with " << status);
  }
  check_logs();
}

void Site::configure(const Settings& settings) {
  for (const auto& [key, value] : settings) settings_[key] = value;
  std::string text;
  for (const auto& [key, value] : settings_) text += key + '=' + value + '\n';
  write_file(config_file(), text);
  fs::permissions(config_file(), fs::perms::owner_read | fs::perms::owner_write);
}

void Site::start(const std::string& program) {
  const std::size_t before = log(program).size();
  std::vector<std::string> command;
  if (program == "worker") {
    command = {binary("jcctl"), "--config", config_file(), "worker"};
  } else {
    fs::remove(socket(program));
    command = {"spawn-fcgi", "-n", "-s", socket(program), "-M", "0600", "--", binary(program), "--config", config_file()};
  }
  programs_[program] = std::make_unique<Program>(command, path(program + ".err"));
  if (program != "worker") wait_until_ready(program, before);
}

void Site::wait_until_ready(const std::string& program, std::size_t log_before) {
  Program& process = *programs_[program];
  for (int wait = 0; wait < 4000 && process.running(); ++wait) {
    const std::string text = log(program);
    if (text.size() > log_before && text.find("event=master.ready", log_before) != std::string::npos) return;
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  throw std::runtime_error(program + " did not start: " + read_file(path(program + ".err")));
}

void Site::stop(const std::string& program) {
  if (const int status = programs_.at(program)->end(); status != 0) BOOST_ERROR(program << " ended with " << status);
  programs_.erase(program);
}

pid_t Site::master(const std::string& program) const { return programs_.at(program)->pid(); }
std::vector<pid_t> Site::workers(const std::string& program) const { return children_of(master(program)); }

Finished Site::jcctl(const std::vector<std::string>& arguments, const std::string& input) {
  const std::string given = path("input");
  write_file(given, input);
  // The shell's only task is to connect standard input.
  std::vector<std::string> command = {"/bin/sh", "-c", "exec \"$@\" <\"$0\"", given, binary("jcctl"), "--config", config_file()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  Finished done;
  done.status = run(in_clean_environment(command), &done.output);
  return done;
}

std::string Site::value(db::Sql sql, const std::vector<db::Cell>& values) {
  const auto result = db().run(sql, values);
  if (result.rows.empty()) return {};
  std::optional<std::string> text;
  result.rows.front().into(text);
  return text.value_or("");
}

db::Target Site::target() const {
  return {DatabaseServer::shared().socket(), database_.name(), database_.name(), base::Secret{database_.password()}, 5};
}

std::string Site::log(const std::string& program) const {
  return read_file(path((program == "worker" ? "jcctl" : program) + ".log"));
}

void Site::check_logs() {
  for (const std::string& name : kLogs) {
    for (const std::string& line : base::split(log(name), '\n')) {
      if (is_complaint(line) && !claimed_.contains(event_of(line))) BOOST_ERROR("unclaimed in " << name << ".log: " << line);
    }
  }
  for (const auto& entry : fs::directory_iterator(fs::path{config_file()}.parent_path())) {
    if (entry.path().extension() != ".err") continue;
    const std::string text = read_file(entry.path());
    if (!text.empty()) BOOST_ERROR(entry.path().filename().string() << ": " << text);
  }
}

}  // namespace t
