Third notice: payment overdue for account {{CID}}
Hello {{NAME}},

this is our third notice. {{AMOUNT}} is due on account {{CID}} since {{SINCE}}, and we have heard nothing from you.
Unless it is paid within a week, we will have to prepare the shutdown of your service. Please pay it now:

  {{LINK}}

Or write to us: {{BILLING}}.

{{COMPANY}}
{{PHONE}}
