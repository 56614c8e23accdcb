#include "apps/mgmt/source_view.h"

namespace mgmt {

using tables::pmt_source::Status;
using tables::pmt_source::Type;

SourceWords words_for(const domain::SourceRow& source, base::Date today) {
  SourceWords words{"Invoice", "is sent by mail", "Kept", "", "/static/icons.svg#clock"};
  if (source.type == Type::card) {
    words.name = source.brand.empty() ? "Card" : source.brand;
    words.detail = "ends " + source.last_four + (source.expiry.empty() ? "" : ", expires " + source.expiry);
  }
  if (source.type == Type::paypal) {
    words.name = "PayPal";
    words.detail = source.reference.value_or("");
  }
  if (source.status == Status::ended) {
    words.state = "Ended";
    words.icon = "/static/icons.svg#stop";
  } else if (domain::expired(source, today)) {
    words.state = source.status == Status::active ? "Active, expired" : "Expired";
    words.tone = "bad";
    words.icon = "/static/icons.svg#alert";
  } else if (source.status == Status::active) {
    words.state = "Active";
    words.tone = "ok";
    words.icon = "/static/icons.svg#check";
  }
  return words;
}

}  // namespace mgmt
