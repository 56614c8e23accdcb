Your access to the Account Manager of {{COMPANY}}
Hello {{NAME}},

the Account Manager shows your servers, traffic and bills. Your customer id is {{CID}}.
Choose your own password here; the link works once, until {{UNTIL}}:

{{LINK}}

Questions? Answer this mail or call {{PHONE}}.

{{COMPANY}}
