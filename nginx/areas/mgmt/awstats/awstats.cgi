#!/bin/sh
# Stands where AWStats is installed: shows that the script runs, and that it is told no cookie.
printf 'Content-Type: text/html; charset=utf-8\r\n\r\n'
cat <<HTML
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Web statistics</title></head>
<body style="font-family: sans-serif; margin: 2rem">
<h1>Web statistics</h1>
<p>awstats.cgi takes this place. Cookie passed on: ${HTTP_COOKIE:-none}.</p>
<p><a href="/mgmt/index.html">Start page</a></p>
</body>
</html>
HTML
