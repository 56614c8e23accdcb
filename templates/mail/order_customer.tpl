Your order {{REF}}: {{PRODUCT}}
Hello {{NAME}},

thank you for your order at {{COMPANY}}. Its reference is {{REF}}.

{{PRICES}}
{{DETAILS}}
  Payment: {{METHOD}}

{{NEXT}}

See the state of your order, or pay for it if you have not yet:
{{LINK}}

Questions? Answer this mail or call {{PHONE}}.

{{COMPANY}}
