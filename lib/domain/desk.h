// What the rules need from around them: who the company is, the time, randomness, and the words of mails. Passed down.
#pragma once

#include <string>
#include <vector>

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
  base::Email linux_support;  // what customers write about their Linux servers goes there
  base::Email billing;
  base::Email staff;      // order notices go there
  base::Email mail_from;
  std::string paypal_page;         // PP_URL
  base::Email paypal_email;        // our account
  std::string paypal_receiver_id;  // may be empty
  int paypal_hold_days = 30;
  int gateway_seconds = 60;  // how long a card request may take
  int paypal_seconds = 30;   // how long PayPal may take to answer
  std::string invoice_series = "INV-{year}-";  // domain/numbering
  std::string credit_note_series = "CN-{year}-";
  std::vector<int> reminder_days = {3, 10, 21};  // after an invoice's due date
  bool developer = false;
};

struct Desk {
  const Business& business;
  ports::Clock& clock;
  ports::Random& random;
  ports::MailTexts& texts;
};

}  // namespace domain
