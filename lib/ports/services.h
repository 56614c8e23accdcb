// The outside world as a program sees it. Made once in main.cc by adapters/make_services.h, passed down, never global.
#pragma once

#include <memory>

#include "ports/card_gateway.h"
#include "ports/card_vault.h"
#include "ports/clock.h"
#include "ports/invoice_printer.h"
#include "ports/mail_texts.h"
#include "ports/mailer.h"
#include "ports/payment_pages.h"
#include "ports/paypal.h"
#include "ports/power_switch.h"
#include "ports/random.h"
#include "ports/secret_box.h"

namespace ports {

struct Services {
  std::unique_ptr<Clock> clock;
  std::unique_ptr<Random> random;
  std::unique_ptr<Mailer> mailer;
  std::unique_ptr<MailTexts> texts;
  std::unique_ptr<CardGateway> cards;
  std::unique_ptr<CardVault> vault;
  std::unique_ptr<PayPal> paypal;
  std::unique_ptr<PaymentPages> pages;   // null: no such gateway is configured
  std::unique_ptr<SecretBox> box;
  std::unique_ptr<SecretBox> strip_box;  // of the power strips' keys, which the worker opens too
  std::unique_ptr<InvoicePrinter> printer;
  std::unique_ptr<PowerSwitch> power;
};

}  // namespace ports
