Your login to {{COMPANY}} mgmt
Hello {{NAME}},

your user name is {{LOGIN}}. Choose your password at

{{LINK}}

The link works once, within 24 hours. If it is too old, ask an administrator for another one.

{{COMPANY}}
