#include "apps/mgmt/traffic_subject.h"

#include "tables/ips.h"

namespace mgmt {

namespace {

struct Named {
  std::optional<base::CustomerId> cid;
  std::optional<base::SystemId> system;
  std::optional<base::IpAddress> ip;
};

std::optional<Named> find(db::Reader& db, std::string_view who) {
  if (const auto ip = base::parse<base::IpAddress>(who)) return tables::ips::known(db, *ip) ? std::optional{Named{{}, {}, ip}} : std::nullopt;
  if (const auto cid = base::parse_cid(who)) return Named{cid, {}, {}};
  const auto host = base::parse<base::HostName>(who);
  const auto system = host ? tables::systems::by_host(db, *host) : std::nullopt;
  if (!system) return std::nullopt;
  return Named{system->cid, system->id, {}};
}

}  // namespace

std::optional<TrafficSubject> read_traffic_subject(db::Reader& db, base::Form& form, base::Timestamp now) {
  const std::string who{base::trim(form.raw("who"))};
  if (who.empty()) return std::nullopt;
  const auto named = find(db, who);
  TrafficSubject found;
  if (named && named->cid) found.customer = tables::customers::head(db, *named->cid);
  if (!named || (named->cid && !found.customer)) {
    form.fail("who", "traffic_who");
    return std::nullopt;
  }
  if (named->ip) {
    found.subject.tenures = {{.ip = *named->ip, .system = {}, .since = {}, .until = {}}};
    found.tenures = found.subject.tenures;
    return found;
  }
  found.subject.tenures = tables::ip_history::of_customer(db, *named->cid, {}, now);
  found.subject.systems = tables::systems::of_customer(db, *named->cid);
  found.subject.profile = tables::customers::profile(db, *named->cid);
  if (named->system) form.set("of", base::str(*named->system));
  auto some = traffic_page::chosen(found.subject.tenures, form.raw("of"));
  if (!some && !named->system) {  // of another customer, whom somebody typed over
    form.set("of", "");
    some = found.subject.tenures;
  }
  found.tenures = some.value_or(traffic_page::Tenures{});
  if (named->system) form.set("who", base::display(*named->cid));
  return found;
}

}  // namespace mgmt
