Your login {{ACCOUNT}} at {{COMPANY}}
Hello,

the owner of the account has made a login for you in our Account Manager. You log in as

  {{ACCOUNT}}

Choose your password here; the link works once, until {{UNTIL}}:

{{LINK}}

{{COMPANY}}
