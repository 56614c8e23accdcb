// mgmt with invoices made as the programs make them: numbered, frozen, open.
#pragma once

#include <initializer_list>

#include "t/support/mgmt_site.h"

namespace t {

struct BillingSite : MgmtSite {
  BillingSite() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (43, '=Kim <Pattern>', 'kim@example.com', '2020-01-01')");
  }
  // By the page that makes invoices; due so many days from today, which may be past. Returns its reference.
  std::string invoice(const std::string& cid, const std::string& amount, int due_in = 14) {
    const std::string today = value("SELECT UTC_DATE()");
    const auto made = post("/mgmt/invoice_new.html", {{"once", once()}, {"cid", cid}, {"lines", "4"}, {"text-1", "Hosting"}, {"amount-1", amount}, {"due", today}, {"go", "make"}});
    const std::string location = made.header("Location");
    const std::string ref = location.substr(location.find("ref=") + 4, 8);
    exec("UPDATE invoice SET due_on = UTC_DATE() + INTERVAL ? DAY WHERE inv_ref = ?", {std::to_string(due_in), ref});
    return ref;
  }
  std::string number(const std::string& ref) { return value("SELECT number FROM invoice WHERE inv_ref = ?", {ref}); }
  std::string state(const std::string& ref) {
    return value("SELECT CONCAT_WS(' ', state, paid, credited) FROM invoice WHERE inv_ref = ?", {ref});
  }
  std::string balance(const std::string& cid) { return value("SELECT COALESCE(SUM(amount), 0) FROM billing_history WHERE cid = ?", {cid}); }
};

}  // namespace t
