Nine tenths of your bandwidth are used, account {{CID}}
Hello {{NAME}},

account {{CID}} has used {{USED}} of this month's {{ALLOWANCE}} of bandwidth. When all of it is used, we do as you have chosen:

  {{OPTION}}

You can see your traffic, and change that choice, here:

  {{LINK}}

Questions? Answer this mail or write to {{SUPPORT}}.

{{COMPANY}}
{{PHONE}}
