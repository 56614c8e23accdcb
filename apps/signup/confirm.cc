// The confirmation page: shows the state of an order, as often as it is loaded. It changes nothing.
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "domain/notices.h"
#include "domain/pricing.h"
#include "tables/signup_lines.h"
#include "tpl/signup/confirm.h"
#include "web/problem.h"
#include "web/view.h"

namespace signup {

namespace {

namespace t = tpl::signup_confirm;
using domain::Method;
using tables::signups::PayState;
using Signup = tables::signups::Row;

struct Words {
  const char* heading;
  const char* words;
  const char* state;
  const char* tone;
  const char* icon;
  bool can_pay = false;
  bool in_motion = false;  // will change by itself: the page reloads
};

Words words_for(const Signup& order, bool came_back) {
  switch (order.pay_state) {
    case PayState::paid:
      return {"Thank you, your order is paid", "We have your order and your payment.", "Paid", "ok", "check"};
    case PayState::authorized:
      return {"Thank you, we have your order", "The payment is authorized. Nothing is charged until your server is in service.",
              "Authorized", "ok", "check"};
    case PayState::checking:
      if (order.method != Method::card) {
        return {"Thank you, we have your order", "Your bank payment through PayPal is on its way, which takes some days. You need not do anything.",
                "On its way", "warn", "clock"};
      }
      return {"We are waiting for your bank", "The payment was sent and the answer is not here yet. Do not pay again: this page shows the answer by itself.",
              "Being checked", "warn", "clock", false, true};
    case PayState::held:
      return {"Thank you, we have your order", "Our staff look at the payment before it goes on. You need not do anything.",
              "Being checked", "warn", "clock"};
    case PayState::declined:
      return {"Your order is registered, the payment did not work", "Nothing was charged. Try again, or pay another way; the order waits.",
              "Payment failed", "bad", "alert", true};
    case PayState::waiting:
      if (came_back) {
        return {"Thank you, we have your order", "PayPal tells us about your payment within a few minutes. This page shows it by itself.",
                "Waiting for PayPal", "warn", "clock", false, true};
      }
      return {"Your order is registered", "It is not paid yet. You can pay now or come back to this page later.", "Not paid", "warn",
              "clock", true};
    case PayState::none:
      break;
  }
  if (order.method == Method::invoice) {
    return {"Thank you, we have your order", "You pay by invoice. You can still pay another way now.", "Invoice follows", "info",
            "clock", true};
  }
  return {"Your order is registered", "It is not paid yet. You can pay now or come back to this page later.", "Not paid", "warn", "clock",
          true};
}

std::string next_words(const Signup& order) {
  if (order.method == Method::invoice) {
    return "We check your order and send you an invoice by email. It has a link to pay it by card or PayPal. Your server is set up when it is paid.";
  }
  const bool vps = domain::is_vps(base::parse<domain::Svc>(order.svc).value());
  if (vps && order.pay_state == PayState::paid) return "We set up your server now and mail you its address and how to log in.";
  return vps ? "We set up your server as soon as the payment is made and mail you its address and how to log in."
             : "We get your server ready, put it in service and mail you its address. Only then the payment is taken.";
}

}  // namespace

web::Response confirm_page(web::GetCtx& c) {
  const auto key = c.request.query_value("key");
  const auto order = order_in_query(c.db, c.request.query_value("order"), key);
  if (!order) return web::problem(c.app, c.visitor, c.request, 404, "no_order");
  const bool came_back = c.request.query_value("returned") == "1";
  const Words words = words_for(*order, came_back);
  const std::string query = "?order=" + order->ref.text() + "&key=" + std::string{key};

  web::View view{t::kFile, c.app, c.visitor};
  view.title(std::string{words.heading} + " · Order " + order->ref.text());
  view.set(t::HEADING, words.heading).set(t::WORDS, words.words).set(t::STATE, words.state).set(t::TONE, words.tone);
  view.set(t::ICON, std::string{"/static/icons.svg#"} + words.icon).set(t::REF, order->ref).set(t::HOST, order->hostname);
  view.set(t::PLACED, base::long_form(order->placed_at)).set(t::PLACED_ISO, base::replace_all(base::str(order->placed_at), " ", "T") + "Z");
  view.set(t::METHOD, domain::method_words(order->method)).set(t::NEXT, next_words(*order));
  if (words.can_pay) view.add(t::PAY).set(t::PAY_LINK, "/signup/payment.html" + query);
  if (words.in_motion) {
    view.add(t::AGAIN).set(t::AGAIN_LINK, "/signup/confirm.html" + query + (came_back ? "&returned=1" : ""));
  }
  for (const auto& line : tables::signup_lines::of(c.db, order->id)) {
    view.add(t::LINE).set(t::NAME, line.name).set(t::DETAIL, line.detail).set(t::AMOUNT, price_or_included(line.amount));
  }
  if (order->setup > base::Money{}) view.add(t::SETUP).set(t::SETUP_AMOUNT, order->setup);
  view.set(t::TOTAL_WORDS, "Total " + domain::every_words(order->months)).set(t::TOTAL, order->recurring);
  web::Response response = view.render();
  if (words.in_motion) response.header("Refresh", "3");
  return response;
}

}  // namespace signup
