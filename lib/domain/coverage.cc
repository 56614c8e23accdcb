#include "domain/coverage.h"

#include <algorithm>

namespace domain {

namespace {

using Tone = Check::Tone;

int covered(std::span<const Covering> subs, OwnValue Covering::*value) {
  int sum = 0;
  for (const Covering& sub : subs) sum += (sub.*value).each() * sub.quantity;
  return sum;
}

std::string amount_of(int count, const std::string& unit) { return std::to_string(count) + " " + unit; }

Check compare(int has, int covers, const std::string& unit) {
  if (has == covers) return {Tone::ok, "matches"};
  if (has > covers) return {Tone::bad, amount_of(has - covers, unit) + " short: the packages cover " + amount_of(covers, unit)};
  return {Tone::bad, amount_of(covers - has, unit) + " unused: the packages cover " + amount_of(covers, unit)};
}

void note_own(std::vector<Check>& out, const OwnValue& value, const std::string& unit) {
  if (!value.own || *value.own == value.package) return;
  out.push_back({Tone::warn, amount_of(*value.own, unit) + ", changed from " + amount_of(value.package, unit)});
}

}  // namespace

std::string str(Tone tone) {
  switch (tone) {
    case Tone::ok: return "ok";
    case Tone::warn: return "warn";
    case Tone::bad: return "bad";
  }
  return {};
}

bool Coverage::matches() const { return (!disk || disk->tone == Tone::ok) && ips.tone == Tone::ok; }

Coverage coverage(const Has& has, std::span<const Covering> subs) {
  Coverage out;
  if (has.disk_counts) out.disk = compare(has.disk, covered(subs, &Covering::disk), "GB");
  out.ips = compare(has.ips, covered(subs, &Covering::ips), "IP");
  for (const Covering& sub : subs) {
    note_own(out.own_values, sub.disk, "GB");
    note_own(out.own_values, sub.ips, "IP");
    if (!sub.price) {
      out.amounts.emplace_back();
    } else if (*sub.price == sub.amount) {
      out.amounts.emplace_back(Check{Tone::ok, "matches"});
    } else {
      out.amounts.emplace_back(Check{Tone::warn, "changed from " + base::display(*sub.price)});
    }
  }
  return out;
}

void Totals::add(const Coverage& of_system, std::span<const Covering> subs) {
  ++systems_;
  differing_ += !of_system.matches();
  for (const Covering& sub : subs) a_year_ += sub.amount.times(12 / sub.months);
}

base::Money Totals::a_month() const { return a_year_.divided(12); }

Check Totals::check() const {
  if (differing_ == 0) return {Tone::ok, "systems and packages match"};
  return {Tone::bad, std::to_string(differing_) + " of " + std::to_string(systems_) + " differ from their packages"};
}

}  // namespace domain
