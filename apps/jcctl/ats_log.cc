#include "apps/jcctl/ats_log.h"

#include "base/line_file.h"
#include "base/log.h"

namespace jcctl {

void write_ats_log(const std::string& file, const tables::power_log::Row& row, const std::string& outlet) {
  if (file.empty()) return;
  std::string line = base::str(row.at) + " outlet=" + outlet + " wanted=" + base::str(row.wanted) + " event=" + base::str(row.event) + " who=" + row.who;
  if (row.cid) line += " customer=" + base::display(*row.cid);
  if (row.system) line += " system=" + base::str(*row.system);
  if (row.found) line += " before=" + base::str(*row.found);
  if (row.reply_ms) line += " reply_ms=" + std::to_string(*row.reply_ms);
  line += " command=" + base::str(row.command);
  if (!row.text.empty()) line += " " + row.text;
  if (!base::append_line(file, line)) base::log::error("power.log_failed", {{"file", file}});
}

}  // namespace jcctl
