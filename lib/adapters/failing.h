// Peers that never work: for tests of what the programs do then, and to try it by hand with
// CARD_GATEWAY=failing and the like.
#pragma once

#include "adapters/payflow_result.h"
#include "ports/card_gateway.h"
#include "ports/card_vault.h"
#include "ports/mailer.h"
#include "ports/payment_pages.h"
#include "ports/paypal.h"
#include "ports/power_switch.h"

namespace adapters {

inline constexpr char kFailingByConfiguration[] = "fails by configuration";

class FailingGateway : public ports::CardGateway {
 public:
  [[nodiscard]] ports::CardAnswer sale(const ports::CardRequest&, const ports::Card&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer authorize(const ports::CardRequest&, const ports::Card&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer verify(const ports::CardRequest&, const ports::Card&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer charge_saved(const ports::CardRequest&, const std::string&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer capture(const ports::CardRequest&, const std::string&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer void_payment(const ports::CardRequest&, const std::string&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer credit(const ports::CardRequest&, const std::string&) override {
    return answer();
  }
  [[nodiscard]] ports::CardAnswer inquire(const std::string&, const std::string&) override {
    return answer();
  }
  [[nodiscard]] std::string probe() override { return kFailingByConfiguration; }

 private:
  [[nodiscard]] static ports::CardAnswer answer() { return no_answer(kFailingByConfiguration); }
};

class FailingPayPal : public ports::PayPal {
 public:
  [[nodiscard]] ports::Verdict verify(const std::string&) override { return ports::Verdict::unknown; }
  [[nodiscard]] ports::PdtAnswer look_up(const std::string&) override { return {}; }
  [[nodiscard]] std::string probe() override { return kFailingByConfiguration; }
};

class FailingPages : public ports::PaymentPages {
 public:
  [[nodiscard]] ports::PageAbilities abilities() const override { return {.name = "Nobody"}; }
  [[nodiscard]] ports::PageAnswer open(const ports::PageRequest&) override { return answer(); }
  [[nodiscard]] ports::PageAnswer look_up(const std::string&) override { return answer(); }
  [[nodiscard]] ports::PageAnswer close(const std::string&) override { return answer(); }
  [[nodiscard]] ports::CardAnswer refund(const ports::RefundRequest&) override {
    return no_answer(kFailingByConfiguration);
  }
  [[nodiscard]] ports::CardAnswer find_refund(const ports::RefundRequest&) override {
    return no_answer(kFailingByConfiguration);
  }
  [[nodiscard]] ports::SignedEvent read_event(const std::string&, const std::string&,
                                              base::Timestamp) override {
    return {ports::Verdict::unknown, kFailingByConfiguration, {}};
  }
  [[nodiscard]] std::string probe() override { return kFailingByConfiguration; }

 private:
  [[nodiscard]] static ports::PageAnswer answer() {
    ports::PageAnswer answer;
    answer.message = kFailingByConfiguration;
    return answer;
  }
};

class FailingMailer : public ports::Mailer {
 public:
  [[nodiscard]] ports::DeliveryResult send(const ports::Message&) override {
    return {ports::Delivery::try_later, kFailingByConfiguration};
  }
  [[nodiscard]] std::string probe() override { return kFailingByConfiguration; }
};

class FailingVault : public ports::CardVault {
 public:
  [[nodiscard]] bool seal(const ports::CardRecord&, std::string& why) override {
    why = kFailingByConfiguration;
    return false;
  }
  [[nodiscard]] std::string probe() override { return kFailingByConfiguration; }
};

class FailingStrips : public ports::PowerSwitch {
 public:
  [[nodiscard]] ports::StripReading read(const ports::StripAccess&) override {
    ports::StripReading reading;
    reading.fault = ports::PowerFault::silent;
    reading.detail = kFailingByConfiguration;
    return reading;
  }
  [[nodiscard]] ports::PowerAnswer command(const ports::StripAccess&, int, ports::PowerAction) override {
    return {ports::PowerFault::silent, kFailingByConfiguration};
  }
  [[nodiscard]] ports::PowerAbilities abilities(ports::StripDriver) const override { return {}; }
};

}  // namespace adapters
