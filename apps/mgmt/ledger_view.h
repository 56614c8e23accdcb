// Words and columns for ledger entries on the pages of mgmt.
#pragma once

#include "domain/ledger_words.h"

namespace mgmt {

using domain::amounts_of;
using domain::Amounts;
using domain::due_words;
using domain::kind_words;
using domain::means_words;

}  // namespace mgmt
