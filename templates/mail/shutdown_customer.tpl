{{HOST}} shuts down {{WHEN}}
Hello {{NAME}},

your server {{HOST}}, account {{CID}}, is cancelled and shuts down {{WHEN}}, on {{DATE}}. Copy what you want to keep before then: afterwards its data cannot be had back.

If you want to keep the server, answer this mail or write to {{SUPPORT}} before that day.

{{COMPANY}}
