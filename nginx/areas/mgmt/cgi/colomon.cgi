#!/bin/sh
# Colo monitor: a small script that staff may run. It is told no cookie.
printf 'Content-Type: text/html; charset=utf-8\r\n\r\n'
cat <<HTML
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Colo monitor</title></head>
<body style="font-family: sans-serif; margin: 2rem">
<h1>Colo monitor</h1>
<p>It is $(date -u '+%Y-%m-%d %H:%M') UTC here. Cookie passed on: ${HTTP_COOKIE:-none}.</p>
<p><a href="/mgmt/index.html">Start page</a></p>
</body>
</html>
HTML
