// What the payment audit and its file have in common.
#pragma once

#include <optional>
#include <vector>

#include "apps/mgmt/mgmt_app.h"
#include "domain/payment_audit.h"

namespace mgmt {

[[nodiscard]] const char* fault_words(domain::AuditFault fault);
// Of one kind (?fault=), or all.
[[nodiscard]] std::vector<domain::AuditFinding> audit_findings(web::GetCtx& c, std::optional<domain::AuditFault> only);

}  // namespace mgmt
