// Identifiers. Each table's id is a type of its own, so that a payment's id cannot be passed where a customer's is meant.
#pragma once

#include <compare>
#include <cstdint>

#include "base/codec.h"
#include "base/text.h"

namespace base {

template <class Tag>
struct Id {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using CustomerId = Id<struct CustomerTag>;
using SignupId = Id<struct SignupTag>;
using PaymentId = Id<struct PaymentTag>;
using InvoiceId = Id<struct InvoiceTag>;
using PayLinkId = Id<struct PayLinkTag>;
using CreditNoteId = Id<struct CreditNoteTag>;
using IpnId = Id<struct IpnTag>;
using MailId = Id<struct MailTag>;
using QuoteId = Id<struct QuoteTag>;
using UserId = Id<struct UserTag>;
using SystemId = Id<struct SystemTag>;
using MachineId = Id<struct MachineTag>;
using TemplateId = Id<struct TemplateTag>;
using ContactId = Id<struct ContactTag>;
using NoteId = Id<struct NoteTag>;
using PackageId = Id<struct PackageTag>;
using SubId = Id<struct SubTag>;
using EntryId = Id<struct EntryTag>;
using SourceId = Id<struct SourceTag>;
using NetworkId = Id<struct NetworkTag>;
using PaypalSubId = Id<struct PaypalSubTag>;
using MenuId = Id<struct MenuTag>;
using PasteId = Id<struct PasteTag>;
using AmLoginId = Id<struct AmLoginTag>;
using PowerStripId = Id<struct PowerStripTag>;
using PowerPortId = Id<struct PowerPortTag>;
using PowerCommandId = Id<struct PowerCommandTag>;
using JobRunId = Id<struct JobRunTag>;
using BatchItemId = Id<struct BatchItemTag>;

template <class Tag>
struct Codec<Id<Tag>> {
  static std::optional<Id<Tag>> parse(std::string_view text) {
    const auto value = Codec<std::int64_t>::parse(text);
    if (!value || *value < 1) return std::nullopt;
    return Id<Tag>{*value};
  }
  static std::string str(Id<Tag> id) { return std::to_string(id.value); }
};

// A customer id as people write it: "col00042"; "42" and "COL42" are understood too (00-overview, Words).
[[nodiscard]] std::string display(CustomerId id);
[[nodiscard]] std::optional<CustomerId> parse_cid(std::string_view text);

// Eight hexadecimal digits, lower case: the reference of an order or an invoice.
template <class Tag>
class HexRef {
 public:
  HexRef() = default;
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const HexRef&, const HexRef&) = default;

 private:
  friend struct Codec<HexRef>;
  std::string text_;
};

using OrderRef = HexRef<struct OrderTag>;
using InvoiceRef = HexRef<struct InvoiceRefTag>;

template <class Tag>
struct Codec<HexRef<Tag>> {
  static std::optional<HexRef<Tag>> parse(std::string_view text) {
    HexRef<Tag> ref;
    ref.text_ = to_lower(text);
    if (text.size() != 8 || ref.text_.find_first_not_of("0123456789abcdef") != std::string::npos) return std::nullopt;
    return ref;
  }
  static std::string str(const HexRef<Tag>& ref) { return ref.text(); }
};

}  // namespace base
