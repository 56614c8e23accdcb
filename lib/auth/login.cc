#include "auth/login.h"

#include "auth/password.h"
#include "auth/recovery.h"
#include "auth/session.h"
#include "auth/throttle.h"
#include "auth/totp.h"
#include "base/log.h"
#include "tables/am_factors.h"
#include "tables/audit_log.h"
#include "tables/users.h"

namespace auth {

namespace {

using std::chrono::seconds;

// What is known about the account before the password is looked at.
struct Account {
  std::string actor;                // "user:alice", "customer:42"; "visitor" when there is none
  std::optional<base::CustomerId> cid;
  std::optional<std::string> hash;  // nullopt: may not log in
  Knock knock;
  seconds wait{0};
};

// Why an attempt was refused: for the log, never for the visitor.
struct Verdict {
  Admission admission;
  std::string why;
  bool shut = false;  // by this very attempt
};

void tell(const Account& account, const Attempt& attempt, const Verdict& verdict) {
  using enum Admission::Outcome;
  switch (verdict.admission.outcome) {
    case admitted:
      base::log::info("login.admitted", {{"who", account.actor}, {"addr", attempt.remote_addr}});
      break;
    case waiting:
      base::log::info("login.waiting", {{"who", account.actor},
                                        {"addr", attempt.remote_addr},
                                        {"seconds", verdict.admission.wait.count()}});
      break;
    case refused:
      base::log::info("login.refused",
                      {{"who", account.actor}, {"addr", attempt.remote_addr}, {"why", verdict.why}});
      break;
  }
  if (verdict.shut) base::log::warning("login.shut", {{"who", account.actor}, {"addr", attempt.remote_addr}});
}

tables::audit_log::New audit(const Account& account, const Attempt& attempt, std::string action) {
  return {.actor = account.actor,
          .remote_addr = attempt.remote_addr,
          .request_id = attempt.request_id,
          .action = std::move(action),
          .object = account.actor,
          .old_value = "",
          .new_value = "",
          .cid = account.cid};
}

Verdict refuse(db::Writer& db, const Account& account, const Attempt& attempt, std::string why, base::Timestamp now) {
  const int failures = count_failure(db, account.knock, now);
  Verdict verdict;
  verdict.why = std::move(why);
  verdict.shut = account.hash && account.knock.door == Door::mgmt && failures == kStaffTries;
  if (verdict.shut) tables::audit_log::add(db, audit(account, attempt, "login.shut"), now);
  return verdict;
}

// `admit(db, check, why)` runs in the transaction that decides: it proves the rest, stores what a good login changes and returns
// the new session's token, or says why not.
template <class Admit>
Admission decide(const Gate& gate, const Account& account, const Attempt& attempt, Admit admit) {
  Verdict verdict;
  if (account.wait > seconds{0}) {
    verdict.admission = {Admission::Outcome::waiting, {}, account.wait};
    tell(account, attempt, verdict);
    return verdict.admission;
  }
  const PasswordCheck check = check_password(attempt.password, account.hash);
  verdict = gate.database.write([&](db::Writer& db) -> Verdict {
    const base::Timestamp now = gate.clock.now();
    // Others may have failed while this password was being hashed; then it does not matter whether it was right.
    if (const seconds wait = hold(db, account.knock, now); wait > seconds{0}) {
      return {{Admission::Outcome::waiting, {}, wait}, {}, false};
    }
    if (!check.good) return refuse(db, account, attempt, account.hash ? "password" : "account", now);
    std::string why;
    std::string token = admit(db, check, now, why);
    if (token.empty()) return refuse(db, account, attempt, std::move(why), now);
    forgive(db, account.knock);
    tables::audit_log::add(db, audit(account, attempt, "login"), now);
    if (check.replacement) tables::audit_log::add(db, audit(account, attempt, "password.rehashed"), now);
    return {{Admission::Outcome::admitted, std::move(token), {}}, {}, false};
  });
  tell(account, attempt, verdict);
  return verdict.admission;
}

}  // namespace

Admission log_in_staff(const Gate& gate, const std::string& login, const Attempt& attempt) {
  std::optional<tables::users::Row> user;
  const Account account = gate.database.read([&](db::Reader& db) {
    user = tables::users::by_login(db, login);
    Account a;
    a.actor = user ? "user:" + user->login : "visitor";
    if (user && user->active && !user->hash.empty()) a.hash = user->hash;
    a.knock = knock(Door::mgmt, user ? user->login : login, user.has_value(), attempt.remote_addr);
    a.wait = wait_before(db, a.knock, gate.clock.now());
    return a;
  });
  bool recovered = false;
  Admission admission = decide(gate, account, attempt,
                [&](db::Writer& db, const PasswordCheck& check, base::Timestamp now, std::string& why) -> std::string {
    const auto row = tables::users::lock(db, user->id);
    if (!row || !row->active || row->hash != user->hash) {
      why = "changed";  // disabled, or given another password, a moment ago
      return {};
    }
    std::int64_t step = row->totp_counter;
    if (row->totp_secret) {
      const auto used = verify_totp(base::Secret{*row->totp_secret}, attempt.code.reveal(), now, row->totp_counter);
      recovered = !used && use_recovery_code(db, row->id, attempt.code, now);
      if (!used && !recovered) {
        why = "code";
        return {};
      }
      if (used) step = *used;
      if (recovered) tables::audit_log::add(db, audit(account, attempt, "recovery.used"), now);
    }
    if (check.replacement) tables::users::set_hash(db, row->id, *check.replacement);
    tables::users::logged_in(db, row->id, now, step);
    return begin_session(db, gate.random, row->id, {attempt.remote_addr, attempt.agent}, attempt.token, now);
  });
  if (admission.outcome == Admission::Outcome::admitted && recovered) {
    admission.by_recovery_code = true;
    base::log::info("login.recovery_code", {{"who", account.actor}, {"addr", attempt.remote_addr}});
  }
  return admission;
}

Admission log_in_customer(const Gate& gate, const std::string& typed, const Attempt& attempt) {
  std::optional<AmAccount> customer;
  const AmName name = parse_am_name(typed);
  const Account account = gate.database.read([&](db::Reader& db) {
    customer = find_am(db, name);
    Account a;
    a.actor = customer ? am_actor(*customer) : "visitor";
    if (customer) a.cid = customer->who.cid;
    if (customer && customer->may_log_in()) a.hash = customer->hash;
    a.knock = knock(Door::am, name.cid ? am_subject(*name.cid, name.login) : typed, customer.has_value(), attempt.remote_addr);
    a.wait = wait_before(db, a.knock, gate.clock.now());
    return a;
  });
  bool recovered = false;
  Admission admission = decide(gate, account, attempt,
                [&](db::Writer& db, const PasswordCheck& check, base::Timestamp now, std::string& why) -> std::string {
    if (lock_am(db, customer->who) != customer) {
      why = "changed";
      return {};
    }
    const auto factor = tables::am_factors::lock(db, customer->who);
    if (factor.secret) {
      const auto step = verify_totp(base::Secret{*factor.secret}, attempt.code.reveal(), now, factor.counter);
      recovered = !step && use_recovery_code(db, customer->who, attempt.code, now);
      if (!step && !recovered) {
        why = "code";
        return {};
      }
      if (step) tables::am_factors::set_counter(db, customer->who, *step);
      if (recovered) tables::audit_log::add(db, audit(account, attempt, "recovery.used"), now);
    }
    if (check.replacement) store_am_hash(db, customer->who, *check.replacement);
    return begin_session(db, gate.random, customer->who, {attempt.remote_addr, attempt.agent}, attempt.token, now);
  });
  if (admission.outcome != Admission::Outcome::admitted) return admission;
  admission.customer = std::move(customer);
  admission.by_recovery_code = recovered;
  if (recovered) base::log::info("login.recovery_code", {{"who", account.actor}, {"addr", attempt.remote_addr}});
  return admission;
}

}  // namespace auth
