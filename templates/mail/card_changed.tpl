The card of your account {{ACCOUNT}} has changed
Hello {{NAME}},

account {{ACCOUNT}} is paid by {{CARD}} from now on (expires {{EXPIRY}}). It was entered in the Account Manager on {{WHEN}}; your bank
has said that it is good, and nothing was charged to it.

If that was not you or one of yours, answer this mail or call {{PHONE}} at once.

{{COMPANY}}
