#include "apps/mgmt/address_pick.h"

#include "base/contact_values.h"
#include "base/ids.h"
#include "base/web_address.h"

namespace mgmt {

namespace {

constexpr std::string_view kTick = "use-";

}  // namespace

std::string asking_form(const web::Request& request) {
  const std::string_view pick = request.query_value("pick");
  if (const auto system = base::parse<base::SystemId>(pick)) return "/mgmt/system_edit.html?sysid=" + base::str(*system);
  return base::is_own_path(pick) && pick.starts_with("/mgmt/") ? std::string{pick} : std::string{};
}

std::string back_to(const std::string& form, const std::vector<std::string>& picked) {
  const auto question = form.find('?');
  base::NameValues fields = question == std::string::npos ? base::NameValues{} : base::form_decode(std::string_view{form}.substr(question + 1));
  std::string ips;
  std::erase_if(fields, [&](const auto& field) {
    if (field.first == "ips") ips = field.second;
    return field.first == "ips";
  });
  for (const std::string& ip : picked) ips += (ips.empty() ? "" : " ") + ip;
  fields.emplace_back("ips", ips);
  return form.substr(0, question) + '?' + base::form_encode(fields);
}

std::vector<std::string> ticked(const web::Request& request) {
  std::vector<std::string> found;
  for (const auto& [name, value] : request.query) {
    if (!name.starts_with(kTick)) continue;
    if (const auto ip = base::parse<base::IpAddress>(std::string_view{name}.substr(kTick.size()))) found.push_back(ip->text());
  }
  return found;
}

}  // namespace mgmt
