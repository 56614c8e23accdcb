Payment received for invoice {{REF}}
Hello {{NAME}},

we have received {{AMOUNT}} by {{SOURCE}} for invoice {{REF}}, account {{CID}}. Thank you.

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
