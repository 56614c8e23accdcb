#include "domain/traffic_ports.h"

#include <algorithm>

namespace domain {

namespace {

constexpr Service kServices[] = {
    {20, "FTP data"},   {21, "FTP"},       {22, "SSH and rsync"}, {23, "Telnet"},     {25, "SMTP"},          {53, "DNS"},
    {80, "HTTP"},       {110, "POP3"},     {123, "NTP"},          {143, "IMAP"},      {161, "SNMP"},         {389, "LDAP"},
    {443, "HTTPS"},     {445, "SMB"},      {465, "SMTP over TLS"}, {500, "IPsec"},    {587, "Submission"},   {636, "LDAP over TLS"},
    {853, "DNS over TLS"}, {873, "rsync"}, {989, "FTPS data"},    {990, "FTPS"},      {993, "IMAP over TLS"}, {995, "POP3 over TLS"},
    {1194, "OpenVPN"},  {1433, "SQL Server"}, {1935, "RTMP"},     {2049, "NFS"},      {3306, "MySQL"},       {3389, "Remote desktop"},
    {4500, "IPsec NAT"}, {5060, "SIP"},    {5222, "XMPP"},        {5432, "PostgreSQL"}, {5900, "VNC"},       {6379, "Redis"},
    {6667, "IRC"},      {8000, "HTTP, other"}, {8080, "HTTP proxy"}, {8443, "HTTPS, other"}, {9418, "Git"},  {11211, "Memcached"},
    {25565, "Minecraft"}, {27015, "Game server"}, {27017, "MongoDB"}, {51820, "WireGuard"},
};

const Service* find(int port) {
  const auto at = std::lower_bound(std::begin(kServices), std::end(kServices), port, [](const Service& s, int p) { return s.port < p; });
  return at != std::end(kServices) && at->port == port ? at : nullptr;
}

static_assert(std::is_sorted(std::begin(kServices), std::end(kServices), [](const Service& a, const Service& b) { return a.port < b.port; }));

}  // namespace

std::span<const Service> services() { return kServices; }

std::string_view service_name(int port) {
  const Service* service = find(port);
  return service == nullptr ? std::string_view{} : service->name;
}

int service_port(int own, int other) {
  if (find(own) != nullptr) return own;
  return find(other) != nullptr ? other : 0;
}

}  // namespace domain
