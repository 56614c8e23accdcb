// The world outside as tests need it: each port does what the test has written down for it, and remembers what it was asked.
#pragma once

#include <atomic>
#include <cstdio>
#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "adapters/simulated_pages.h"
#include "adapters/simulated_paypal.h"
#include "ports/card_gateway.h"
#include "ports/card_vault.h"
#include "ports/mailer.h"
#include "ports/random.h"

namespace t {

// Counts up, so that no two values are the same; `scripted` come first. One may serve several threads that script nothing.
class SequenceRandom : public ports::Random {
 public:
  std::deque<std::string> scripted;

  [[nodiscard]] std::string hex(std::size_t count) override {
    if (!scripted.empty()) {
      std::string next = scripted.front();
      scripted.pop_front();
      return next;
    }
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016lx", ++last_);
    const std::string text{digits};
    const std::size_t width = count * 2;
    return width <= text.size() ? text.substr(text.size() - width) : std::string(width - text.size(), '0') + text;
  }

 private:
  std::atomic<unsigned long> last_{0x1a2b00};
};

[[nodiscard]] inline ports::CardAnswer card_answer(ports::CardOutcome outcome, int result, const std::string& message,
                                                   const std::string& reference = "") {
  ports::CardAnswer answer;
  answer.outcome = outcome;
  answer.result = result;
  answer.message = message;
  answer.reference = reference;
  return answer;
}
[[nodiscard]] inline ports::CardAnswer approved(const std::string& reference = "V19A00000001") {
  ports::CardAnswer answer = card_answer(ports::CardOutcome::approved, 0, "Approved", reference);
  answer.auth_code = "010101";
  answer.avs_street = "Y";
  answer.avs_zip = "N";
  answer.cvv = "Y";
  return answer;
}
[[nodiscard]] inline ports::CardAnswer declined() { return card_answer(ports::CardOutcome::declined, 12, "Declined", "V19A00000002"); }
[[nodiscard]] inline ports::CardAnswer no_word() { return card_answer(ports::CardOutcome::unknown, -12, "timeout"); }
[[nodiscard]] inline ports::CardAnswer never_seen() { return card_answer(ports::CardOutcome::not_found, 20, "not found"); }

class ScriptedGateway : public ports::CardGateway {
 public:
  struct Call {
    char type;  // Payflow's letter
    ports::CardRequest request;
  };
  std::deque<ports::CardAnswer> answers;   // to charges; approved when there are none
  std::deque<ports::CardAnswer> findings;  // to inquiries; never_seen() when there are none
  std::function<void()> meanwhile;         // runs while the gateway is at work
  std::vector<Call> calls;
  std::vector<std::string> inquiries;      // custref of each

  [[nodiscard]] ports::CardAnswer sale(const ports::CardRequest& r, const ports::Card&) override { return charge('S', r); }
  [[nodiscard]] ports::CardAnswer authorize(const ports::CardRequest& r, const ports::Card&) override { return charge('A', r); }
  [[nodiscard]] ports::CardAnswer verify(const ports::CardRequest& r, const ports::Card&) override { return charge('A', r); }
  [[nodiscard]] ports::CardAnswer charge_saved(const ports::CardRequest& r, const std::string&) override { return charge('S', r); }
  [[nodiscard]] ports::CardAnswer capture(const ports::CardRequest& r, const std::string&) override { return charge('D', r); }
  [[nodiscard]] ports::CardAnswer void_payment(const ports::CardRequest& r, const std::string&) override { return charge('V', r); }
  [[nodiscard]] ports::CardAnswer credit(const ports::CardRequest& r, const std::string&) override { return charge('C', r); }
  [[nodiscard]] ports::CardAnswer inquire(const std::string&, const std::string& custref) override {
    inquiries.push_back(custref);
    if (meanwhile) meanwhile();
    return next(findings, never_seen());
  }
  [[nodiscard]] std::string probe() override { return {}; }

 private:
  static ports::CardAnswer next(std::deque<ports::CardAnswer>& queue, ports::CardAnswer otherwise) {
    if (queue.empty()) return otherwise;
    ports::CardAnswer answer = queue.front();
    queue.pop_front();
    return answer;
  }
  ports::CardAnswer charge(char type, const ports::CardRequest& request) {
    calls.push_back({type, request});
    if (meanwhile) meanwhile();
    return next(answers, approved("V19A" + std::to_string(10'000'000 + calls.size())));
  }
};

class RecordingVault : public ports::CardVault {
 public:
  bool works = true;
  std::vector<ports::CardRecord> sealed;

  [[nodiscard]] bool seal(const ports::CardRecord& record, std::string& why) override {
    if (!works) {
      why = "no public key";
      return false;
    }
    sealed.push_back(record);
    return true;
  }
  [[nodiscard]] std::string probe() override { return {}; }
};

// Judges notices as the test says; look-ups as its base.
class ScriptedPayPal : public adapters::SimulatedPayPal {
 public:
  std::deque<ports::Verdict> verdicts;  // genuine when there are none
  std::function<void()> meanwhile;
  std::vector<std::string> asked;

  [[nodiscard]] ports::Verdict verify(const std::string& raw_body) override {
    asked.push_back(raw_body);
    if (meanwhile) meanwhile();
    if (verdicts.empty()) return ports::Verdict::genuine;
    const auto verdict = verdicts.front();
    verdicts.pop_front();
    return verdict;
  }
};

// Pages in memory whose answers may get lost: what was asked for is done all the same, or is not.
class ScriptedPages : public adapters::SimulatedPages {
 public:
  enum class Loss { none, question, answer };
  Loss loss = Loss::none;           // of the next call
  std::function<void()> meanwhile;  // runs while the gateway is at work
  std::vector<std::string> calls;   // "open", "look", "close", "refund", "find"
  std::vector<std::string> pages;   // every page that was opened
  ports::PageRequest request;       // the last

  [[nodiscard]] ports::PageAnswer open(const ports::PageRequest& r) override {
    request = r;
    return call<ports::PageAnswer>("open", [&] {
      auto answer = SimulatedPages::open(r);
      pages.push_back(answer.page);
      return answer;
    });
  }
  [[nodiscard]] ports::PageAnswer look_up(const std::string& page) override {
    return call<ports::PageAnswer>("look", [&] { return SimulatedPages::look_up(page); });
  }
  [[nodiscard]] ports::PageAnswer close(const std::string& page) override {
    return call<ports::PageAnswer>("close", [&] { return SimulatedPages::close(page); });
  }
  [[nodiscard]] ports::CardAnswer refund(const ports::RefundRequest& r) override {
    return call<ports::CardAnswer>("refund", [&] { return SimulatedPages::refund(r); });
  }
  [[nodiscard]] ports::CardAnswer find_refund(const ports::RefundRequest& r) override {
    return call<ports::CardAnswer>("find", [&] { return SimulatedPages::find_refund(r); });
  }

 private:
  template <class Answer, class Work>
  Answer call(const char* name, Work work) {
    calls.emplace_back(name);
    if (meanwhile) meanwhile();
    const Loss now = std::exchange(loss, Loss::none);
    Answer lost;
    lost.message = "lost";
    if (now == Loss::question) return lost;
    const Answer answer = work();
    return now == Loss::answer ? lost : answer;
  }
};

class ScriptedMailer : public ports::Mailer {
 public:
  std::deque<ports::DeliveryResult> results;  // accepted when there are none
  std::function<void()> meanwhile;
  std::vector<ports::Message> tried;

  [[nodiscard]] ports::DeliveryResult send(const ports::Message& message) override {
    tried.push_back(message);
    if (meanwhile) meanwhile();
    if (results.empty()) return {ports::Delivery::accepted, "kept"};
    auto result = results.front();
    results.pop_front();
    return result;
  }
  [[nodiscard]] std::string probe() override { return {}; }
};

}  // namespace t
