#include "domain/order.h"

namespace domain {

namespace {

void read_colo(base::Form& form, const Catalogue& catalogue, Order& order) {
  if (order.extra_ips > 0) order.ips_reason = form.lines("ips-reason", "ips_reason_missing", 500);
  order.time_zone = std::string{form.raw("time-zone")};
  if (!catalogue.choice("time_zone", order.time_zone)) form.fail("time-zone", "time_zone_missing");
  if (order.plan && order.plan->disk_gb > 0) order.partitions = read_partitions(form, order.plan->disk_gb);
  order.special = form.lines("special", "", 2000);
}

}  // namespace

int most_of(const Catalogue& catalogue, Svc svc, PackageRole role) {
  const Package* add_on = catalogue.add_on(svc, role);
  return add_on == nullptr ? 0 : add_on->most;
}

void read_step2(base::Form& form, const Catalogue& catalogue, Order& order) {
  order.host = form.required<base::HostName>("host", "host_missing", "host_wrong");
  order.extra_ips = form.number("extra-ips", 0, most_of(catalogue, order.svc, PackageRole::ip), "extra_ips_wrong");
  order.extra_bandwidth =
      form.number("extra-bandwidth", 0, most_of(catalogue, order.svc, PackageRole::bandwidth), "extra_bandwidth_wrong");
  if (is_vps(order.svc)) {
    order.extra_disk = form.number("extra-disk", 0, most_of(catalogue, order.svc, PackageRole::disk), "extra_disk_wrong");
  } else {
    read_colo(form, catalogue, order);
  }
  const OverageChoice overage = read_overage(form);
  order.overage = overage.option;
  order.overage_limit = overage.limit;
  order.method = form.required<Method>("method", "method_missing");
  order.standing = form.required<Standing>("standing", "standing_missing");
}

}  // namespace domain
