#include <algorithm>

#include "base/text.h"
#include "domain/acceptance.h"

namespace domain {

namespace {

using tables::signups::PayState;

std::vector<base::IpAddress> read_addresses(base::Form& form) {
  std::vector<base::IpAddress> found;
  std::string word;
  const auto take = [&] {
    if (word.empty()) return;
    const auto ip = base::parse<base::IpAddress>(word);
    word.clear();
    if (!ip) return form.fail("ips", "ips_wrong");
    if (std::find(found.begin(), found.end(), *ip) == found.end()) found.push_back(*ip);
  };
  for (const char c : form.raw("ips")) {
    if (c == ' ' || c == ',' || c == '\n' || c == '\r' || c == '\t') take();
    else word += c;
  }
  take();
  return found;
}

void read_customer(base::Form& form, Acceptance& a) {
  const auto who = form.raw("customer");
  if (who.empty()) return form.fail("customer", "accept_customer_missing");
  if (who == "new") return;
  const auto typed = base::trim(who == "other" ? form.raw("cid") : who);
  a.customer = base::parse_cid(typed);
  if (!a.customer) form.fail(who == "other" ? "cid" : "customer", "account_wrong");
  a.replace_owner = form.raw("owner-data") == "replace";
  a.add_contacts = form.raw("contacts") != "keep";
}

void read_place(base::Form& form, const OrderCase& order, Acceptance& a) {
  a.machine = form.required<base::MachineId>("machine", "machine_missing");
  if (!is_vps(order.svc())) return;
  if (regular(order.svc()) == Svc::linux_vps) a.veid = form.required<int>("veid", "veid_missing", "veid_wrong");
  if (a.veid && (*a.veid < 1 || *a.veid > 2'000'000'000) && !form.failed("veid")) form.fail("veid", "veid_wrong");
  a.template_id = form.required<base::TemplateId>("template", "os_missing");
  a.directory = form.line("directory", "", 200);
  if (!a.directory.empty() && a.directory.front() != '/') form.fail("directory", "directory_wrong");
  if (a.directory.empty()) a.directory = usual_directory(order, a.veid);
}

}  // namespace

std::vector<AcceptPayment> ways_to_accept(const OrderCase& order) {
  using enum AcceptPayment;
  if (order.in_doubt()) return {};
  if (order.authorization() != nullptr) return {capture, release, invoice};
  switch (order.signup.pay_state) {
    case PayState::paid:
    case PayState::authorized:
      return {keep};
    case PayState::checking:
    case PayState::held:
      return {};
    case PayState::none:
    case PayState::waiting:
    case PayState::declined:
      break;
  }
  return {invoice};
}

std::string usual_directory(const OrderCase& order, std::optional<int> veid) {
  if (!is_vps(order.svc())) return {};
  return regular(order.svc()) == Svc::linux_vps ? "/vz/private/" + (veid ? std::to_string(*veid) : "")
                                                 : "/usr/jails/" + order.signup.hostname;
}

Acceptance read_acceptance(base::Form& form, const OrderCase& order) {
  Acceptance a;
  read_customer(form, a);
  read_place(form, order, a);
  a.ips = read_addresses(form);
  a.network = form.maybe<base::NetworkId>("network", "network_missing");
  if (a.ips.empty() && !a.network && order.ips() > 0 && !form.failed("ips")) form.fail("ips", "accept_ips_missing");
  a.payment = form.required<AcceptPayment>("payment", "accept_payment_missing");
  const auto ways = ways_to_accept(order);
  if (ways.empty()) form.fail("payment", "payment_in_doubt");
  else if (std::find(ways.begin(), ways.end(), a.payment) == ways.end()) form.fail("payment", "accept_payment_changed");
  return a;
}

}  // namespace domain
