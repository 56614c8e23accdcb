#include "domain/quote_request.h"

#include "base/log.h"
#include "domain/notices.h"
#include "tables/signups.h"

namespace domain {

const std::vector<QuoteList>& quote_lists() {
  static const std::vector<QuoteList> kLists = {
      {"cpu", "quote_cpu", "Processor", "quote_cpu_missing"},
      {"ram", "quote_ram", "Memory", "quote_ram_missing"},
      {"raid", "quote_raid", "RAID level", "quote_raid_missing"},
      {"drive", "quote_drive", "Drive size", "quote_drive_missing"},
      {"ips", "quote_ips", "IP addresses", "quote_ips_missing"},
      {"bandwidth", "quote_bandwidth", "Bandwidth a month", "quote_bandwidth_missing"},
      {"backup", "quote_backup", "NFS backup space", "quote_backup_missing"},
      {"os", "os", "Operating system", "os_missing"}};
  return kLists;
}

std::string QuoteRequest::summary() const {
  std::string out;
  for (const auto& [words, answer] : wanted) out += "  " + words + ": " + base::replace_all(answer, "\n", "\n    ") + '\n';
  return out;
}

base::Form quote_fields(const base::Form& form) {
  base::Form kept;
  for (const QuoteList& list : quote_lists()) kept.set(list.field, std::string{form.raw(list.field)});
  for (const char* field : {"delivery", "install", "customer", "name", "email", "company", "phone", "heard", "questions"}) {
    kept.set(field, std::string{form.raw(field)});
  }
  return kept;
}

QuoteRequest read_quote_request(base::Form& form, const Catalogue& catalogue, base::Date today) {
  QuoteRequest request;
  for (const QuoteList& list : quote_lists()) {
    const auto choice = catalogue.choice(list.list, form.raw(list.field));
    if (!choice) form.fail(list.field, list.missing);
    request.wanted.emplace_back(list.label, choice ? choice->label : "");
  }
  if (const auto date = form.maybe<base::Date>("delivery", "quote_date_wrong")) {
    if (*date < today || *date > base::add_days(today, 730)) form.fail("delivery", "quote_date_range");
    request.wanted.emplace_back("Delivery wanted", base::str(*date));
  }
  const auto install = form.raw("install");
  if (install != "staff" && install != "ipkvm") form.fail("install", "quote_install_missing");
  request.wanted.emplace_back("OS install", install == "ipkvm" ? "by the customer over IPKVM" : "by us");
  request.name = form.line("name", "owner_name_missing");
  request.email = form.required<base::Email>("email", "email_missing", "email_wrong");
  const auto customer = form.raw("customer");
  if (customer != "yes" && customer != "no") form.fail("customer", "quote_customer_missing");
  request.wanted.emplace_back("Customer already", std::string{customer});
  const std::string company = form.line("company", "");
  if (!company.empty()) request.wanted.emplace_back("Company", company);
  const std::string phone = form.line("phone", "", 40);
  if (!phone.empty()) request.wanted.emplace_back("Phone", phone);
  const auto heard = catalogue.choice("heard", form.raw("heard"));
  if (!form.raw("heard").empty() && !heard) form.fail("heard", "heard_wrong");
  if (heard) request.wanted.emplace_back("Heard of us", heard->label);
  const std::string questions = form.lines("questions", "", 2000);
  if (!questions.empty()) request.wanted.emplace_back("Questions", questions);
  return request;
}

base::OrderRef place_quote_request(db::Writer& db, const Desk& desk, const std::string& form_hash, const base::Form& form,
                                   const QuoteRequest& request, const std::string& remote_addr) {
  if (const auto known = tables::signups::request_ref(db, form_hash)) return *known;
  const auto ref = base::parse<base::OrderRef>(desk.random.hex(4)).value();
  const base::Form kept = quote_fields(form);
  try {
    tables::signups::add_request(db, ref, form_hash, base::form_encode(kept.fields()), request.name, request.email,
                                 remote_addr, desk.clock.now());
  } catch (const db::Duplicate&) {
    // The same form came twice at the same time, and the other one was first.
    if (const auto known = tables::signups::request_ref(db, form_hash)) return *known;
    throw;
  }
  tell_quote_requested(db, desk, ref, request.name, request.email, request.summary());
  base::log::info("quote.requested", {{"ref", ref}});
  return ref;
}

}  // namespace domain
