Card authorized for order {{REF}}
Hello {{NAME}},

{{AMOUNT}} are authorized on your card ({{SOURCE}}) for your order {{REF}}. Nothing is charged until your
server is in service.

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
