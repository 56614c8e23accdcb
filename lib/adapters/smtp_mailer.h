// Hands messages to a mail server over SMTP. smtp:// to this machine is plain; smtp:// to any other host must
// offer STARTTLS; smtps:// is TLS from the start. Certificates are verified.
#pragma once

#include <chrono>
#include <string>

#include "base/secret.h"
#include "ports/mailer.h"

namespace adapters {

struct SmtpSettings {
  std::string url;   // smtp://host:port, with /name added to greet the server by that name
  std::string user;  // empty: no login
  base::Secret password;
  std::chrono::seconds timeout{30};
  std::string ca_file;
};

class SmtpMailer : public ports::Mailer {
 public:
  explicit SmtpMailer(SmtpSettings settings);
  [[nodiscard]] ports::DeliveryResult send(const ports::Message& message) override;
  [[nodiscard]] std::string probe() override;

 private:
  SmtpSettings settings_;
};

}  // namespace adapters
