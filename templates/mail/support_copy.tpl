We have your message: {{SUBJECT}} [{{REF}}]
Hello {{NAME}},

this is a copy of what you wrote to us in the Account Manager about {{ABOUT}}, account {{CID}}.
Its reference is {{REF}}. Answer this mail to add something.

{{TEXT}}

{{COMPANY}}
