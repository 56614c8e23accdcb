New signup {{REF}}: {{PRODUCT}}, {{NAME}}
Order {{REF}} waits under New Signups.

{{PRICES}}
{{PEOPLE}}
{{DETAILS}}
  Payment: {{METHOD}}
