// The order site with the demonstration catalogue, and the fields of an order that is right, for tests to spoil one by one.
#pragma once

#include "t/support/eventually.h"
#include "t/support/simulator.h"
#include "t/support/site.h"
#include "t/support/test.h"

namespace t {

[[nodiscard]] Fields step1_fields();
[[nodiscard]] Fields step2_fields();
[[nodiscard]] Fields step3_fields();
// A dedicated server, with everything that only servers in racks are asked.
[[nodiscard]] Fields dedicated_step1_fields();
[[nodiscard]] Fields dedicated_step2_fields();

// Fields with one changed or added, or taken away.
[[nodiscard]] Fields with(Fields fields, const std::string& name, const std::string& value);
[[nodiscard]] Fields without(Fields fields, const std::string& name);

// The reference and the key in an address such as payment.html?order=..&key=..
struct OrderLink {
  std::string ref;
  std::string key;
  [[nodiscard]] Fields query() const { return {{"order", ref}, {"key", key}}; }
};
[[nodiscard]] OrderLink order_link(const Answer& redirect);
[[nodiscard]] Fields card_fields(const OrderLink& order, const std::string& once, const std::string& number = "4111111111111111");

struct SignupSite : Site {
  explicit SignupSite(const Settings& settings = {});

  // Walks to the end and places the order; the answer is the redirect to its payment page.
  Answer place(Browser& who, const Fields& one = step1_fields(), const Fields& two = step2_fields(),
               const Fields& three = step3_fields());
  OrderLink placed(const std::string& method = "card");
  // What the database says of the only order.
  std::string pay_state(const std::string& ref);
  long long orders();
};

// The same with a card gateway that can be told to fail.
struct CardSite {
  Simulator payflow{"t/sim/payflow.py"};
  SignupSite site{{{"PF_URL", payflow.url() + "/"}, {"PF_TIMEOUT", "2"}}};

  [[nodiscard]] std::size_t charges() const;
};

inline const std::string kOnce = "00112233445566778899aabbccddeeff";
inline const std::string kOtherOnce = "ffeeddccbbaa99887766554433221100";

}  // namespace t
