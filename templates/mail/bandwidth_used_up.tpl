Your bandwidth of this month is used up, account {{CID}}
Hello {{NAME}},

account {{CID}} has used {{USED}}, which is all of this month's {{ALLOWANCE}} of bandwidth. From now on we do as you have chosen:

  {{OPTION}}

You can see your traffic, and change that choice, here:

  {{LINK}}

Questions? Answer this mail or write to {{SUPPORT}}.

{{COMPANY}}
{{PHONE}}
