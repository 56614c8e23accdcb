Your access to the Account Manager of {{COMPANY}}
Hello {{NAME}},

the Account Manager shows your servers, traffic and bills: {{LINK}}

Your customer id and a code that works once are in the file {{FILE}} on your server
{{HOST}}, where root alone can read it:

  cat {{FILE}}

Enter both in the Account Manager and choose your own password. The code is good until
{{UNTIL}}. Remove the file afterwards.

Questions? Answer this mail or call {{PHONE}}.

{{COMPANY}}
