"""The hosted page: a card, the bank's question about who pays (3-D Secure), and what went wrong."""

from html import escape

import looks

# The public test numbers: what happens with each.
CARDS = {
    "4242424242424242": "paid", "5555555555554444": "paid",
    "4000000000000002": "card_declined", "4000000000009995": "insufficient_funds",
    "4000000000000069": "expired_card", "4000000000000127": "incorrect_cvc",
    "4000002500003155": "authentication", "4000000000003220": "authentication",
}
WORDS = {
    "card_declined": "Your card was declined.", "insufficient_funds": "Your card has insufficient funds.",
    "expired_card": "Your card has expired.", "incorrect_cvc": "Your card's security code is incorrect.",
    "incorrect_number": "Your card number is incorrect.",
    "authentication_failed": "We are unable to authenticate your payment method. Choose another one.",
}


def page(title, content):
    return looks.page("Stripe", title, content)


def price(session):
    return f"{session['amount_total'] // 100}.{session['amount_total'] % 100:02d} {session['currency'].upper()}"


def checkout(session, name, fault=None):
    said = f'<p role="alert"><strong>{escape(WORDS[fault])}</strong></p>' if fault else ""
    back = '<button name="action" value="back" formnovalidate>Back</button>' if session["cancel_url"] else ""
    return page("Pay", f"""<dl><dt>For</dt><dd>{escape(name)}</dd><dt>Total</dt><dd>{price(session)}</dd></dl>
{said}
<form method="post" action="/c/pay/{session['id']}">
<label>Card number <input name="number" inputmode="numeric" autocomplete="off" value="" required></label>
<label>Expires <input name="expires" autocomplete="off" placeholder="MM/YY" required></label>
<label>Security code <input name="code" inputmode="numeric" autocomplete="off" required></label>
<button class="main" name="action" value="pay">Pay {price(session)}</button>
{back}
</form>""")


def question(session):
    return page("Your bank wants to know that it is you", f"""<p>{price(session)}</p>
<form method="post" action="/c/pay/{session['id']}">
<button class="main" name="action" value="authenticated">Complete</button>
<button name="action" value="not_authenticated">Fail</button>
</form>""")


def over(text):
    return page("This page is closed", f"<p>{escape(text)}</p>")
