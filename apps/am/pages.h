// Every URL that am answers; nothing else routes. Rights are explained in auth/rights. A page stands under the entry of the bar
// that its name begins with (bar.cc).
#pragma once

#include "web/page.h"

namespace am {

web::GetHandler account_access_page;
web::GetHandler account_bandwidth_page;
web::StepHandler account_bandwidth_submit;
web::GetHandler account_contact_page;
web::GetHandler account_contact_remove_page;
web::StepHandler account_contact_remove_submit;
web::StepHandler account_contact_submit;
web::GetHandler account_login_page;
web::StepHandler account_login_submit;
web::GetHandler account_owner_page;
web::StepHandler account_owner_submit;
web::GetHandler account_page;
web::GetHandler account_password_page;
web::StepHandler account_password_submit;
web::GetHandler account_totp_page;
web::StepHandler account_totp_submit;
web::GetHandler bandwidth_csv_page;
web::GetHandler bandwidth_page;
web::GetHandler billing_page;
web::GetHandler card_page;
web::StepHandler card_submit;
web::GetHandler choose_password_page;
web::StepHandler choose_password_submit;
web::GetHandler credit_note_pdf_page;
web::GetHandler dashboard_page;
web::PostHandler end_session_submit;
web::GetHandler handoff_page;
web::PostHandler handoff_submit;
web::GetHandler invoice_page;
web::PostHandler invoice_submit;
web::GetHandler login_page;
web::StepHandler login_submit;
web::PostHandler logout_submit;
web::GetHandler owner_choice_page;
web::PostHandler owner_choice_submit;
web::GetHandler owner_undo_page;
web::PostHandler owner_undo_submit;
web::GetHandler passreset_page;
web::PostHandler passreset_submit;
web::PostHandler pay_submit;
web::GetHandler power_page;
web::GetHandler power_state_page;
web::GetHandler power_switch_page;
web::PostHandler power_switch_submit;
web::GetHandler service_page;
web::PostHandler service_submit;
web::GetHandler services_page;
web::GetHandler setup_page;
web::StepHandler setup_submit;
web::GetHandler staff_reason_page;
web::PostHandler staff_reason_submit;
web::GetHandler support_confirm_page;
web::PostHandler support_confirm_submit;
web::GetHandler support_page;
web::PostHandler support_submit;

inline constexpr web::Page kPages[] = {
    web::post_only("/am/END_SESSION", "self", end_session_submit),
    {"/am/HANDOFF", web::kAnyone, handoff_page, handoff_submit},
    web::step_only("/am/LOGINAM", web::kAnyone, login_submit),
    web::post_only("/am/LOGOUT", "logged-in", logout_submit),
    {"/am/PASSRESET", web::kAnyone, passreset_page, passreset_submit},
    web::post_only("/am/PAY", "billing", pay_submit),
    {"/am/account.html", "customer", account_page},
    {"/am/account_access.html", "owner", account_access_page},
    {"/am/account_bandwidth.html", "owner", account_bandwidth_page, account_bandwidth_submit},
    {"/am/account_contact.html", "owner", account_contact_page, account_contact_submit},
    {"/am/account_contact_remove.html", "owner", account_contact_remove_page, account_contact_remove_submit},
    {"/am/account_login.html", "owner", account_login_page, account_login_submit},
    {"/am/account_owner.html", "owner", account_owner_page, account_owner_submit},
    {"/am/account_password.html", "self", account_password_page, account_password_submit},
    {"/am/account_totp.html", "self", account_totp_page, account_totp_submit},
    {"/am/bandwidth.csv", "customer", bandwidth_csv_page},
    {"/am/bandwidth.html", "customer", bandwidth_page},
    {"/am/billing.html", "billing", billing_page},
    {"/am/card.html", "card", card_page, card_submit},
    {"/am/choose_password.html", web::kAnyone, choose_password_page, choose_password_submit},
    {"/am/credit_note_pdf", "billing", credit_note_pdf_page},
    {"/am/dashboard.html", "customer", dashboard_page},
    {"/am/invoice.html", "billing", invoice_page, invoice_submit},
    {"/am/login.html", web::kAnyone, login_page},
    {"/am/owner_choice.html", "self", owner_choice_page, owner_choice_submit},
    {"/am/owner_undo.html", web::kAnyone, owner_undo_page, owner_undo_submit},
    {"/am/power.html", "power", power_page},
    {"/am/power_state", "power", power_state_page},
    {"/am/power_switch.html", "power", power_switch_page, power_switch_submit},
    {"/am/service.html", "customer", service_page, service_submit},
    {"/am/services.html", "customer", services_page},
    {"/am/setup.html", web::kAnyone, setup_page, setup_submit},
    {"/am/staff_reason.html", "view", staff_reason_page, staff_reason_submit},
    {"/am/support.html", "customer", support_page, support_submit},
    {"/am/support_confirm.html", web::kAnyone, support_confirm_page, support_confirm_submit},
};
static_assert(web::well_formed(kPages));

}  // namespace am
