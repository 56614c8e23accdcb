The owner's email address of {{CID}} has changed
Hello {{NAME}},

the owner's email address of account {{CID}} was changed from {{OLD}} to {{NEW}}.
Access codes and confirmations for this account go to the new address from now on.

Did nobody ask for this? Answer this mail or write to {{SUPPORT}} at once.

{{COMPANY}}
