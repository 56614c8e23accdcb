Your account {{ACCOUNT}} has changed
Hello {{NAME}},

{{WHAT}} on {{WHEN}}{{FROM}}, account {{ACCOUNT}}.

If that was not you or one of yours, answer this mail or call {{PHONE}} at once.

{{COMPANY}}
