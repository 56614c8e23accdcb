// The start page: what waits for somebody to do it.
#include "apps/mgmt/job_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/own_login.h"
#include "apps/mgmt/pages.h"
#include "domain/arrears.h"
#include "tables/waiting.h"
#include "tpl/mgmt/index.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_index;

constexpr int kCancelDays = 10;

struct Task {
  const char* words;
  int count;
  const char* page;  // empty: there is none for it
};

void show_task(web::Scope list, const web::App& app, const web::Visitor& visitor, const Task& task) {
  web::Scope row = list.add(t::TASK);
  row.set(t::COUNT, task.count).show(task.count > 0 ? t::SOME : t::NOTHING);
  const std::string_view address = task.page;
  const web::Page* page = web::find_page(app.pages(), address.substr(0, address.find('?')));
  if (page != nullptr && app.allows(visitor, page->right)) {
    row.add(t::LINKED).set(t::PAGE, task.page).set(t::WORDS, task.words);
  } else {
    row.add(t::UNLINKED).set(t::WORDS, task.words);
  }
}

}  // namespace

web::Response index_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const auto user = own_row(c.db, c.visitor);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Start page").set(t::NAME, user.name);
  view.show_if(app.allows(c.visitor, "customers"), t::MAY_ANNOUNCE).show_if(!user.totp_secret, t::NO_SECOND_FACTOR);
  for (const auto& state : domain::job_states(c.db, app.jobs(), app.now())) {
    if (!state.alarm()) continue;
    view.add(t::JOB_ALARM).set(t::JOB, state.job->title).set(t::JOB_WORDS, alarm_words(state));
  }
  const auto n = tables::waiting::counts(c.db, base::add_days(app.today(), kCancelDays), domain::kLastWarning);
  const Task tasks[] = {{"New signups", n.orders, "/mgmt/pending.html"},
                        {"Quote requests", n.quote_requests, "/mgmt/pending.html"},
                        {"Systems with a cancel date in the next 10 days", n.cancels, "/mgmt/leaving.html"},
                        {"Payments whose outcome is not known yet", n.unknown_payments, "/mgmt/pfp_batch.html"},
                        {"Payments held by the fraud filter", n.held_payments, "/mgmt/pfp_batch.html"},
                        {"Customers in arrears to decide about", n.to_decide, "/mgmt/arrears.html?show=decide"},
                        {"Mails that could not be sent", n.dead_mails, "/mgmt/dead_mails.html"}};
  for (const Task& task : tasks) show_task(view, app, c.visitor, task);
  return view.render();
}

}  // namespace mgmt
