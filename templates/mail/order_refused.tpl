Your {{WHAT}} {{REF}}
{{WORDS}}
