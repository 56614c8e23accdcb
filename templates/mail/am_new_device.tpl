New login to {{ACCOUNT}}
Hello {{NAME}},

somebody has logged in to the Account Manager as {{ACCOUNT}} from a browser that we have not seen before:

  {{WHEN}}, from {{ADDRESS}}
  {{AGENT}}

If that was not you, choose a new password at once and write to {{SUPPORT}}.

{{COMPANY}}
