#include "apps/jcctl/reset_requests.h"

#include "auth/password_link.h"
#include "base/log.h"
#include "domain/account_mail.h"
#include "tables/am_reset_requests.h"

namespace jcctl {

namespace {

enum class Answer { none_waiting, mailed, nothing_to_mail };

bool mail_link(db::Writer& db, const domain::Desk& desk, const tables::am_reset_requests::Row& request) {
  const auto account = auth::find_am(db, {request.cid, request.name});
  if (!account || !account->open || !account->email || !base::equal_ignoring_case(account->email->text(), base::trim(request.email))) return false;
  const auto key = auth::new_password_link(db, desk.random, account->who, auth::LinkKind::reset, desk.clock.now());
  if (!key) return false;
  domain::tell_password_reset(db, desk, {account->who.cid, account->name(), account->person, *account->email},
                              desk.business.secure_url + "/am/choose_password.html?key=" + *key, desk.clock.now() + auth::kResetTime);
  return true;
}

Answer answer_one(db::Writer& db, const domain::Desk& desk) {
  const auto request = tables::am_reset_requests::next(db);
  if (!request) return Answer::none_waiting;
  const bool mailed = mail_link(db, desk, *request);
  tables::am_reset_requests::done(db, request->id, desk.clock.now());
  base::log::info("reset.answered", {{"mailed", mailed ? "yes" : "no"}});
  return mailed ? Answer::mailed : Answer::nothing_to_mail;
}

}  // namespace

int answer_resets(db::Database& database, const domain::Desk& desk) {
  int mailed = 0;
  for (;;) {
    const Answer answer = database.write([&](db::Writer& db) { return answer_one(db, desk); });
    if (answer == Answer::none_waiting) return mailed;
    mailed += answer == Answer::mailed ? 1 : 0;
  }
}

}  // namespace jcctl
