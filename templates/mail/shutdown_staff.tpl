Shut down {{WHEN}}: {{HOST}} ({{SYSID}})
System {{SYSID}}, {{HOST}}, of customer {{CID}} is cancelled. Its shutdown is {{WHEN}}, on {{DATE}}.

When it is shut down or pulled, stop it on the customer's page.

{{COMPANY}}
