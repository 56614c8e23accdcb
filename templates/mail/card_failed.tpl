Your card could not be charged, account {{CID}}
Hello {{NAME}},

{{AMOUNT}} is due on account {{CID}}. {{WHY}}

Please enter another card, or pay in another way, on your billing page:

  {{LINK}}

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
