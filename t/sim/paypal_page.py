"""The pages that a payer sees: what will be paid, and what went wrong. Plain HTML, no script."""

from html import escape

import looks

def page(title, content):
    return looks.page("PayPal", title, content)


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
