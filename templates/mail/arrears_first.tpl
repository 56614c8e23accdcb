Payment overdue for account {{CID}}
Hello {{NAME}},

{{AMOUNT}} is due on account {{CID}}, and we have not received it. Perhaps it has slipped your mind.
You can see what is due and pay it on your billing page:

  {{LINK}}

If you have paid in these days, thank you; please disregard this mail. If something is wrong, answer it.

{{COMPANY}}
{{PHONE}}
