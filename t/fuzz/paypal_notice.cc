// A PayPal notice, whoever sent it: what is read of it fits the columns that keep it.
#include "base/text.h"
#include "domain/paypal_notice.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto notice = domain::read_notice(fuzz::text(data, size));
  if (!notice) return 0;
  const std::string key = notice->event_key();
  fuzz::must(key.size() <= 190, "the key of an event fits its column");
  fuzz::must(notice->txn_id.size() <= 40 && notice->parent_txn_id.size() <= 40 && notice->profile_id.size() <= 32, "names fit their columns");
  fuzz::must(notice->payer_name.size() <= 200 && notice->payer_email.size() <= 254, "the payer fits its columns");
  for (const std::string& text : {key, notice->txn_type, notice->txn_id, notice->parent_txn_id, notice->status, notice->token,
                                  notice->profile_id, notice->old_profile_id, notice->currency, notice->business,
                                  notice->receiver_email, notice->receiver_id, notice->track_id, notice->date, notice->reason, notice->case_id,
                                  notice->payer_name, notice->payer_email, notice->initial.txn_id, notice->initial.status}) {
    fuzz::must(base::valid_utf8(text), "texts are UTF-8");
  }
  return 0;
}
