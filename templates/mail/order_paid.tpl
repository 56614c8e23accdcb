Payment received for order {{REF}}
Hello {{NAME}},

we have received {{AMOUNT}} by {{SOURCE}} for your order {{REF}}. Your server is set up next; you get
another mail with its data.

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
