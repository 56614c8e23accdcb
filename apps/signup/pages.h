// Every address that signup answers; nothing else routes.
#pragma once

#include "web/page.h"

namespace signup {

web::GetHandler colo_quote_form, confirm_page, pay_hosted_page, pay_page, payment_page, return_page, step1_form, step2_form, step3_form,
    step4_form;
web::PostHandler colo_quote_submit, pay_opened_submit, step1_submit, step2_submit, step3_submit, step4_submit;
web::StepHandler ipn_receive, pay_hosted_submit, pay_submit, payment_submit, return_submit, webhook_receive;

inline constexpr web::Page kPages[] = {
    web::post_only("/signup/PAY_OPENED", web::kAnyone, pay_opened_submit),
    {"/signup/colo_quote.html", web::kAnyone, colo_quote_form, colo_quote_submit},
    {"/signup/confirm.html", web::kAnyone, confirm_page},
    web::callback("/signup/ipn", ipn_receive),
    {"/signup/pay.html", web::kAnyone, pay_page, pay_submit},
    {"/signup/pay_hosted.html", web::kAnyone, pay_hosted_page, pay_hosted_submit},
    {"/signup/payment.html", web::kAnyone, payment_page, payment_submit},
    {"/signup/return.html", web::kAnyone, return_page, return_submit},
    {"/signup/step1.html", web::kAnyone, step1_form, step1_submit},
    {"/signup/step2.html", web::kAnyone, step2_form, step2_submit},
    {"/signup/step3.html", web::kAnyone, step3_form, step3_submit},
    {"/signup/step4.html", web::kAnyone, step4_form, step4_submit},
    web::callback("/signup/webhook", webhook_receive),
};
static_assert(web::well_formed(kPages));

}  // namespace signup
