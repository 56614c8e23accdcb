Quote wanted {{REF}}: {{NAME}}
{{NAME}} <{{EMAIL}}> asks for a quote. It waits under New Signups as {{REF}}.

{{SUMMARY}}
