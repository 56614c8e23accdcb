#include "domain/partitions.h"

#include <set>

namespace domain {

namespace {

bool is_mount(std::string_view text) {
  if (text == "swap" || text == "/") return true;
  if (text.size() < 2 || text.size() > 60 || text.front() != '/' || text.back() == '/') return false;
  for (char c : text) {
    if (!base::is_alnum(c) && c != '/' && c != '_' && c != '-' && c != '.') return false;
  }
  return text.find("//") == std::string_view::npos;
}

}  // namespace

std::vector<Partition> read_partitions(base::Form& form, int disk_gb) {
  std::vector<Partition> rows;
  std::set<std::string> mounts;
  int sum = 0;
  bool readable = true;
  for (int i = 1; i <= kMostPartitions; ++i) {
    const std::string name = "part" + std::to_string(i);
    const std::string mount{base::trim(form.raw(name + "-mount"))};
    if (mount.empty() && base::trim(form.raw(name + "-gb")).empty()) continue;
    if (!is_mount(mount)) form.fail(name + "-mount", "partition_mount");
    if (!mounts.insert(mount).second) form.fail(name + "-mount", "partition_double");
    const int gb = form.required<int>(name + "-gb", "partition_size");
    if (gb < 1 || gb > disk_gb) form.fail(name + "-gb", "partition_size");
    readable = readable && !form.failed(name + "-gb") && !form.failed(name + "-mount");
    if (readable) sum += gb;
    rows.push_back({mount, gb});
  }
  if (readable && !rows.empty() && sum != disk_gb) form.fail("part1-gb", "partition_sum");
  return rows;
}

}  // namespace domain
