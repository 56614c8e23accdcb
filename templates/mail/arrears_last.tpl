Shutdown imminent: payment overdue for account {{CID}}
Hello {{NAME}},

{{AMOUNT}} is due on account {{CID}} since {{SINCE}}. The shutdown of your service is imminent: our staff may set a date for it
at any time now. After the shutdown your data are deleted. You can still prevent this by paying on your billing page:

  {{LINK}}

If there is a reason why you cannot pay, tell us today: {{BILLING}}, or {{PHONE}}.

{{COMPANY}}
