// The networks that we have. An IPv4 network is listed address by address when it is added; of an IPv6 network only those
// addresses are listed that somebody adds. No address is in two networks.
#pragma once

#include "domain/audit.h"
#include "domain/saved.h"
#include "tables/networks.h"

namespace domain {

// Adds a network with id 0, with its own address, the broadcast address and the gateway reserved; changes VLAN and note of any
// other.
[[nodiscard]] Saved save_network(db::Writer& db, const Actor& actor, const tables::networks::Row& network, base::Timestamp now);

// Lists one more address of an IPv6 network. The fault is at the field "ip".
[[nodiscard]] Saved list_address(db::Writer& db, const Actor& actor, const base::IpAddress& ip, base::Timestamp now);

}  // namespace domain
