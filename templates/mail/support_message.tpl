[{{REF}}] {{CID}}: {{SUBJECT}}
From {{NAME}} <{{EMAIL}}>, account {{CID}}, about {{ABOUT}}.
Sent in the Account Manager. Answer this mail to answer the customer.

{{TEXT}}
