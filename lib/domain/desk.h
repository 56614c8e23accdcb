// What the rules need from around them: who the company is, the time, randomness, and the words of mails. Passed down.
#pragma once

#include <string>

#include "base/contact_values.h"
#include "ports/clock.h"
#include "ports/mail_texts.h"
#include "ports/random.h"

namespace domain {

struct Business {
  std::string company;
  std::string phone;
  std::string secure_url;  // "https://secure.example.com"
  std::string currency;
  base::Email sales;
  base::Email support;
  base::Email billing;
  base::Email staff;      // order notices go there
  base::Email mail_from;
  std::string paypal_page;         // PP_URL
  base::Email paypal_email;        // our account
  std::string paypal_receiver_id;  // may be empty
  int paypal_hold_days = 30;
  int gateway_seconds = 60;  // how long a card request may take
  int paypal_seconds = 30;   // how long PayPal may take to answer
  bool developer = false;
};

struct Desk {
  const Business& business;
  ports::Clock& clock;
  ports::Random& random;
  ports::MailTexts& texts;
};

}  // namespace domain
