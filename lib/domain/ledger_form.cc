#include "domain/ledger_form.h"

namespace domain {

namespace {

constexpr std::size_t kMostText = 150;
constexpr std::size_t kMostReference = 64;

}  // namespace

base::Money read_amount(base::Form& form) {
  const auto amount = form.required<base::Money>("amount", "amount_missing", "amount_wrong");
  if (form.failed("amount")) return amount;
  if (amount <= base::Money{}) form.fail("amount", "amount_not_positive");
  if (amount > kMostOfOneEntry) form.fail("amount", "amount_too_much");
  return amount;
}

void read_hand(base::Form& form, Entry& entry, base::Date today) {
  entry.means = base::parse<Means>(form.raw("means")).value_or(Means::none);
  const bool by_hand = entry.means == Means::cheque || entry.means == Means::transfer || entry.means == Means::cash;
  if (!by_hand) form.fail("means", "means_missing");
  entry.reference = form.line("reference", entry.means == Means::cash ? "" : "reference_missing", kMostReference);
  entry.dated_on = form.maybe<base::Date>("dated_on", "date_wrong").value_or(today);
  if (*entry.dated_on > today) form.fail("dated_on", "date_in_future");
}

Entry read_entry(base::Form& form, base::CustomerId cid, base::Date today) {
  Entry entry;
  entry.cid = cid;
  const auto kind = base::parse<EntryKind>(form.raw("kind"));
  if (!kind || *kind == EntryKind::reversal) form.fail("kind", "entry_kind_missing");
  entry.kind = kind.value_or(EntryKind::charge);
  entry.amount = read_amount(form);
  entry.text = form.line("text", "entry_text_missing", kMostText);
  if (entry.kind == EntryKind::payment || entry.kind == EntryKind::refund) read_hand(form, entry, today);
  return entry;
}

}  // namespace domain
