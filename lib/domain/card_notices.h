// Announces to customers that the card on file expires: thirty and seven days before its last day, each once for each expiry, with a
// link to the page where another one is entered. Of both that were missed only the later goes out.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_card_notices(JobRun& run);

// 30 or 7 when that announcement is due, 0 when none is. `expiry` is YYYY-MM; a card is good until the end of that month.
[[nodiscard]] int card_notice_step(const std::string& expiry, base::Date today);

}  // namespace domain
