// A card as it was typed: one that is taken has a number that its bank could have made.
#include "base/text.h"
#include "domain/card.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  base::Form form{base::form_decode(fuzz::text(data, size))};
  const auto today = base::parse<base::Date>("2026-11-28").value();
  const auto card = domain::read_card(form, today);
  if (!form.ok()) return 0;
  const std::string& number = card.number.reveal();
  fuzz::must(domain::luhn(number) && !domain::card_brand(number).empty(), "the number is a card's");
  fuzz::must(domain::last_four(card).size() == 4, "it has last four digits");
  fuzz::must(domain::expiry_text(card) >= "2026-11", "it has not expired");
  return 0;
}
