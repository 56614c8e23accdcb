{{WHICH}}: invoice {{REF}} over {{TOTAL}} was due {{DUE}}
Hello {{NAME}},

invoice {{REF}} for account {{CID}} was due on {{DUE}}, and {{TOTAL}} of it is still open:

{{LINES}}
You can pay it by card or PayPal here, without a login:

  {{LINK}}

If your payment is on its way, or something about the invoice is wrong, answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
