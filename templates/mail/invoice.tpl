Invoice {{REF}} over {{TOTAL}}, due {{DUE}}
Hello {{NAME}},

this is invoice {{REF}} for account {{CID}}:

{{LINES}}{{NOTE}}
It is due on {{DUE}}. You can pay it by card or PayPal here, without a login:

  {{LINK}}

Questions about billing? Answer this mail or write to {{BILLING}}.

{{COMPANY}}
{{PHONE}}
