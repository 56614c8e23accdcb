// ref_templates: the operating systems that a VPS can be made from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace tables::ref_templates {

enum class Family { linux_family, freebsd_family };

// A template as staff see and change it.
struct Entry {
  base::TemplateId id;
  std::string os_name;
  Family family{};
  std::optional<base::MachineId> machine;  // nullopt: on all hosts of the family
  bool in_signup = false;
  bool in_signup_oss = false;
  bool retired = false;
  int position = 0;
  int row_version = 1;
};

struct Listed {
  Entry entry;
  std::string machine;  // its name; empty: all hosts
  std::int64_t systems = 0;  // made from it and not stopped
};

[[nodiscard]] std::vector<Listed> all(db::Reader& db);  // by family and position, retired ones last
[[nodiscard]] std::optional<Entry> find(db::Reader& db, base::TemplateId id);
// `entry.id` is not looked at.
base::TemplateId insert(db::Writer& db, const Entry& entry);
// Rows changed: 0 when row_version has moved on.
long long change(db::Writer& db, const Entry& entry);

struct Row {
  int template_id = 0;
  std::string os_name;
  Family family{};
  bool in_signup = false;      // offered in the normal order form
  bool in_signup_oss = false;  // offered to open-source projects
};

// What the order form may offer, in order.
[[nodiscard]] std::vector<Row> offered(db::Reader& db);

// What a VPS on that machine can be made from: templates of the host, and those of its family that are on all hosts. Retired
// ones only when `current` is one.
struct Choice {
  base::TemplateId id;
  std::string os_name;
};
[[nodiscard]] std::vector<Choice> on_machine(db::Reader& db, base::MachineId machine, std::optional<base::TemplateId> current);
// Those of a family that are not retired, in signup or not; both flags are as they are.
[[nodiscard]] std::vector<Row> usable(db::Reader& db, Family family);

}  // namespace tables::ref_templates

template <>
struct base::EnumWords<tables::ref_templates::Family> {
  static constexpr std::string_view words[] = {"linux", "freebsd"};
};
