"""The pages that a payer sees: what will be paid, and what went wrong. Plain HTML, no script."""

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


def page(title, content):
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} - PayPal simulator</title>
<link rel="icon" href="data:,">
<style>{STYLE}</style>
</head>
<body>
<header>PayPal simulator</header>
<main>
<h1>{escape(title)}</h1>
{content}
<p class="note">This page is part of the test system. No money moves.</p>
</main>
</body>
</html>
"""


def terms(order):
    """The lines of what is paid, in the order in which it is taken."""
    def price(amount):
        return f"{order.money(amount)} {order.currency}"

    if not order.subscribes:
        lines = [("Quantity", str(order.quantity))] if order.quantity > 1 else []
        return lines + [("Total", price(order.due))]
    lines = []
    for name, place, trial in zip(("First", "Then"), ("first", "next"), order.trials):
        cost = price(trial.amount) if trial.amount else "Free"
        lines.append((name, f"{cost} for the {place} {trial.words()}"))
    every = "every" if order.recurs else "once, for one" if order.regular.count == 1 else "once, for"
    lines.append(("Then" if order.trials else "You pay",
                  f"{price(order.regular.amount)} {every} {order.regular.words()}"))
    if order.recurs:
        lines.append(("Ends", f"after {order.times} payments" if order.times else "when you cancel it"))
    return lines + [("Paid now", price(order.due))]


def checkout(order, session):
    """What will be paid, with the choice of how, and the way back."""
    lines = [("Pay to", order.get("business")), ("For", order.get("item_name")),
             ("Item number", order.get("item_number")), ("Invoice", order.get("invoice")), *terms(order)]
    listed = "\n".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in lines if text)
    agree = "Agree and subscribe" if order.subscribes else "Agree and pay"
    return page("Subscribe" if order.subscribes else "Pay", f"""<dl>
{listed}
</dl>
<form method="post" action="/cgi-bin/webscr/decide">
<input type="hidden" name="session" value="{escape(session)}">
<fieldset>
<legend>Pay with</legend>
<label><input type="radio" name="funding" value="balance" checked> PayPal balance</label>
<label><input type="radio" name="funding" value="echeck"> eCheck from a bank account (clears later)</label>
</fieldset>
<button class="main" name="action" value="agree">{agree}</button>
<button name="action" value="cancel">Cancel and return</button>
</form>""")


def refusal(faults):
    listed = "\n".join(f"<li>{escape(fault)}</li>" for fault in faults)
    return page("This payment cannot be made", f"<ul>\n{listed}\n</ul>")


def done(order, text):
    """The end of a visit that leads to no other page by itself."""
    link = order.get("return")
    back = f'<p><a href="{escape(link)}">Return to the merchant</a></p>' if link else ""
    return page("Thank you", f"<p>{escape(text)}</p>\n{back}")


def post_back(order, pairs):
    """rm=2: the payer carries the variables to the return page by POST."""
    hidden = "\n".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
                       for name, value in pairs)
    label = order.get("cbt") or "Return to the merchant"
    return page("Thank you", f"""<form method="post" action="{escape(order.get('return'))}">
{hidden}
<button class="main">{escape(label)}</button>
</form>""")
