// Invoices as PDF by libharu, on US letter paper, in fonts that hold Latin, Greek and Cyrillic letters and are embedded.
#pragma once

#include "ports/invoice_printer.h"

namespace adapters {

class HpdfPrinter final : public ports::InvoicePrinter {
 public:
  // The directory of DejaVuSans.ttf and DejaVuSans-Bold.ttf (Debian: fonts-dejavu-core). Read for each document.
  explicit HpdfPrinter(std::string fonts = "/usr/share/fonts/truetype/dejavu") : fonts_(std::move(fonts)) {}
  [[nodiscard]] std::string pdf(const ports::InvoicePaper& paper) override;

 private:
  std::string fonts_;
};

}  // namespace adapters
