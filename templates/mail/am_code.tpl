Your security code for {{ACCOUNT}}
Hello {{NAME}},

the code for the change that you are making in the Account Manager is

  {{CODE}}

It works once, until {{UNTIL}}, in the browser that has asked for it.

Have you not asked for it? Then somebody knows your password: change it, or write to {{SUPPORT}}.

{{COMPANY}}
