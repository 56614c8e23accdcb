The choice of the owner of {{ACCOUNT}} was taken back
Hello {{NAME}},

one of the contacts of account {{ACCOUNT}} has taken back the choice of its owner. Until the owner is known, nobody can log in to
the Account Manager of this account; its servers run on. Our staff will write to you: {{SUPPORT}}, {{PHONE}}.

{{COMPANY}}
