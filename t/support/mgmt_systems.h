// mgmt with customer 42, who has one VPS: system 7 on virt01, with one address and its base package.
#pragma once

#include "t/support/mgmt_site.h"

namespace t {

struct MgmtSystems : MgmtSite {
  explicit MgmtSystems(const Settings& settings = {});

  // Form fields of the system as it is, as its edit form would send them.
  Fields edit_form(const Fields& changes = {});
  // Where a redirect leads; the part of the page that it names is the browser's own affair.
  Answer landing(const Answer& redirect);
  // Each change in the trail of an object, oldest first: "system.edited disk=20 disk=50".
  std::string trail(const std::string& object = "system:7");
};

}  // namespace t
