"""What Stripe has on its books: pages (checkout sessions), payments and refunds, and what may become of them."""

import threading
import time

import stripe_page
from stripe_events import event, new_id
from stripe_rules import BadRequest


def missing(what, name):
    return BadRequest(f"No such {what}: '{name}'", what, "resource_missing", 404)


class Books:
    """`tell(events)` is called with what happened, outside of the lock."""

    def __init__(self, tell):
        self.tell = tell
        self.lock = threading.RLock()
        self.forget()

    def forget(self):
        with self.lock:
            self.sessions, self.payments, self.refunds, self.names = {}, {}, {}, {}

    def journal(self):
        """Everything made, in order; `kind` says which."""
        with self.lock:
            entries = [*self.sessions.values(), *self.payments.values(), *self.refunds.values()]
            return [dict(entry, kind=entry["object"].split(".")[-1]) for entry in sorted(entries, key=lambda e: e["sequence"])]

    def number(self):
        return len(self.sessions) + len(self.payments) + len(self.refunds) + 1

    def public(self, entry):
        return {name: value for name, value in entry.items() if name not in ("sequence", "asks", "payment_metadata")}

    def open(self, base, wanted):
        with self.lock:
            name = new_id("cs_test_a1", 56)
            session = {
                "id": name, "object": "checkout.session", "amount_subtotal": wanted["amount"],
                "amount_total": wanted["amount"], "cancel_url": wanted["cancel_url"],
                "client_reference_id": wanted["client_reference_id"], "created": int(time.time()),
                "currency": wanted["currency"], "customer": None, "expires_at": wanted["ends"], "livemode": False,
                "metadata": wanted["metadata"], "mode": "payment", "payment_intent": None,
                "payment_method_types": ["card"], "payment_status": "unpaid", "status": "open",
                "success_url": wanted["success_url"], "url": f"{base}/c/pay/{name}#fidkdWxOYHwnPyd1blpxYHZxWjA0",
                "sequence": self.number(), "payment_metadata": wanted["payment_metadata"]}
            self.sessions[name] = session
            self.names[name] = wanted["name"]
            return self.public(session)

    def session(self, name):
        """As it stands now: its time may have run out since."""
        with self.lock:
            session = self.sessions.get(name)
            if session is None:
                raise missing("checkout.session", name)
            if session["status"] == "open" and session["expires_at"] <= time.time():
                self.end(session)
            return session

    def end(self, session):
        session.update(status="expired", url=None)
        told = event("checkout.session.expired", self.public(session))
        self.tell_later(told)

    def expire(self, name):
        with self.lock:
            session = self.session(name)
            if session["status"] != "open":
                raise BadRequest("Only Checkout Sessions with a status in [\"open\"] can be expired. "
                                 f"This one has {session['status']}.", "session")
            self.end(session)
            return self.public(session)

    def try_card(self, name, number):
        """(what happens next, fault): "back" with the payment made, "question", or "page" again."""
        digits = "".join(c for c in number if c.isdigit())
        what = stripe_page.CARDS.get(digits, "incorrect_number")
        with self.lock:
            session = self.session(name)
            if session["status"] != "open":
                return "back" if session["status"] == "complete" else "over", None
            if what == "authentication":
                session["asks"] = digits
                return "question", None
            if what != "paid":
                return "page", what
            self.pay(session, digits)
            return "back", None

    def answer(self, name, yes):
        with self.lock:
            session = self.session(name)
            if session["status"] != "open" or "asks" not in session:
                return "over", None
            digits = session.pop("asks")
            if not yes:
                return "page", "authentication_failed"
            self.pay(session, digits)
            return "back", None

    def pay(self, session, digits, settled=True):
        payment = {"id": new_id("pi_3"), "object": "payment_intent", "amount": session["amount_total"],
                   "amount_received": session["amount_total"], "currency": session["currency"],
                   "created": int(time.time()), "livemode": False, "metadata": session["payment_metadata"],
                   "status": "succeeded" if settled else "processing", "last4": digits[-4:], "amount_refunded": 0,
                   "sequence": self.number()}
        self.payments[payment["id"]] = payment
        session.update(status="complete", payment_status="paid" if settled else "unpaid",
                       payment_intent=payment["id"], url=None)
        events = [event("payment_intent.succeeded", self.public(payment))] if settled else []
        events.append(event("checkout.session.completed", self.public(session)))
        self.tell_later(*events)

    def settle(self, name, succeeded):
        """Money that was on its way has come, or has not."""
        with self.lock:
            session = self.session(name)
            payment = self.payments.get(session["payment_intent"])
            if payment is None or payment["status"] != "processing":
                raise BadRequest("This session has no payment on its way.")
            payment["status"] = "succeeded" if succeeded else "requires_payment_method"
            if succeeded:
                session["payment_status"] = "paid"
            kind = "succeeded" if succeeded else "failed"
            told = event(f"checkout.session.async_payment_{kind}", self.public(session))
        self.tell([told])

    def refund(self, wanted, status="succeeded"):
        with self.lock:
            payment = self.payments.get(wanted["payment_intent"])
            if payment is None:
                raise missing("payment_intent", wanted["payment_intent"])
            left = payment["amount_received"] - payment["amount_refunded"]
            amount = left if wanted["amount"] is None else wanted["amount"]
            if payment["status"] != "succeeded" or left == 0:
                raise BadRequest("This payment has nothing left to refund.", None, "charge_already_refunded")
            if not 0 < amount <= left:
                raise BadRequest("Refund amount is greater than the unrefunded amount.", "amount")
            payment["amount_refunded"] += amount
            refund = {"id": new_id("re_3"), "object": "refund", "amount": amount, "currency": payment["currency"],
                      "created": int(time.time()), "metadata": wanted["metadata"], "payment_intent": payment["id"],
                      "reason": None, "status": status, "sequence": self.number()}
            self.refunds[refund["id"]] = refund
            said = self.public(refund)
        self.tell_later(event("refund.created", said))
        return said

    def tell_later(self, *events):
        threading.Thread(target=self.tell, args=(list(events),), daemon=True).start()

    def end_refund(self, name, status):
        with self.lock:
            refund = self.refunds.get(name)
            if refund is None:
                raise missing("refund", name)
            refund["status"] = status
            if status == "failed":
                self.payments[refund["payment_intent"]]["amount_refunded"] -= refund["amount"]
                refund["failure_reason"] = "expired_or_canceled_card"
            said = self.public(refund)
        self.tell([event("refund.failed" if status == "failed" else "refund.updated", said)])

    def refunds_of(self, payment):
        with self.lock:
            return [self.public(refund) for refund in reversed(list(self.refunds.values()))
                    if not payment or refund["payment_intent"] == payment]
