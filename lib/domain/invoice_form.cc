#include "domain/invoice_form.h"

#include <algorithm>

#include "domain/ledger.h"

namespace domain {

namespace {

constexpr int kFewestRows = 4;
constexpr int kLatestDue = 365;  // days ahead

std::string name(const char* part, int number) { return std::string{part} + "-" + std::to_string(number); }

bool empty_row(const base::Form& form, int number) {
  return base::trim(form.raw(name("text", number))).empty() && base::trim(form.raw(name("amount", number))).empty();
}

// The charge that a line stands for. A line whose charge is not open any more, or asks for more than is, says so.
std::optional<base::EntryId> read_entry_of(base::Form& form, int number, base::Money amount, const std::vector<InvoiceLine>& open) {
  const auto text = form.raw(name("entry", number));
  if (text.empty()) return std::nullopt;
  const auto entry = base::parse<base::EntryId>(text);
  const auto it = std::find_if(open.begin(), open.end(), [&](const InvoiceLine& line) { return entry && line.entry == entry; });
  if (it == open.end() || amount > it->amount) {
    form.fail(name("amount", number), "charge_not_open");
    return std::nullopt;
  }
  return entry;
}

InvoiceLine read_line(base::Form& form, int number, const std::vector<InvoiceLine>& open) {
  InvoiceLine line;
  const std::string amount = name("amount", number);
  line.text = form.line(name("text", number), "line_text_missing", 200);
  line.period = form.line(name("period", number), "", 60);
  line.amount = form.required<base::Money>(amount, "amount_missing", "amount_wrong");
  if (!form.failed(amount) && line.amount == base::Money{}) form.fail(amount, "amount_missing");
  if (!form.failed(amount) && (line.amount > kMostOfOneEntry || line.amount < -kMostOfOneEntry)) form.fail(amount, "amount_too_much");
  line.entry = read_entry_of(form, number, line.amount, open);
  return line;
}

}  // namespace

int line_count(const base::Form& form) {
  return std::clamp(base::parse<int>(form.raw("lines")).value_or(kFewestRows), kFewestRows, kMostInvoiceLines);
}

InvoiceDraft read_invoice(base::Form& form, const std::vector<InvoiceLine>& open, base::Date today) {
  InvoiceDraft draft;
  base::Money total;
  for (int number = 1; number <= line_count(form); ++number) {
    if (empty_row(form, number)) continue;
    draft.lines.push_back(read_line(form, number, open));
    total += draft.lines.back().amount;
  }
  if (draft.lines.empty()) form.fail("text-1", "invoice_empty");
  if (form.ok() && total <= base::Money{}) form.fail("amount-1", "invoice_not_positive");
  if (form.ok() && total > kMostOfOneEntry) form.fail("amount-1", "amount_too_much");
  draft.due_on = form.required<base::Date>("due", "due_missing", "date_wrong");
  const bool in_range = draft.due_on >= today && draft.due_on <= base::add_days(today, kLatestDue);
  if (!form.failed("due") && !in_range) form.fail("due", "due_out_of_range");
  return draft;
}

void fill_lines(base::Form& form, const std::vector<InvoiceLine>& lines) {
  int number = 0;
  for (const auto& line : lines) {
    ++number;
    form.set(name("text", number), line.text);
    form.set(name("period", number), line.period);
    form.set(name("amount", number), base::str(line.amount));
    form.set(name("entry", number), line.entry ? base::str(*line.entry) : "");
  }
  form.set("lines", std::to_string(std::min(kMostInvoiceLines, std::max(kFewestRows, number + 2))));
}

}  // namespace domain
