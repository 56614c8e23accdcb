Your quote: {{TITLE}}
Hello,

{{MESSAGE}}

{{TITLE}}
{{PARTS}}

  Paid every month      {{PRICE_1}}
  Paid every 6 months   {{PRICE_6}}
  Paid every 12 months  {{PRICE_12}}
  Setup, once           {{SETUP}}

Order it at this price until {{EXPIRES}}, once:

  {{LINK}}

Questions? Answer this mail or call {{PHONE}}.

{{COMPANY}}
