// A gateway that takes payments on pages of its own: no card ever comes to us. The payer is sent to a page that was opened for one
// payment and returns; what became of it is in signed notices and can be asked for. Every call that may change something carries
// a request id that the caller has made and stored before; a repetition with the same id and the same data is the same operation.
// What fails is said by the answer, never thrown.
#pragma once

#include <chrono>
#include <string>

#include "base/date.h"
#include "base/money.h"
#include "ports/card_gateway.h"
#include "ports/verdict.h"

namespace ports {

struct PageRequest {
  std::string request_id;  // 32 letters and digits
  base::Money amount;
  std::string currency;    // ISO 4217, two decimals
  std::string title;       // what the payer reads: "Invoice 1a2b3c4d"
  std::string return_url;  // after the payment
  std::string cancel_url;  // when the payer turns back
  base::Timestamp ends;    // from then on it cannot be paid
};

enum class PageState {
  open,        // may still be paid
  processing,  // the payer is done, and the money is on its way
  paid,
  closed,      // cannot be paid any more, and was not
  not_found,
  refused,     // our own request or account is at fault: staff must act, repeating is of no use
  unknown      // no trustworthy answer
};

struct PageAnswer {
  PageState state = PageState::unknown;
  std::string page;       // the gateway's name for the page
  std::string address;    // where the payer goes; of one that is open
  std::string reference;  // of the payment, once there is one: what a refund refers to
  base::Money amount;
  std::string currency;
  int status = 0;         // HTTP
  std::string message;    // the gateway's words
};

struct RefundRequest {
  std::string request_id;
  std::string reference;  // of the payment
  base::Money amount;
};

enum class EventKind { page_paid, page_processing, page_closed, refunded, refund_failed, disputed, dispute_closed, other };

struct GatewayEvent {
  std::string id;             // the same event may be sent many times
  EventKind kind = EventKind::other;
  std::string type;           // the gateway's own word
  std::string request_id;     // ours, when the event is about something that we asked for
  std::string page;
  std::string reference;      // of the payment
  std::string refund;         // of the refund
  base::Money amount;         // of the page, the refund or the dispute
  std::string currency;
  bool test = false;          // no real money
};

struct SignedEvent {
  Verdict verdict = Verdict::forged;
  std::string why;  // of a forged one
  GatewayEvent event;
};

// What a gateway can do, for pages that offer it (protocols 3.4).
struct PageAbilities {
  std::string name;  // "Stripe"
  bool partial_refund = false;
  std::chrono::seconds shortest_life{};  // of a page
  std::chrono::seconds answers_within{}; // every call, with what is sent again
};

class PaymentPages {
 public:
  virtual ~PaymentPages() = default;
  [[nodiscard]] virtual PageAbilities abilities() const = 0;
  [[nodiscard]] virtual PageAnswer open(const PageRequest& request) = 0;
  [[nodiscard]] virtual PageAnswer look_up(const std::string& page) = 0;
  // Makes the page unpayable; the answer is what it is afterwards, which may be paid.
  [[nodiscard]] virtual PageAnswer close(const std::string& page) = 0;
  // Approved: the money is on its way back. Unknown also as long as the gateway has it pending.
  [[nodiscard]] virtual CardAnswer refund(const RefundRequest& request) = 0;
  // What became of the refund with this request id; not_found when there is none of the payment.
  [[nodiscard]] virtual CardAnswer find_refund(const RefundRequest& request) = 0;
  // Judges a notice by its signature over the exact bytes, and how old that was when it came, and reads it. Asks nobody.
  [[nodiscard]] virtual SignedEvent read_event(const std::string& raw_body, const std::string& signature,
                                               base::Timestamp received_at) = 0;
  // For `jcctl doctor`: empty when the gateway answers and knows us.
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
