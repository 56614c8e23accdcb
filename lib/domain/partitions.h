// How a server's disk is divided. What is asked for must add up to the disk that comes with the system (30-signup, step 2).
#pragma once

#include <string>
#include <vector>

#include "base/form.h"

namespace domain {

struct Partition {
  std::string mount;  // "/var", or "swap"
  int gb = 0;
};

inline constexpr int kMostPartitions = 6;

// Fields part1-mount, part1-gb, ... Empty rows are left out; none at all means our standard layout. Errors: a row that is half
// filled in, a mount point that is none or double, a sum other than `disk_gb`.
[[nodiscard]] std::vector<Partition> read_partitions(base::Form& form, int disk_gb);

}  // namespace domain
