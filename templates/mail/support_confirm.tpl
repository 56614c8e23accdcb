Please confirm your message to {{COMPANY}}
Hello,

somebody who is signed in to account {{ACCOUNT}} has written to our support and given this address to answer to. It is not on file
for the account. If it was you, look at the message and send it here, until {{UNTIL}}:

{{LINK}}

If it was not you, do nothing: the message is not sent, and we keep nothing of it.

{{COMPANY}}
