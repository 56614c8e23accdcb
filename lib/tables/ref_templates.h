// ref_templates: the operating systems that a VPS can be made from.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace tables::ref_templates {

enum class Family { linux_family, freebsd_family };

struct Row {
  int template_id = 0;
  std::string os_name;
  Family family{};
  bool in_signup = false;      // offered in the normal order form
  bool in_signup_oss = false;  // offered to open-source projects
};

// What the order form may offer, in order.
[[nodiscard]] std::vector<Row> offered(db::Reader& db);

}  // namespace tables::ref_templates

template <>
struct base::EnumWords<tables::ref_templates::Family> {
  static constexpr std::string_view words[] = {"linux", "freebsd"};
};
