// Makes an invoice, a credit note or a receipt into a document that can be printed and filed. The same one makes the same bytes.
#pragma once

#include <string>
#include <vector>

namespace ports {

// Everything as it is to be read, in UTF-8; amounts and dates are words already.
struct InvoicePaper {
  struct Line {
    std::string text;
    std::string period;
    std::string amount;
  };
  struct Sum {
    std::string label;
    std::string amount;
    bool strong = false;
  };
  std::string title;  // "Invoice INV-2026-00001"
  std::string company;
  std::vector<std::string> company_lines;   // phone, e-mail
  std::vector<std::string> customer_lines;  // name, company, address, account
  std::vector<std::string> facts;           // "Issued 22 November 2026", "Due 6 December 2026", "Open"
  std::vector<Line> lines;
  std::vector<Sum> sums;  // below the lines
  std::string note;       // a sentence below the sums; may be empty
  std::string pay_link;   // empty: there is nothing to pay
};

class InvoicePrinter {
 public:
  virtual ~InvoicePrinter() = default;
  // A PDF file. Throws std::runtime_error when it cannot be made.
  [[nodiscard]] virtual std::string pdf(const InvoicePaper& paper) = 0;
};

}  // namespace ports
