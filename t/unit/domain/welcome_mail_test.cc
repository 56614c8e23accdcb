// Which welcome mail a system gets.
#include "domain/welcome_mail.h"

#include "t/support/test.h"

using domain::Welcome;
using tables::systems::Kind;

BOOST_AUTO_TEST_SUITE(domain_welcome_mail)

BOOST_AUTO_TEST_CASE(a_virtual_server_by_its_system_another_by_its_kind) {
  BOOST_TEST((domain::welcome_for(Kind::vps, "Debian 12") == Welcome::debian));
  BOOST_TEST((domain::welcome_for(Kind::vps, "Ubuntu 24.04 LTS") == Welcome::debian));
  BOOST_TEST((domain::welcome_for(Kind::vps, "FreeBSD 14") == Welcome::freebsd));
  BOOST_TEST((domain::welcome_for(Kind::vps, "Rocky Linux 9") == Welcome::linux));
  BOOST_TEST((domain::welcome_for(Kind::vps, "") == Welcome::linux));
  BOOST_TEST((domain::welcome_for(Kind::dedicated, "Debian 12") == Welcome::dedicated));
  BOOST_TEST((domain::welcome_for(Kind::colo, "FreeBSD 14") == Welcome::colo));
}

BOOST_AUTO_TEST_SUITE_END()
