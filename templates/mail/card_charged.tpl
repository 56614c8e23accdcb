Payment received for account {{CID}}
Hello {{NAME}},

we have charged {{AMOUNT}} to your card for account {{CID}}. Thank you.

{{RECEIPT}}
What it was for is on your billing page:

  {{LINK}}

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
