// subs: what recurs. A subscription has its own amount; included values of its own stand where they differ from its package's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/packages.h"

namespace tables::subs {

// What one unit of a package includes.
struct Included {
  int disk_gb = 0;
  int ips = 0;
  int bandwidth_gb = 0;
  int backup_gb = 0;
};

struct New {
  base::CustomerId cid;
  std::optional<base::SystemId> sysid;
  std::optional<base::PackageId> package;
  std::string description;
  int quantity = 1;
  base::Money amount;  // every interval, for the whole quantity
  int months = 1;
  unsigned anchor_day = 1;  // day of the month that it is billed on
  std::optional<Included> included;  // null: as the package
  std::optional<base::Date> next_bill_on;
};

struct Row {
  base::SubId id;
  base::CustomerId cid;
  std::optional<base::SystemId> sysid;
  std::optional<base::PackageId> package;
  std::string description;
  int quantity = 1;
  base::Money amount;  // every interval, for the whole quantity
  int months = 1;
  int anchor_day = 1;
  std::optional<int> disk_gb, ips, bandwidth_gb, backup_gb;  // of its own; null: as the package
  std::optional<base::Date> next_bill_on;  // null: not billed
  std::optional<base::Date> ended_on;
  int version = 0;
};

// With the package it was made from.
struct Packaged {
  Row row;
  std::optional<packages::Role> role;
  std::string package_name;
  Included package;                    // what one of it includes
  std::optional<base::Money> price;    // of one, for this interval
};

base::SubId add(db::Writer& db, const New& sub);
// Those that have not ended, base packages first: of all systems of a customer, and of one system.
[[nodiscard]] std::vector<Packaged> running_of_customer(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::vector<Packaged> running_of_system(db::Reader& db, base::SystemId system);
// Package, words, quantity, amount and included values, from now on; its period stays. False when it has changed since
// `sub.version`.
[[nodiscard]] bool change(db::Writer& db, const Row& sub);
// Not billed any more from that day on.
void end_all_of_system(db::Writer& db, base::SystemId system, base::Date on);
// The same subscriptions, with their periods, for the system that takes its place.
void move_all(db::Writer& db, base::SystemId from, base::SystemId to);
void end(db::Writer& db, base::SubId sub, base::Date on);
// When each of them is billed next; their versions stay, since nothing that people edit has changed.
struct Moved {
  base::SubId sub;
  base::Date next_bill_on;
};
void move_on(db::Writer& db, const std::vector<Moved>& subs);
// No charge for a period that begins on that day or later; null: takes that back.
void set_ends_on_of_system(db::Writer& db, base::SystemId system, std::optional<base::Date> ends_on);
// The same for those that have such a day.
void move_ends_on_of_system(db::Writer& db, base::SystemId system, std::optional<base::Date> ends_on);
// Gives the running subscriptions of a package the values that they have had from it until now as their own.
void keep_included(db::Writer& db, base::PackageId package, const Included& until_now);

}  // namespace tables::subs
