{{OWNER}} is now the owner of account {{ACCOUNT}}
Hello {{NAME}},

you are a contact of account {{ACCOUNT}}. At its first login to the Account Manager, {{OWNER}} was chosen as the owner:
codes that guard the account go to the owner's address from now on.

If that is right, do nothing. If it is not, take it back here, until {{UNTIL}}:

{{LINK}}

Then nobody can log in to the account until we have spoken with you.

{{COMPANY}}
