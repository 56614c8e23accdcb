Payment received for account {{CID}}
Hello {{NAME}},

we have received {{AMOUNT}} through PayPal for your account {{CID}}. Thank you.

{{RECEIPT}}
What you have paid and what is due is shown on your billing page:

  {{LINK}}

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
