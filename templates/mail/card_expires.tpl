Your card expires soon, account {{CID}}
Hello {{NAME}},

your {{SOURCE}}, which pays for account {{CID}}, expires on {{WHEN}}. Please enter the new one before, so that your service
is paid without interruption:

  {{LINK}}

If your bank sends you a card with the same number, its new date has to be entered too.

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
