// Putting an order into service: customer, contacts, system, addresses, subscriptions, first charges, payment source and welcome
// mail come into being in one transaction, once, however often and by however many people it is asked for (40-mgmt, New Signups).
// A capture or void comes before it, as a step of its own (domain/follow_up).
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/form.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "domain/order_case.h"

namespace domain {

// keep: what is paid or agreed at PayPal; capture and release: of the authorization; invoice: nothing is taken now, and an
// authorization that stands runs out by itself.
enum class AcceptPayment { keep, capture, release, invoice };

// What staff have decided about an order.
struct Acceptance {
  std::optional<base::CustomerId> customer;  // nullopt: a new one
  bool replace_owner = false;                // the owner's data on file by those of the order
  bool add_contacts = true;                  // those that are not on file yet
  base::MachineId machine;
  std::string directory;
  std::optional<int> veid;
  std::optional<base::TemplateId> template_id;
  std::vector<base::IpAddress> ips;              // typed
  std::optional<base::NetworkId> network;        // or the lowest free ones of it, as many as the packages have
  AcceptPayment payment{};
};

// What of the four makes sense as things stand; empty while a payment's outcome is not known.
[[nodiscard]] std::vector<AcceptPayment> ways_to_accept(const OrderCase& order);
[[nodiscard]] Acceptance read_acceptance(base::Form& form, const OrderCase& order);
// "/vz/private/1042", "/usr/jails/www.example.com", or nothing for a server of its own.
[[nodiscard]] std::string usual_directory(const OrderCase& order, std::optional<int> veid);

// Something that is not as it was when the form was checked: thrown, so that nothing of the transaction stays. Field and tag are
// those of a form's error.
struct NotAcceptable : std::runtime_error {
  NotAcceptable(std::string at, std::string why) : std::runtime_error(at + ": " + why), field(std::move(at)), tag(std::move(why)) {}
  std::string field;
  std::string tag;
};

struct AcceptOutcome {
  bool accepted_now = false;
  Signup signup;  // as it is afterwards; when it was decided before, it says by whom
};

// Throws NotAcceptable.
[[nodiscard]] AcceptOutcome accept_order(db::Writer& db, const Desk& desk, const Actor& actor, const base::OrderRef& ref,
                                         const Acceptance& acceptance);

}  // namespace domain

template <>
struct base::EnumWords<domain::AcceptPayment> {
  static constexpr std::string_view words[] = {"keep", "capture", "release", "invoice"};
};
