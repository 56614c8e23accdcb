// What every mailer promises, run on the real one (against a mail server process) and on the one in memory;
// then the real one's conduct when the server refuses, hangs or goes away.
#include <chrono>
#include <stdexcept>
#include <tuple>

#include "adapters/failing.h"
#include "adapters/memory_mailer.h"
#include "adapters/smtp_mailer.h"
#include "t/support/mail_samples.h"
#include "t/support/simulator.h"
#include "t/support/test.h"

using ports::Delivery;
using Steady = std::chrono::steady_clock;
using t::test_message;

namespace {

struct Server {
  explicit Server(std::vector<std::string> arguments = {})
      : simulator("t/sim/smtp.py", with_directory(std::move(arguments)), t::Simulator::Control::own_port) {}
  std::vector<std::string> with_directory(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--dir", directory.path("mails")});
    return arguments;
  }
  t::TempDir directory;
  t::Simulator simulator;
};

const t::Simulator& simulator() {
  static const Server server;
  return server.simulator;
}

adapters::SmtpSettings settings(const t::Simulator& server = simulator(), int timeout = 20) {
  return {"smtp://" + server.host(), "", base::Secret{}, std::chrono::seconds{timeout}, ""};
}

void mode(const std::string& json) { simulator().control("mode", json); }

struct OnServer {
  OnServer() { simulator().reset(); }
  adapters::SmtpMailer mailer{settings()};
  [[nodiscard]] static std::size_t delivered() { return simulator().list("mails").size(); }
};

struct InMemory {
  adapters::MemoryMailer mailer;
  [[nodiscard]] std::size_t delivered() const { return mailer.sent().size(); }
};

using Implementations = std::tuple<OnServer, InMemory>;

}  // namespace

BOOST_AUTO_TEST_SUITE(mailer)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_message_is_accepted, Under, Implementations) {
  Under under;
  BOOST_CHECK(under.mailer.send(test_message()).outcome == Delivery::accepted);
  BOOST_CHECK(under.mailer.send(test_message()).outcome == Delivery::accepted);
  BOOST_TEST(under.delivered() == 2u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_header_cannot_be_smuggled_in, Under, Implementations) {
  Under under;
  for (const std::string& evil :
       {std::string{"x\r\nBcc: all@example.net"}, std::string{"x\ny"}, std::string{"x\0y", 3}}) {
    auto message = test_message();
    message.subject = evil;
    BOOST_CHECK_THROW(static_cast<void>(under.mailer.send(message)), std::invalid_argument);
    message = test_message();
    message.from_name = evil;
    BOOST_CHECK_THROW(static_cast<void>(under.mailer.send(message)), std::invalid_argument);
  }
  BOOST_TEST(under.delivered() == 0u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_that_works_says_so, Under, Implementations) {
  Under under;
  BOOST_TEST(under.mailer.probe() == "");
  BOOST_TEST(under.delivered() == 0u);
}

BOOST_AUTO_TEST_CASE(the_failing_one_asks_for_patience) {
  adapters::FailingMailer mailer;
  BOOST_CHECK(mailer.send(test_message()).outcome == Delivery::try_later);
  BOOST_TEST(mailer.probe() != "");
}

BOOST_AUTO_TEST_CASE(another_program_reads_what_was_meant) {
  OnServer under;
  auto message = test_message();
  message.subject =
      "Zo\u00eb's order, 100 % \u20ac \u2014 a subject that is long enough for several encoded words "
      "\U0001F600";
  message.from_name = "Caf\u00e9 \"Example\"";
  message.reply_to = "sales@example.com";
  message.body =
      "Gr\u00fc\u00dfe\n.\n..\n.leading dot\n\n" + std::string(200, 'x') + "\ntrailing blank \n=3D\n";
  BOOST_CHECK(under.mailer.send(message).outcome == Delivery::accepted);
  const auto mail = simulator().list("mails").at(0);
  BOOST_TEST(mail.at("from") == "billing@example.com");
  BOOST_TEST(mail.at("to.") == "ada@example.net");
  BOOST_TEST(mail.at("subject") == message.subject);
  BOOST_TEST(mail.at("body") == message.body);
  BOOST_TEST(mail.at("headers.Message-ID") == "<20261122.1a2b3c4d@example.com>");
  BOOST_TEST(mail.at("headers.From") == "\"Caf\u00e9 \\\"Example\\\"\" <billing@example.com>");
  BOOST_TEST(mail.at("headers.Reply-To") == "sales@example.com");
  BOOST_TEST(mail.at("headers.Auto-Submitted") == "auto-generated");
}

BOOST_AUTO_TEST_CASE(dots_survive_at_any_place_of_a_long_message) {
  OnServer under;
  auto message = test_message();
  message.body.clear();
  for (int line = 0; message.body.size() < 200'000; ++line) {
    message.body += std::string(line % 7, '.') + "\n.x\n";
  }
  BOOST_CHECK(under.mailer.send(message).outcome == Delivery::accepted);
  BOOST_TEST((simulator().list("mails").at(0).at("body") == message.body));
}

BOOST_AUTO_TEST_CASE(a_4xx_answer_is_tried_later_and_a_5xx_is_final) {
  OnServer under;
  for (const char* place : {"rcpt", "data"}) {
    mode(std::string{R"({"mode":"tempfail","times":1,"at":")"} + place + "\"}");
    const auto later = under.mailer.send(test_message());
    BOOST_TEST((later.outcome == Delivery::try_later), place);
    BOOST_TEST(later.detail.starts_with("451"), later.detail);
    mode(std::string{R"({"mode":"permfail","times":1,"at":")"} + place + "\"}");
    const auto never = under.mailer.send(test_message());
    BOOST_TEST((never.outcome == Delivery::refused), place);
    BOOST_TEST(never.detail.starts_with("550"), never.detail);
  }
  BOOST_TEST(under.delivered() == 0u);
  mode(R"({"mode":"reject_rcpt","address":"ada@example.net","times":1})");
  BOOST_CHECK(under.mailer.send(test_message()).outcome == Delivery::refused);
  BOOST_CHECK(under.mailer.send(test_message()).outcome == Delivery::accepted);
}

BOOST_AUTO_TEST_CASE(a_server_that_goes_away_or_hangs_is_tried_later) {
  OnServer under;
  for (const char* fault : {"drop", "drop_after", "hang"}) {
    simulator().reset();
    mode(std::string{R"({"times":1,"mode":")"} + fault + "\"}");
    adapters::SmtpMailer hasty{settings(simulator(), 2)};
    const auto begin = Steady::now();
    BOOST_TEST((hasty.send(test_message()).outcome == Delivery::try_later), fault);
    BOOST_TEST(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begin).count() < 4000,
               fault);
  }
}

BOOST_AUTO_TEST_CASE(a_slow_server_is_waited_for) {
  OnServer under;
  mode(R"({"mode":"slow","ms":800,"times":1})");
  BOOST_CHECK(under.mailer.send(test_message()).outcome == Delivery::accepted);
}

BOOST_AUTO_TEST_CASE(nobody_there_is_tried_later) {
  auto nowhere = settings();
  nowhere.url = "smtp://127.0.0.1:1";
  adapters::SmtpMailer mailer{nowhere};
  const auto result = mailer.send(test_message());
  BOOST_CHECK(result.outcome == Delivery::try_later);
  BOOST_TEST(!result.detail.empty());
  BOOST_TEST(mailer.probe().starts_with("smtp://127.0.0.1:1: "));
}

BOOST_AUTO_TEST_CASE(a_login_is_used_and_a_refused_one_costs_no_message) {
  const Server server{{"--user", "clerk", "--password", "s3cret"}};
  auto with_login = settings(server.simulator);
  with_login.user = "clerk";
  with_login.password = base::Secret{"s3cret"};
  BOOST_CHECK(adapters::SmtpMailer{with_login}.send(test_message()).outcome == Delivery::accepted);
  with_login.password = base::Secret{"wr0ng"};
  const auto refused = adapters::SmtpMailer{with_login}.send(test_message());
  BOOST_CHECK(refused.outcome == Delivery::try_later);
  BOOST_TEST(refused.detail.find("wr0ng") == std::string::npos);
  BOOST_TEST(adapters::SmtpMailer{with_login}.probe() != "");
  // 530, authentication required: a 5xx that is about our settings and not about the message.
  BOOST_CHECK(adapters::SmtpMailer{settings(server.simulator)}.send(test_message()).outcome ==
              Delivery::try_later);
}

BOOST_AUTO_TEST_CASE(beyond_this_machine_nothing_is_sent_in_clear) {
  OnServer under;
  auto remote = settings();
  remote.url = "smtp://127.1:" +
               std::to_string(simulator().port());  // loopback, but not by a name that counts as such
  const auto result = adapters::SmtpMailer{remote}.send(test_message());
  BOOST_CHECK(result.outcome == Delivery::try_later);
  BOOST_TEST(under.delivered() == 0u);
}

BOOST_AUTO_TEST_CASE(other_protocols_are_refused) {
  auto odd = settings();
  odd.url = "http://" + simulator().host();
  BOOST_CHECK(adapters::SmtpMailer{odd}.send(test_message()).outcome == Delivery::try_later);
}

BOOST_AUTO_TEST_SUITE_END()
