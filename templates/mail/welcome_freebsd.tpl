Your server {{HOST}} is ready
Hello {{NAME}},

welcome. Your FreeBSD VPS is in service.

  Host name:  {{HOST}}
  Addresses:  {{IPS}}
  System:     {{SYSTEM}}
  Order:      {{REF}}

Log in over SSH as root, then bring it up to date:

  freebsd-update fetch install && pkg upgrade

Your customer id is {{CID}}. In the Account Manager you see your servers, your traffic and your bills, and
change how you pay:

  {{AM}}

No password is set yet: choose "Forgot your password" there, and you get a mail with a link to set one.

Questions? Write to {{SUPPORT}} or call {{PHONE}}.

{{COMPANY}}
