A new password for {{ACCOUNT}}
Hello {{NAME}},

somebody has asked for a new Account Manager password for {{ACCOUNT}}. If that was you, choose it here; the link works
once, until {{UNTIL}}:

{{LINK}}

If it was not you, do nothing: your password stays as it is.

{{COMPANY}}
