Second notice: payment overdue for account {{CID}}
Hello {{NAME}},

this is our second notice. {{AMOUNT}} is due on account {{CID}} since {{SINCE}}. Please pay it now on your billing page:

  {{LINK}}

If you cannot pay at the moment, write to us, so that we can find a way together: {{BILLING}}.

{{COMPANY}}
{{PHONE}}
