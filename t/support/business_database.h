// A database with the real schema, grants and catalogue, and a desk to do business at: a clock that the test moves, random
// values that count up. Each test begins with empty tables; the catalogue stays. Tests run from the tree's root.
#pragma once

#include <string>
#include <vector>

#include "adapters/template_mail_texts.h"
#include "domain/desk.h"
#include "domain/ordering.h"
#include "t/support/database_server.h"
#include "t/support/fakes.h"
#include "t/support/manual_clock.h"
#include "t/support/sample_order.h"

namespace t {

// Applies schema/jc and schema/grants.sql, and makes the user that the sites use.
void install_schema(ScratchDatabase& scratch);
[[nodiscard]] db::Target site_target(const ScratchDatabase& scratch);

// The one that all tests of a program share.
[[nodiscard]] ScratchDatabase& business_database();

struct BusinessDay {
  BusinessDay();

  domain::Business business;
  ManualClock clock{base::parse<base::Timestamp>("2026-11-22 12:00:00").value()};
  SequenceRandom random;
  adapters::TemplateMailTexts texts{"templates/mail"};
  domain::Desk desk{business, clock, random, texts};
  db::Database database;

  // As the schema's owner, outside of every transaction. value() is the first column of the first row, "null" for NULL, empty
  // when there is no row; list() is the first column of all rows, joined by blanks.
  [[nodiscard]] static std::string value(db::Sql sql, const std::vector<db::Cell>& values = {});
  [[nodiscard]] static std::string list(db::Sql sql, const std::vector<db::Cell>& values = {});
  static void exec(db::Sql sql, const std::vector<db::Cell>& values = {});
  // Another connection with the same rights as `database`.
  [[nodiscard]] static db::Database another_database();

  // A draft with these fields, behind a cookie whose hash and keys are made from `tag`.
  static domain::DraftKeys keys(const std::string& tag);
  domain::DraftKeys draft(const std::string& tag, const base::NameValues& fields);
  // Places an order and returns its row.
  tables::signups::Row placed(domain::Svc svc, std::initializer_list<Change> changes = {});
  [[nodiscard]] tables::signups::Row order(base::SignupId id);
  [[nodiscard]] std::string pay_state(base::SignupId id);

  // An open invoice over $49.00 of customer 42, payable at PayPal.
  base::InvoiceId invoice(const std::string& paypal_token = "");

  // Subjects of the mails in the outbox, in order, joined by "; ".
  [[nodiscard]] static std::string mails();
  [[nodiscard]] static std::string mails_to(const std::string& recipient);

 private:
  int placed_ = 0;
};

}  // namespace t
