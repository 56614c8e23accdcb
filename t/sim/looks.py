"""How the pages of the simulators look. Plain HTML, no script."""

from html import escape

STYLE = """
body { margin: 0; background: #f1f4f8; color: #1c2b3a; font: 16px/1.5 system-ui, sans-serif; }
header { background: #12365e; color: #fff; padding: 0.9rem 1.5rem; font-weight: 600; }
main { box-sizing: border-box; max-width: 32rem; margin: 2rem auto; padding: 1.5rem 2rem 2rem;
  background: #fff; border: 1px solid #cfd8e3; border-radius: 8px; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.4rem 1rem; margin: 0 0 1.5rem; }
dt { color: #4a5a6a; }
dd { margin: 0; overflow-wrap: anywhere; }
fieldset { border: 1px solid #cfd8e3; border-radius: 6px; margin: 0 0 1.5rem; padding: 0.6rem 1rem 0.8rem; }
label { display: block; padding: 0.3rem 0; }
button { font: inherit; padding: 0.6rem 1.2rem; margin: 0 0.5rem 0.5rem 0; border-radius: 6px;
  cursor: pointer; border: 1px solid #12365e; background: #fff; color: #12365e; }
button.main { background: #0b5cad; border-color: #0b5cad; color: #fff; font-weight: 600; }
:focus-visible { outline: 3px solid #b45f00; outline-offset: 2px; }
p.note { color: #4a5a6a; font-size: 0.9rem; margin-bottom: 0; }
"""


def page(who, title, content):
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} - {escape(who)} simulator</title>
<link rel="icon" href="data:,">
<style>{STYLE}</style>
</head>
<body>
<header>{escape(who)} simulator</header>
<main>
<h1>{escape(title)}</h1>
{content}
<p class="note">This page is part of the test system. No money moves.</p>
</main>
</body>
</html>
"""
