// A database on another machine: through TLS, and only with the right certificate.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "t/support/child.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "t/support/database_server.h"

namespace {

int free_port() {
  const int file = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  const bool bound = ::bind(file, reinterpret_cast<const sockaddr*>(&address), length) == 0 &&
                     ::getsockname(file, reinterpret_cast<sockaddr*>(&address), &length) == 0;
  ::close(file);
  if (!bound) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

// Signed by itself: NAME.crt and NAME.key.
void make_certificate(const t::TempDir& directory, const std::string& name, const std::string& subject) {
  std::string output;
  const std::vector<std::string> command = {"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                                            "-subj", "/CN=" + name, "-addext", "subjectAltName=" + subject,
                                            "-keyout", directory.path(name + ".key"), "-out", directory.path(name + ".crt")};
  if (t::run(command, &output) != 0) throw std::runtime_error(output);
}

struct Remote {
  static constexpr char kPassword[] = "of a remote user";
  t::TempDir directory;
  int port = free_port();

  std::unique_ptr<t::DatabaseServer> start(const std::string& more) {
    auto server = std::make_unique<t::DatabaseServer>("bind-address=127.0.0.1\nport=" + std::to_string(port) + '\n' + more);
    db::Connection admin{server->target("")};
    admin.script(std::string{"CREATE USER remote@'127.0.0.1' IDENTIFIED BY '"} + kPassword + "'");
    return server;
  }
  std::string with(const std::string& certificate) const {
    return "ssl-cert=" + directory.path(certificate + ".crt") + "\nssl-key=" + directory.path(certificate + ".key") + '\n';
  }
  db::Target target(const std::string& certificate) const {
    return {"", "", "remote", base::Secret{kPassword}, 5, db::Host{"127.0.0.1", port, directory.path(certificate + ".crt")}};
  }
  std::string refused(const std::string& certificate) const {
    try {
      const db::Connection connection{target(certificate)};
      return "";
    } catch (const db::Down& down) {
      return down.what();
    }
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_remote_database, Remote)

BOOST_AUTO_TEST_CASE(with_its_own_certificate_and_no_other) {
  make_certificate(directory, "right", "IP:127.0.0.1");
  make_certificate(directory, "wrong", "IP:127.0.0.1");
  const auto server = start(with("right"));
  db::Connection connection{target("right")};
  std::string variable, cipher;
  connection.run("SHOW SESSION STATUS LIKE 'Ssl_cipher'", {}).rows.front().into(variable, cipher);
  BOOST_TEST(!cipher.empty());
  BOOST_TEST(!refused("wrong").empty());
  BOOST_TEST(!refused("missing").empty());
}

BOOST_AUTO_TEST_CASE(not_with_the_name_of_another_host) {
  make_certificate(directory, "other", "DNS:bwdb.example.com");
  const auto server = start(with("other"));
  BOOST_TEST(!refused("other").empty());
}

BOOST_AUTO_TEST_CASE(not_in_clear) {
  make_certificate(directory, "right", "IP:127.0.0.1");
  const auto server = start("skip-ssl\n");
  BOOST_TEST(!refused("right").empty());
}

BOOST_AUTO_TEST_SUITE_END()
