Your login {{LOGIN}} has changed
Hello {{NAME}},

{{WHAT}} on {{WHEN}}, from {{ADDRESS}}.

If it was not you, tell an administrator at once.

{{COMPANY}}
