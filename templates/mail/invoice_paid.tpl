Payment received for invoice {{REF}}
Hello {{NAME}},

we have received {{AMOUNT}} for invoice {{REF}}, account {{CID}}. Thank you.

{{RECEIPT}}
Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
