"""What happens at PayPal after the payer has agreed: later months, failures and changes of a subscription, refunds and disputes."""

from decimal import Decimal

import paypal_ipn as ipn
from common import ControlError

# What a subscription can say: its notification's type, and the state that it leaves.
CHANGES = {
    "failed": ("subscr_failed", None),
    "skipped": ("recurring_payment_skipped", None),
    "suspended": ("recurring_payment_suspended_due_to_max_failed_payment", "Suspended"),
    "cancelled": ("subscr_cancel", "Cancelled"),
    "ended": ("subscr_eot", "Ended"),
    "expired": ("recurring_payment_expired", "Ended"),
    "modified": ("subscr_modify", None),
}
BACK = {"refund": "Refunded", "reversal": "Reversed", "return": "Canceled_Reversal"}


class Events:
    """Control calls about what the simulator's journal has already."""

    def __init__(self, sim):
        self.sim = sim
        self.controls = {("POST", "subscription"): self.subscription, ("POST", "back"): self.back,
                         ("POST", "dispute"): self.dispute}

    def subscription(self, call):
        """Another month, or a change, of one subscription."""
        what = call.get("what")
        with self.sim.lock:
            known = self.sim.subscriptions.get(call.get("subscr_id"))
            if known is None or (what != "payment" and what not in CHANGES):
                raise ControlError("no such subscription, or what is none of payment, " + ", ".join(CHANGES))
            order, subscription, account = known["order"], known["subscription"], known["account"]
            if what == "payment":
                pairs, more = self.month(known, call.get("status", "Completed"))
            else:
                kind, state = CHANGES[what]
                subscription["status"] = state or subscription["status"]
                subscription["amount"] = call.get("amount", subscription["amount"])
                pairs, more = ipn.change_fields(kind, order, subscription, account), {}
        return {"ok": True, **more, "sent": self.sim.notify(order, [pairs])}

    def month(self, known, status):
        order, subscription, account = known["order"], known["subscription"], known["account"]
        if subscription["status"] != "Active":
            raise ControlError("this subscription takes no more payments")
        payment = {**{name: value for name, value in subscription.items() if name not in ("p3", "t3", "recurs", "times")},
                   "kind": "payment", "txn_id": ipn.new_id(17), "status": status, "date": ipn.now()}
        self.sim.keep_payment(payment, order, account)
        return ipn.payment_fields(order, payment, account), {"txn_id": payment["txn_id"]}

    def back(self, call):
        """Money that leaves again, whole or in part; or a reversal that is taken back."""
        what = call.get("what")
        with self.sim.lock:
            known = self.sim.payments.get(call.get("txn_id"))
            if what not in BACK or known is None or known["payment"]["status"] != "Completed":
                raise ControlError("no completed payment with this txn_id, or what is none of " + ", ".join(BACK))
            order, payment = known["order"], known["payment"]
            gone = {kind: sum((Decimal(entry["amount"]) for entry in self.sim.journal
                               if entry["kind"] == kind and entry["parent"] == payment["txn_id"]), Decimal()) for kind in BACK}
            reversed_now = gone["reversal"] - gone["return"]
            most = reversed_now if what == "return" else Decimal(payment["amount"]) - gone["refund"] - reversed_now
            amount = Decimal(call.get("amount", most))
            if not 0 < amount <= most:
                raise ControlError(f"at most {most} of this payment")
            entry = {"kind": what, "txn_id": ipn.new_id(17), "parent": payment["txn_id"], "amount": order.money(amount),
                     "status": BACK[what], "reason": call.get("reason", "refund" if what == "refund" else "unauthorized"),
                     "currency": order.currency, "date": ipn.now(), "notify_url": payment["notify_url"]}
            self.sim.journal.append(entry)
            pairs = ipn.back_fields(order, entry, payment, known["account"])
        return {"ok": True, "txn_id": entry["txn_id"], "sent": self.sim.notify(order, [pairs])}

    def dispute(self, call):
        """A case about a payment is opened; no money moves by that."""
        with self.sim.lock:
            known = self.sim.payments.get(call.get("txn_id"))
            if known is None:
                raise ControlError("no payment with this txn_id")
            case = "PP-" + ipn.new_id(9)
            pairs = ipn.case_fields(case, call.get("type", "dispute"), call.get("reason", "non_receipt"), known["payment"], known["account"])
        return {"ok": True, "case_id": case, "sent": self.sim.notify(known["order"], [pairs])}
