// Every URL that mgmt answers; nothing else routes. Rights are explained in auth/rights.
#pragma once

#include "web/page.h"

namespace mgmt {

web::GetHandler account_page;
web::GetHandler account_password_page;
web::StepHandler account_password_submit;
web::StepHandler account_submit;
web::GetHandler account_totp_page;
web::StepHandler account_totp_submit;
web::GetHandler am_access_page;
web::PostHandler am_access_submit;
web::GetHandler announcements_page;
web::PostHandler announcements_submit;
web::GetHandler ats_edit_page;
web::PostHandler ats_edit_submit;
web::GetHandler arrears_page;
web::GetHandler arrears_cancel_page;
web::PostHandler arrears_cancel_submit;
web::GetHandler ats_page;
web::GetHandler ats_state_page;
web::PostHandler ats_submit;
web::GetHandler ats_switch_page;
web::PostHandler ats_switch_submit;
web::GetHandler auth_page;
web::GetHandler bandwidth_csv_page;
web::GetHandler bandwidth_edit_page;
web::PostHandler bandwidth_edit_submit;
web::GetHandler bandwidth_page;
web::GetHandler biller_forecast_page;
web::GetHandler churn_page;
web::GetHandler contact_edit_page;
web::PostHandler contact_edit_submit;
web::GetHandler contact_remove_page;
web::PostHandler contact_remove_submit;
web::GetHandler counts_page;
web::GetHandler credit_note_page;
web::PostHandler credit_note_submit;
web::GetHandler credit_note_pdf_page;
web::GetHandler customer_history_page;
web::GetHandler customer_page;
web::GetHandler dead_mails_page;
web::PostHandler dead_mails_submit;
web::GetHandler host_edit_page;
web::PostHandler host_edit_submit;
web::GetHandler hosts_page;
web::GetHandler index_page;
web::GetHandler invoice_new_page;
web::PostHandler invoice_new_submit;
web::GetHandler invoice_page;
web::PostHandler invoice_pdf_submit;
web::PostHandler invoice_submit;
web::GetHandler ip_edit_page;
web::PostHandler ip_edit_submit;
web::GetHandler ip_page;
web::GetHandler ipmap_page;
web::GetHandler ipn_input_page;
web::PostHandler ipn_input_submit;
web::GetHandler ipn_list_csv_page;
web::GetHandler ipn_list_page;
web::GetHandler ipn_page;
web::PostHandler ipn_submit;
web::GetHandler job_allow_page;
web::PostHandler job_allow_submit;
web::GetHandler job_run_page;
web::GetHandler jobs_page;
web::GetHandler leaving_page;
web::GetHandler ledger_csv_page;
web::GetHandler ledger_entry_page;
web::PostHandler ledger_entry_submit;
web::GetHandler ledger_reverse_page;
web::PostHandler ledger_reverse_submit;
web::GetHandler locks_page;
web::GetHandler login_page;
web::StepHandler login_submit;
web::PostHandler logout_submit;
web::GetHandler menu_edit_page;
web::PostHandler menu_edit_submit;
web::GetHandler menu_page;
web::GetHandler menu_remove_page;
web::PostHandler menu_remove_submit;
web::GetHandler network_edit_page;
web::PostHandler network_edit_submit;
web::GetHandler notes_page;
web::PostHandler notes_submit;
web::PostHandler open_am_submit;
web::GetHandler order_accept_page;
web::StepHandler order_accept_submit;
web::GetHandler order_page;
web::GetHandler order_refuse_page;
web::StepHandler order_refuse_submit;
web::GetHandler orphans_csv_page;
web::GetHandler orphans_page;
web::GetHandler owner_edit_page;
web::PostHandler owner_edit_submit;
web::GetHandler package_edit_page;
web::PostHandler package_edit_submit;
web::GetHandler packages_page;
web::GetHandler paste_edit_page;
web::PostHandler paste_edit_submit;
web::GetHandler pastes_page;
web::GetHandler payment_audit_csv_page;
web::GetHandler payment_audit_page;
web::GetHandler payment_entry_page;
web::PostHandler payment_entry_submit;
web::GetHandler payment_links_page;
web::PostHandler payment_links_submit;
web::GetHandler payment_notices_csv_page;
web::GetHandler payment_notices_page;
web::PostHandler payment_notices_submit;
web::GetHandler paypal_activity_csv_page;
web::GetHandler paypal_activity_page;
web::PostHandler paypal_activity_submit;
web::GetHandler paypal_link_page;
web::PostHandler paypal_link_submit;
web::GetHandler pending_page;
web::GetHandler quote_edit_page;
web::PostHandler quote_edit_submit;
web::GetHandler pfp_batch_page;
web::PostHandler pfp_batch_submit;
web::StepHandler pfp_run_submit;
web::GetHandler quote_page;
web::PostHandler quote_submit;
web::GetHandler receivables_page;
web::GetHandler refund_page;
web::StepHandler refund_submit;
web::GetHandler request_payment_page;
web::PostHandler request_payment_submit;
web::GetHandler revenue_page;
web::GetHandler search_page;
web::GetHandler setup_page;
web::StepHandler setup_submit;
web::GetHandler shared_passwords_page;
web::GetHandler source_edit_page;
web::PostHandler source_edit_submit;
web::GetHandler staff_action_page;
web::StepHandler staff_action_submit;
web::GetHandler staff_edit_page;
web::StepHandler staff_edit_submit;
web::GetHandler staff_page;
web::GetHandler suggest_page;
web::GetHandler system_cancel_page;
web::PostHandler system_cancel_submit;
web::GetHandler system_edit_page;
web::PostHandler system_edit_submit;
web::GetHandler system_keep_page;
web::PostHandler system_keep_submit;
web::GetHandler system_move_page;
web::PostHandler system_move_submit;
web::GetHandler system_password_page;
web::StepHandler system_password_submit;
web::GetHandler system_stop_page;
web::PostHandler system_stop_submit;
web::GetHandler system_unstop_page;
web::PostHandler system_unstop_submit;
web::GetHandler template_edit_page;
web::PostHandler template_edit_submit;
web::GetHandler templates_page;
web::GetHandler welcome_page;

inline constexpr web::Page kPages[] = {
    web::step_only("/mgmt/LOGIN", web::kAnyone, login_submit),
    web::post_only("/mgmt/LOGOUT", "self", logout_submit),
    web::post_only("/mgmt/OPEN_AM", "customers", open_am_submit),
    {"/mgmt/account.html", "self", account_page, account_submit},
    {"/mgmt/account_password.html", "self", account_password_page, account_password_submit},
    {"/mgmt/account_totp.html", "self", account_totp_page, account_totp_submit},
    {"/mgmt/am_access.html", "customers", am_access_page, am_access_submit},
    {"/mgmt/announcements.html", "customers", announcements_page, announcements_submit},
    {"/mgmt/arrears.html", "billing", arrears_page},
    {"/mgmt/arrears_cancel.html", "billing", arrears_cancel_page, arrears_cancel_submit},
    {"/mgmt/ats.html", "systems", ats_page, ats_submit},
    {"/mgmt/ats_edit.html", "network", ats_edit_page, ats_edit_submit},
    {"/mgmt/ats_state", "systems", ats_state_page},
    {"/mgmt/ats_switch.html", "systems", ats_switch_page, ats_switch_submit},
    {"/mgmt/auth", web::kAnyone, auth_page},
    {"/mgmt/bandwidth.csv", "customers", bandwidth_csv_page},
    {"/mgmt/bandwidth.html", "customers", bandwidth_page},
    {"/mgmt/bandwidth_edit.html", "customers", bandwidth_edit_page, bandwidth_edit_submit},
    {"/mgmt/biller_forecast.html", "staff", biller_forecast_page},
    {"/mgmt/churn.html", "billing", churn_page},
    {"/mgmt/contact_edit.html", "customers", contact_edit_page, contact_edit_submit},
    {"/mgmt/contact_remove.html", "customers", contact_remove_page, contact_remove_submit},
    {"/mgmt/counts.html", "staff", counts_page},
    {"/mgmt/credit_note.html", "billing", credit_note_page, credit_note_submit},
    {"/mgmt/credit_note_pdf", "customers", credit_note_pdf_page},
    {"/mgmt/customer.html", "staff", customer_page},
    {"/mgmt/customer_history.html", "staff", customer_history_page},
    {"/mgmt/dead_mails.html", "customers", dead_mails_page, dead_mails_submit},
    {"/mgmt/host_edit.html", "network", host_edit_page, host_edit_submit},
    {"/mgmt/hosts.html", "staff", hosts_page},
    {"/mgmt/index.html", "staff", index_page},
    {"/mgmt/invoice.html", "customers", invoice_page, invoice_submit},
    {"/mgmt/invoice_new.html", "billing", invoice_new_page, invoice_new_submit},
    web::post_only("/mgmt/invoice_pdf", "billing", invoice_pdf_submit),
    {"/mgmt/ip.html", "staff", ip_page},
    {"/mgmt/ip_edit.html", "network", ip_edit_page, ip_edit_submit},
    {"/mgmt/ipmap.html", "staff", ipmap_page},
    {"/mgmt/ipn.html", "billing", ipn_page, ipn_submit},
    {"/mgmt/ipn_input.html", "billing", ipn_input_page, ipn_input_submit},
    {"/mgmt/ipn_list.html", "billing", ipn_list_page},
    {"/mgmt/ipn_list_csv", "billing", ipn_list_csv_page},
    {"/mgmt/job_allow.html", "billing", job_allow_page, job_allow_submit},
    {"/mgmt/job_run.html", "staff", job_run_page},
    {"/mgmt/jobs.html", "staff", jobs_page},
    {"/mgmt/leaving.html", "staff", leaving_page},
    {"/mgmt/ledger_csv", "staff", ledger_csv_page},
    {"/mgmt/ledger_entry.html", "billing", ledger_entry_page, ledger_entry_submit},
    {"/mgmt/ledger_reverse.html", "billing", ledger_reverse_page, ledger_reverse_submit},
    {"/mgmt/locks.html", "systems", locks_page},
    {"/mgmt/login.html", web::kAnyone, login_page},
    {"/mgmt/menu.html", "admin", menu_page},
    {"/mgmt/menu_edit.html", "admin", menu_edit_page, menu_edit_submit},
    {"/mgmt/menu_remove.html", "admin", menu_remove_page, menu_remove_submit},
    {"/mgmt/network_edit.html", "network", network_edit_page, network_edit_submit},
    {"/mgmt/notes.html", "staff", notes_page, notes_submit},
    {"/mgmt/order.html", "orders", order_page},
    {"/mgmt/order_accept.html", "orders", order_accept_page, order_accept_submit},
    {"/mgmt/order_refuse.html", "orders", order_refuse_page, order_refuse_submit},
    {"/mgmt/orphans.html", "billing", orphans_page},
    {"/mgmt/orphans_csv", "billing", orphans_csv_page},
    {"/mgmt/owner_edit.html", "customers", owner_edit_page, owner_edit_submit},
    {"/mgmt/package_edit.html", "billing", package_edit_page, package_edit_submit},
    {"/mgmt/packages.html", "billing", packages_page},
    {"/mgmt/paste_edit.html", "staff", paste_edit_page, paste_edit_submit},
    {"/mgmt/pastes.html", "staff", pastes_page},
    {"/mgmt/payment_audit.html", "billing", payment_audit_page},
    {"/mgmt/payment_audit_csv", "billing", payment_audit_csv_page},
    {"/mgmt/payment_entry.html", "billing", payment_entry_page, payment_entry_submit},
    {"/mgmt/payment_links.html", "billing", payment_links_page, payment_links_submit},
    {"/mgmt/payment_notices.html", "billing", payment_notices_page, payment_notices_submit},
    {"/mgmt/payment_notices_csv", "billing", payment_notices_csv_page},
    {"/mgmt/paypal_activity.html", "billing", paypal_activity_page, paypal_activity_submit},
    {"/mgmt/paypal_activity_csv", "billing", paypal_activity_csv_page},
    {"/mgmt/paypal_link.html", "billing", paypal_link_page, paypal_link_submit},
    {"/mgmt/pending.html", "orders", pending_page},
    {"/mgmt/pfp_batch.html", "billing", pfp_batch_page, pfp_batch_submit},
    web::step_only("/mgmt/pfp_run", "billing", pfp_run_submit),
    {"/mgmt/quote.html", "orders", quote_page, quote_submit},
    {"/mgmt/quote_edit.html", "orders", quote_edit_page, quote_edit_submit},
    {"/mgmt/receivables.html", "billing", receivables_page},
    {"/mgmt/refund.html", "billing", refund_page, refund_submit},
    {"/mgmt/request_payment.html", "billing", request_payment_page, request_payment_submit},
    {"/mgmt/revenue.html", "billing", revenue_page},
    {"/mgmt/search", "staff", search_page},
    {"/mgmt/setup.html", web::kAnyone, setup_page, setup_submit},
    {"/mgmt/shared_passwords.html", "systems", shared_passwords_page},
    {"/mgmt/source_edit.html", "billing", source_edit_page, source_edit_submit},
    {"/mgmt/staff.html", "admin", staff_page},
    {"/mgmt/staff_action.html", "admin", staff_action_page, staff_action_submit},
    {"/mgmt/staff_edit.html", "admin", staff_edit_page, staff_edit_submit},
    {"/mgmt/suggest", "staff", suggest_page},
    {"/mgmt/system_cancel.html", "systems", system_cancel_page, system_cancel_submit},
    {"/mgmt/system_edit.html", "systems", system_edit_page, system_edit_submit},
    {"/mgmt/system_keep.html", "systems", system_keep_page, system_keep_submit},
    {"/mgmt/system_move.html", "systems", system_move_page, system_move_submit},
    {"/mgmt/system_password.html", "systems", system_password_page, system_password_submit},
    {"/mgmt/system_stop.html", "systems", system_stop_page, system_stop_submit},
    {"/mgmt/system_unstop.html", "admin", system_unstop_page, system_unstop_submit},
    {"/mgmt/template_edit.html", "network", template_edit_page, template_edit_submit},
    {"/mgmt/templates.html", "staff", templates_page},
    {"/mgmt/welcome.html", "staff", welcome_page},
};
static_assert(web::well_formed(kPages));

}  // namespace mgmt
