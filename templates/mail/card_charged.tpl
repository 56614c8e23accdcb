Payment received for account {{CID}}
Hello {{NAME}},

we have charged {{AMOUNT}} to your {{SOURCE}} for account {{CID}}. Thank you.
What it was for is on your billing page:

  {{LINK}}

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
