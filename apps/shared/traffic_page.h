// The bandwidth report as mgmt and am show it: what is asked, what the traffic database answers, and how it looks. Whose traffic
// it is, and who may ask, is each page's own to decide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/overage.h"
#include "domain/traffic_desk.h"
#include "domain/traffic_month.h"
#include "domain/traffic_percentile.h"
#include "domain/traffic_question.h"
#include "tables/customers.h"
#include "tables/systems.h"
#include "web/response.h"
#include "web/view.h"

namespace traffic_page {

using Tenures = std::vector<tables::ip_history::Tenure>;

// The fields of the report's form that an address may have; all are set, so that a template can ask for them.
[[nodiscard]] base::Form form_of(const base::NameValues& query);

// What the field "of" chooses among a customer's servers and addresses: nothing, a system's number, or an address. nullopt: it is
// not the customer's.
[[nodiscard]] std::optional<Tenures> chosen(const Tenures& all, std::string_view of);

struct Figures {
  domain::TrafficReport report;
  std::vector<domain::TrafficQuarter> quarters;  // of the last day, or of all days in that view
  std::optional<domain::TrafficPercentile> percentile;
  std::optional<std::int64_t> month_used;        // bytes of all the customer's servers since the first
};

// nullopt: not available. With `month_of`, also what was used this month.
[[nodiscard]] std::optional<Figures> figures(domain::TrafficDesk& desk, const domain::TrafficQuestion& question, const Tenures& tenures,
                                             const Tenures* month_of, base::Timestamp now);

struct Subject {
  std::string_view page, csv;  // their addresses
  bool asks_who = false;       // mgmt: whose traffic is a field too
  Tenures tenures;             // to choose from
  std::vector<tables::systems::Shown> systems;
  std::optional<tables::customers::Profile> profile;  // of the customer: allowance, and what happens above it
  std::string_view preference;  // where that can be changed; empty: nowhere
};

struct Shown {
  const base::Form& form;
  const domain::TrafficQuestion& question;
  const Subject& subject;
  const std::optional<Figures>& figures;
  bool asked = true;  // false: the form has to be filled in first
};

void show(web::Scope page, web::IncludeName mark, domain::TrafficDesk& desk, const Shown& shown, base::Timestamp now);

// By days or, in the view of quarter hours, by these; in bytes.
[[nodiscard]] web::Response csv(const domain::TrafficQuestion& question, const Figures& figures);

}  // namespace traffic_page
