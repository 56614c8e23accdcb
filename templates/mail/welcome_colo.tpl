Your server {{HOST}} is ready
Hello {{NAME}},

welcome. Your place in our racks is ready, and your server is connected.

  Host name:  {{HOST}}
  Addresses:  {{IPS}}
  System:     {{SYSTEM}}
  Order:      {{REF}}

You can turn its power off and on in the Account Manager. Write to us before you come to the data center.

Your customer id is {{CID}}. In the Account Manager you see your servers, your traffic and your bills, and
change how you pay:

  {{AM}}

No password is set yet: choose "Forgot your password" there, and you get a mail with a link to set one.

Questions? Write to {{SUPPORT}} or call {{PHONE}}.

{{COMPANY}}
