// Traffic for page tests: what was counted for some addresses today and on the days before, in UTC.
#pragma once

#include <string>
#include <vector>

namespace t {

// For each address, by its place: 100 MB in by HTTPS and 300 MB out a day, `days` days back from today, in the quarter hour at
// midnight. Replaces all traffic that there is.
void put_traffic(const std::vector<std::string>& ips, int days);

}  // namespace t
