Credit note {{NUMBER}} for invoice {{REF}} over {{TOTAL}}
Hello {{NAME}},

this is credit note {{NUMBER}} for invoice {{REF}} of account {{CID}}:

{{LINES}}
Reason: {{REASON}}

{{THEN}} The credit note is beside the invoice in the Account Manager, to print and keep.

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
