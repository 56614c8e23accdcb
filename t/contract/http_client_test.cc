// The one door to the web: what it sends, and what it does not let in.
#include "adapters/http_client.h"

#include <chrono>
#include <cstdlib>
#include <stdexcept>

#include "t/support/child.h"
#include "t/support/simulator.h"
#include "t/support/test.h"

using adapters::HttpClient;
using adapters::HttpReply;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

const t::Simulator& peer() {
  static const t::Simulator simulator{"t/support/odd_peer.py"};
  return simulator;
}

HttpReply post(const std::string& url, std::string_view body = "a=1", const base::NameValues& headers = {},
               const std::string& ca_file = "", std::chrono::milliseconds timeout = 5s) {
  return HttpClient{ca_file, "contract test"}.post(url, headers, body, timeout);
}

// A self-signed certificate for `alternative`; with its key in NAME.both. Valid until the end of `year`.
std::string certificate(const t::TempDir& directory, const std::string& name, const std::string& alternative,
                        const std::string& year = "2099") {
  const auto path = [&](const std::string& extension) { return directory.path(name + extension); };
  t::write_file(path(".conf"), "[ca]\ndefault_ca=this\n[this]\ndatabase=" + path(".index") +
                                   "\nnew_certs_dir=" + directory.path("") +
                                   "\nrand_serial=yes\ndefault_md=sha256\npolicy=any\n[any]\n"
                                   "commonName=supplied\n[v3]\nsubjectAltName=" +
                                   alternative + "\n");
  t::write_file(path(".index"), "");
  std::string output;
  BOOST_TEST_REQUIRE(
      t::run({"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
              "-subj", "/CN=" + name, "-keyout", path(".key"), "-out", path(".csr")},
             &output) == 0,
      output);
  BOOST_TEST_REQUIRE(t::run({"openssl", "ca", "-batch", "-selfsign", "-notext", "-config", path(".conf"),
                             "-extensions", "v3", "-keyfile", path(".key"), "-in", path(".csr"), "-startdate",
                             "20200101000000Z", "-enddate", year + "1231235959Z", "-out", path(".pem")},
                            &output) == 0,
                     output);
  t::write_file(path(".both"), t::read_file(path(".pem")) + t::read_file(path(".key")));
  return path(".pem");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_client)

BOOST_AUTO_TEST_CASE(a_post_arrives_byte_for_byte_with_its_headers) {
  const std::string body = "a=%20&b=\x00\xFF\r\n&c=+"s;
  const auto reply =
      post(peer().url() + "/echo", body, {{"Content-Type", "text/namevalue"}, {"X-VPS-REQUEST-ID", "id1"}});
  BOOST_TEST(reply.failure == "");
  BOOST_TEST(reply.status == 200);
  const auto seen = t::Simulator::object(reply.body);
  BOOST_TEST(seen.at("method") == "POST");
  BOOST_TEST(seen.at("headers.Content-Type") == "text/namevalue");
  BOOST_TEST(seen.at("headers.X-VPS-REQUEST-ID") == "id1");
  BOOST_TEST(seen.at("headers.User-Agent") == "contract test");
  BOOST_TEST(seen.at("headers.Connection") == "close");
  BOOST_TEST(seen.at("headers.Host") == peer().host());
  BOOST_TEST(seen.at("headers.Content-Length") == std::to_string(body.size()));
  BOOST_TEST(seen.count("headers.Expect") == 0u);
}

BOOST_AUTO_TEST_CASE(redirects_are_answers_and_not_followed) {
  const auto reply = post(peer().url() + "/redirect");
  BOOST_TEST(reply.status == 302);
  BOOST_TEST(reply.body == "moved");
}

BOOST_AUTO_TEST_CASE(an_answer_is_read_up_to_64_kilobytes) {
  BOOST_TEST(post(peer().url() + "/bytes/65536").body.size() == 65536u);
  const auto reply = post(peer().url() + "/bytes/65537");
  BOOST_TEST(reply.failure == "answer too long");
  BOOST_TEST(reply.body == "");
}

BOOST_AUTO_TEST_CASE(the_time_is_for_the_whole_exchange) {
  const auto begin = std::chrono::steady_clock::now();
  const auto reply = post(peer().url() + "/drip", "", {}, "", 700ms);
  BOOST_TEST(!reply.failure.empty());
  BOOST_TEST(reply.body == "");
  BOOST_CHECK(std::chrono::steady_clock::now() - begin < 1500ms);
}

BOOST_AUTO_TEST_CASE(a_header_cannot_be_split) {
  for (const std::string& evil :
       {std::string{"x\r\nX-Evil: 1"}, std::string{"x\ny"}, std::string{"x\0y", 3}}) {
    BOOST_CHECK_THROW(static_cast<void>(post(peer().url() + "/echo", "", {{"X-VPS-REQUEST-ID", evil}})),
                      std::invalid_argument);
  }
}

BOOST_AUTO_TEST_CASE(other_protocols_are_refused) {
  for (const char* url :
       {"file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "smtp://127.0.0.1/", ""}) {
    const auto reply = post(url);
    BOOST_TEST(!reply.failure.empty(), url);
    BOOST_TEST(reply.body == "");
  }
}

BOOST_AUTO_TEST_CASE(a_proxy_in_the_environment_is_not_used) {
  for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) {
    ::setenv(name, "http://127.0.0.1:1", 1);
  }
  const auto reply = post(peer().url() + "/echo");
  for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) ::unsetenv(name);
  BOOST_TEST(reply.status == 200);
}

BOOST_AUTO_TEST_CASE(only_a_certificate_that_is_trusted_and_names_the_host_is_accepted) {
  const t::TempDir directory;
  const std::string good = certificate(directory, "good", "IP:127.0.0.1");
  const std::string other = certificate(directory, "other", "DNS:gateway.example.com");
  const std::string expired = certificate(directory, "expired", "IP:127.0.0.1", "2021");
  const auto over_tls = [&](const std::string& name, const std::string& ca_file) {
    const t::Simulator server{"t/support/odd_peer.py", {"--cert", directory.path(name + ".both")}};
    return post("https://" + server.host() + "/echo", "a=1", {}, ca_file);
  };
  BOOST_TEST(over_tls("good", good).status == 200);
  BOOST_TEST(!over_tls("good", "").failure.empty());
  BOOST_TEST(!over_tls("good", other).failure.empty());
  BOOST_TEST(!over_tls("other", other).failure.empty());
  BOOST_TEST(!over_tls("expired", expired).failure.empty());
  BOOST_TEST(!over_tls("good", directory.path("missing.pem")).failure.empty());
}

BOOST_AUTO_TEST_SUITE_END()
