Your request for a quote, {{REF}}
Hello {{NAME}},

thank you for asking {{COMPANY}} for a quote. Its reference is {{REF}}. You hear from us within two
working days, with a link to order at the quoted price.

{{SUMMARY}}
Questions? Answer this mail or call {{PHONE}}.

{{COMPANY}}
