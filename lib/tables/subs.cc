#include "tables/subs.h"

#include <algorithm>
#include <tuple>

namespace tables::subs {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO subs (cid, sysid, package_id, description, quantity, amount, months, anchor_day, disk_gb, ips, bandwidth_gb,"
    " backup_gb, next_bill_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kKeepIncluded =
    "UPDATE subs SET disk_gb = COALESCE(disk_gb, ?), ips = COALESCE(ips, ?), bandwidth_gb = COALESCE(bandwidth_gb, ?),"
    " backup_gb = COALESCE(backup_gb, ?), row_version = row_version + 1 WHERE package_id = ? AND ended_on IS NULL";

// A macro because SQL must be a literal: the columns of Packaged, in its order.
#define PACKAGED                                                                                                      \
  "SELECT s.id, s.cid, s.sysid, s.package_id, s.description, s.quantity, s.amount, s.months, s.anchor_day, s.disk_gb," \
  " s.ips, s.bandwidth_gb, s.backup_gb, s.next_bill_on, s.ended_on, s.row_version, p.role, COALESCE(p.name, '')," \
  " COALESCE(p.disk_gb, 0), COALESCE(p.ips, 0), COALESCE(p.bandwidth_gb, 0), COALESCE(p.backup_gb, 0),"               \
  " CASE s.months WHEN 1 THEN p.price_1 WHEN 6 THEN p.price_6 ELSE p.price_12 END"                                    \
  " FROM subs s LEFT JOIN packages p ON p.id = s.package_id"

constexpr db::Sql kRunningOfCustomer = PACKAGED " WHERE s.cid = ? AND s.ended_on IS NULL";
constexpr db::Sql kRunningOfSystem = PACKAGED " WHERE s.sysid = ? AND s.ended_on IS NULL";
#undef PACKAGED

constexpr db::Sql kChange =
    "UPDATE subs SET package_id = ?, description = ?, quantity = ?, amount = ?, disk_gb = ?, ips = ?, bandwidth_gb = ?,"
    " backup_gb = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";
constexpr db::Sql kEndAllOfSystem =
    "UPDATE subs SET ended_on = ?, next_bill_on = NULL, row_version = row_version + 1 WHERE sysid = ? AND ended_on IS NULL";
constexpr db::Sql kMoveAll = "UPDATE subs SET sysid = ?, row_version = row_version + 1 WHERE sysid = ? AND ended_on IS NULL";
constexpr db::Sql kEnd = "UPDATE subs SET ended_on = ?, next_bill_on = NULL, row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kMoveOn = "UPDATE subs SET next_bill_on = ? WHERE id = ?";
constexpr db::Sql kMoveEndsOn = "UPDATE subs SET ends_on = ?, row_version = row_version + 1 WHERE sysid = ? AND ends_on IS NOT NULL";
constexpr db::Sql kSetEndsOn = "UPDATE subs SET ends_on = ?, row_version = row_version + 1 WHERE sysid = ? AND ended_on IS NULL";

Packaged read(const db::Columns& c) {
  Packaged p;
  Row& r = p.row;
  c.into(r.id, r.cid, r.sysid, r.package, r.description, r.quantity, r.amount, r.months, r.anchor_day, r.disk_gb, r.ips,
         r.bandwidth_gb, r.backup_gb, r.next_bill_on, r.ended_on, r.version, p.role, p.package_name, p.package.disk_gb,
         p.package.ips, p.package.bandwidth_gb, p.package.backup_gb, p.price);
  return p;
}

// Sorted here: the database would make a table of its own for that.
std::vector<Packaged> in_order(std::vector<Packaged> subs) {
  std::sort(subs.begin(), subs.end(), [](const Packaged& a, const Packaged& b) {
    return std::tuple{!a.role, a.role, a.row.id} < std::tuple{!b.role, b.role, b.row.id};
  });
  return subs;
}

}  // namespace

base::SubId add(db::Writer& db, const New& s) {
  const auto own = [&](int Included::*value) { return s.included ? std::optional{*s.included.*value} : std::nullopt; };
  return {db.insert(kAdd, s.cid, s.sysid, s.package, s.description, s.quantity, s.amount, s.months, static_cast<int>(s.anchor_day),
                    own(&Included::disk_gb), own(&Included::ips), own(&Included::bandwidth_gb), own(&Included::backup_gb),
                    s.next_bill_on)};
}

std::vector<Packaged> running_of_customer(db::Reader& db, base::CustomerId cid) {
  return in_order(db.rows(read, kRunningOfCustomer, cid));
}
std::vector<Packaged> running_of_system(db::Reader& db, base::SystemId system) {
  return in_order(db.rows(read, kRunningOfSystem, system));
}

bool change(db::Writer& db, const Row& s) {
  return db.exec(kChange, s.package, s.description, s.quantity, s.amount, s.disk_gb, s.ips, s.bandwidth_gb, s.backup_gb, s.id,
                 s.version) == 1;
}

void end_all_of_system(db::Writer& db, base::SystemId system, base::Date on) { db.exec(kEndAllOfSystem, on, system); }
void move_all(db::Writer& db, base::SystemId from, base::SystemId to) { db.exec(kMoveAll, to, from); }
void end(db::Writer& db, base::SubId sub, base::Date on) { db.exec(kEnd, on, sub); }
void move_on(db::Writer& db, const std::vector<Moved>& subs) {
  std::vector<std::vector<db::Cell>> rows;
  rows.reserve(subs.size());
  for (const Moved& moved : subs) rows.push_back({db::to_cell(moved.next_bill_on), db::to_cell(moved.sub)});
  db.exec_many(kMoveOn, rows);
}
void set_ends_on_of_system(db::Writer& db, base::SystemId system, std::optional<base::Date> ends_on) {
  db.exec(kSetEndsOn, ends_on, system);
}

void move_ends_on_of_system(db::Writer& db, base::SystemId system, std::optional<base::Date> ends_on) {
  db.exec(kMoveEndsOn, ends_on, system);
}

void keep_included(db::Writer& db, base::PackageId package, const Included& until_now) {
  db.exec(kKeepIncluded, until_now.disk_gb, until_now.ips, until_now.bandwidth_gb, until_now.backup_gb, package);
}

}  // namespace tables::subs
