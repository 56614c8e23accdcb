#!/usr/bin/python3
"""PayPal's payment page, notifications (IPN) and data transfer (PDT) on loopback. No money moves."""

import hashlib
import hmac
import os
import secrets
import threading
import time
from urllib.parse import quote_plus, urlencode, urlsplit

import common
import paypal_events
import paypal_ipn as ipn
import paypal_page
import paypal_rules as rules
from common import ControlError

MODES = {
    "verify": ("verified", "invalid", "unknown_html", "http500", "http403", "hang", "reset", "extra_text",
               "redirect", "slow"),
    "pdt": ("ok", "fail", "hang", "http500", "reset"),
    "ipn": ("send", "off", "twice", "reversed", "delay", "tampered"),
    "page": ("ok", "no_tx", "no_return", "http500", "hang"),
}
PDT_USES = 5


class Simulator:
    def __init__(self, args):
        self.args = args
        self.lock = threading.Lock()
        self.modes = common.Modes(MODES)
        self.holds = common.Holds()
        self.sender = ipn.Sender(args.ipn_retry)
        self.controls = {
            ("POST", "mode"): self.set_mode,
            ("GET", "mode"): lambda _: self.modes.listing(),
            ("POST", "ipn"): self.send_custom,
            ("POST", "clear_echeck"): self.clear_echeck,
            ("GET", "journal"): lambda _: self.list_journal(),
            ("GET", "sent"): lambda _: self.sender.listing(),
            ("POST", "resend"): self.resend,
            ("POST", "reset"): self.reset,
            **paypal_events.Events(self).controls,
        }
        self.forget()

    def forget(self):
        self.sessions = {}
        self.journal = []
        self.payments = {}
        self.subscriptions = {}
        self.invoices = set()

    def reset(self, _):
        with self.lock:
            self.forget()
        self.sender.reset()
        self.modes.clear()
        self.holds.reset()
        return {"ok": True}

    def set_mode(self, call):
        if call.get("what") not in MODES:
            raise ControlError(f"what must be one of {', '.join(MODES)}")
        self.modes.set(call["what"], call)
        return {"ok": True}

    def list_journal(self):
        with self.lock:
            return [dict(entry) for entry in self.journal]

    def account(self, business):
        """Who is paid: the configured merchant, or whatever other account the button names."""
        ours = {name.lower() for name in (self.args.email, self.args.receiver_id) if name}
        if business.lower() in ours and self.args.email:
            email = self.args.email
        else:
            email = business if "@" in business else f"{business.lower()}@example.org"
        digest = hashlib.sha256(email.lower().encode()).hexdigest().upper()[:13]
        known = business.lower() in ours and self.args.receiver_id
        return {"receiver_email": email, "receiver_id": self.args.receiver_id if known else digest}

    def open(self, order):
        """A visit to the payment page; what is paid is kept here, not in the page."""
        token = secrets.token_urlsafe(18)
        with self.lock:
            self.sessions[token] = {"order": order, "payment": None, "agreed": False}
        return token

    def invoice_used(self, order):
        return (order.get("business").lower(), order.get("invoice")) in self.invoices

    def agree(self, session, funding):
        """Makes subscription and payment once, however often the payer agrees. False: invoice paid before."""
        order = session["order"]
        with self.lock:
            if session["agreed"]:
                return True
            if order.get("invoice"):
                if self.invoice_used(order):
                    return False
                self.invoices.add((order.get("business").lower(), order.get("invoice")))
            session["agreed"] = True
            messages = self.make(session, order, "echeck" if funding == "echeck" else "instant")
        threading.Thread(target=self.notify, args=(order, messages), daemon=True).start()
        return True

    def make(self, session, order, funding):
        account = self.account(order.get("business"))
        common_part = {"currency": order.currency, "funding": funding, "date": ipn.now(),
                       **{name: order.get(name) for name in ("invoice", "custom", "item_name", "item_number",
                                                             "business", "notify_url")}, **account}
        messages, subscr_id = [], None
        if order.subscribes:
            subscr_id = "I-" + ipn.new_id(12)
            subscription = {"kind": "subscription", "subscr_id": subscr_id, "status": "Active",
                            "amount": order.money(order.regular.amount), "p3": order.regular.count,
                            "t3": order.regular.unit, "recurs": order.recurs, "times": order.times,
                            **common_part}
            self.journal.append(subscription)
            self.subscriptions[subscr_id] = {"subscription": subscription, "order": order, "account": account}
            messages.append(ipn.signup_fields(order, subscription, account))
        if order.due:
            payment = {"kind": "payment", "txn_id": ipn.new_id(17), "subscr_id": subscr_id,
                       "amount": order.money(order.due),
                       "status": "Pending" if funding == "echeck" else "Completed", **common_part}
            self.keep_payment(payment, order, account)
            session["payment"] = payment
            messages.append(ipn.payment_fields(order, payment, account))
        return messages

    def keep_payment(self, payment, order, account):
        self.journal.append(payment)
        self.payments[payment["txn_id"]] = {"payment": payment, "order": order, "account": account, "uses": 0}

    def notify(self, order, messages):
        """Sends the notifications of one event, or misbehaves as told; returns them with their status."""
        url = order.get("notify_url") or self.args.notify_url
        if not url:
            return []
        fault = self.modes.take("ipn")
        mode = fault["mode"]
        added = [self.add(url, pairs, fault) for pairs in messages]
        if mode == "reversed":
            added.reverse()
        if mode == "delay":
            time.sleep(fault.get("ms", 1000) / 1000)
        if mode != "off":
            self.sender.deliver_all(added, 2 if mode == "twice" else 1)
        return [{"id": message["id"], "status": message["status"]} for message in added]

    def add(self, url, pairs, fault):
        charset = self.args.ipn_charset
        pairs = pairs + [("charset", charset), ("notify_version", "3.9")]
        pairs += [("test_ipn", "1")] if self.args.sandbox else []
        pairs += [("ipn_track_id", secrets.token_hex(7)[:13])]
        if fault["mode"] == "tampered":
            pairs = list({**dict(pairs), **fault.get("fields", {"mc_gross": "0.01"})}.items())
        return self.sender.add(url, pairs, ipn.encode(pairs, charset), sign=fault["mode"] != "tampered")

    def send_custom(self, call):
        """Any notification that a test can think of; with sign it will pass verification."""
        charset = call.get("charset")
        fields = call.get("fields", {})
        pairs = list(fields.items()) if isinstance(fields, dict) else [tuple(pair) for pair in fields]
        pairs = [(str(name), str(value)) for name, value in pairs]
        if charset and "charset" not in dict(pairs):
            pairs.append(("charset", charset))
        try:
            raw = call["raw"].encode("latin-1") if "raw" in call else ipn.encode(pairs, charset or "utf-8")
        except (LookupError, UnicodeError, AttributeError) as error:
            raise ControlError(str(error)) from None
        url = call.get("to") or self.args.notify_url or self.last_notify_url()
        if not url:
            raise ControlError("no address: give \"to\"")
        message = self.sender.add(url, pairs, raw, sign=call.get("sign") is True)
        self.sender.deliver(message, repeat=False)
        return {name: message[name] for name in ("id", "status", "error", "body")}

    def last_notify_url(self):
        with self.lock:
            urls = [entry["notify_url"] for entry in self.journal if entry["notify_url"]]
            return urls[-1] if urls else None

    def clear_echeck(self, call):
        status = call.get("status", "Completed")
        if status not in ("Completed", "Denied", "Failed"):
            raise ControlError("status must be Completed, Denied or Failed")
        with self.lock:
            known = self.payments.get(call.get("txn_id"))
            if known is None or known["payment"]["status"] != "Pending":
                raise ControlError("no pending payment with this txn_id")
            known["payment"]["status"] = status
            pairs = ipn.payment_fields(known["order"], known["payment"], known["account"])
        return {"ok": True, "status": status, "sent": self.notify(known["order"], [pairs])}

    def resend(self, call):
        messages = self.sender.select(call)
        for message in messages:
            self.sender.deliver(message, repeat=False)
        return {"resent": [{"id": message["id"], "status": message["status"]} for message in messages]}

    def pdt(self, fields):
        """The text of a data transfer: the payment as it stands, a few times, for its own merchant only."""
        token = self.args.token
        at = fields.get("at", "")
        if not at or (token and not hmac.compare_digest(at.encode(), token.encode())):
            return "FAIL\nError: 4020\n"
        with self.lock:
            known = self.payments.get(fields.get("tx"))
            foreign = known and self.args.email and known["account"] != self.account(self.args.email)
            if known is None or foreign or known["uses"] >= PDT_USES:
                return "FAIL\nError: 4003\n"
            known["uses"] += 1
            pairs = ipn.payment_fields(known["order"], known["payment"], known["account"])
        charset = self.args.ipn_charset
        pairs = [pair for pair in pairs if pair[0] != "verify_sign"] + [("charset", charset)]
        lines = [f"{name}={quote_plus(value, encoding=charset, errors='replace')}" for name, value in pairs]
        return "SUCCESS\n" + "\n".join(lines) + "\n"


class Handler(common.Handler):
    def peer(self, method, path):
        raw = self.body() if method == "POST" else urlsplit(self.path).query.encode("latin-1")
        if raw is None:
            return
        if path == "/cgi-bin/webscr/decide" and method == "POST":
            self.decide(rules.parse(raw))
        elif path != "/cgi-bin/webscr":
            self.reply(404, paypal_page.refusal(["there is no such page"]), "text/html; charset=utf-8")
        elif raw.startswith(b"cmd=_notify-validate"):
            self.verify(method, raw)
        else:
            self.webscr(method, raw)

    def webscr(self, method, raw):
        try:
            fields = rules.parse(raw)
        except ValueError:
            self.page(400, paypal_page.refusal(["too many fields"]))
            return
        if fields.get("cmd") == "_notify-synch" and method == "POST":
            self.data_transfer(fields)
        elif fields.get("cmd") in (rules.PAY, rules.SUBSCRIBE):
            self.button(fields)
        else:
            self.page(400, paypal_page.refusal(["cmd is missing or not known"]))

    def page(self, status, text):
        self.reply(status, text, "text/html; charset=utf-8")

    def misbehave(self, mode):
        """Faults that any of the three services can have; False when this is none of them."""
        if mode == "hang":
            self.hang()
        elif mode == "reset":
            self.drop()
        elif mode in ("http500", "http403"):
            self.page(int(mode[4:]), paypal_page.page("Sorry", "<p>Something went wrong.</p>"))
        else:
            return False
        return True

    def verify(self, method, raw):
        """VERIFIED for exactly the bytes that were sent, INVALID for all else."""
        fault = self.sim.modes.take("verify")
        mode = fault["mode"]
        if self.misbehave(mode):
            return
        if not self.headers.get("User-Agent"):
            self.page(403, paypal_page.page("Forbidden", "<p>Access denied.</p>"))
            return
        if mode == "slow":
            time.sleep(fault.get("ms", 1000) / 1000)
        body = raw.removeprefix(b"cmd=_notify-validate&")
        genuine = method == "POST" and body != raw and self.sim.sender.verified(body)
        word = "VERIFIED" if genuine and mode != "invalid" else "INVALID"
        if mode == "redirect":
            self.reply(302, "", headers=[("Location", str(fault.get("to", "/")))])
        elif mode == "unknown_html":
            self.page(200, paypal_page.page("Sorry", "<p>We are working on the site. VERIFIED later.</p>"))
        else:
            self.page(200, "VERIFIED\nand more text" if mode == "extra_text" else word)

    def data_transfer(self, fields):
        mode = self.sim.modes.take("pdt")["mode"]
        if not self.misbehave(mode):
            self.page(200, "FAIL\nError: 4003\n" if mode == "fail" else self.sim.pdt(fields))

    def button(self, fields):
        if self.misbehave(self.page_fault("http500", "hang")):
            return
        order, faults = rules.read(fields)
        if order and order.get("invoice"):
            with self.sim.lock:
                faults += ["this invoice has already been paid"] if self.sim.invoice_used(order) else []
        if faults:
            self.page(400, paypal_page.refusal(faults))
        else:
            self.page(200, paypal_page.checkout(order, self.sim.open(order)))

    def page_fault(self, *here):
        """The page mode, used up only at the step that it belongs to."""
        if self.sim.modes.peek("page")["mode"] not in here:
            return "normal"
        return self.sim.modes.take("page")["mode"]

    def decide(self, fields):
        with self.sim.lock:
            session = self.sim.sessions.get(fields.get("session"))
        if session is None:
            self.page(404, paypal_page.refusal(["this visit is over; start again at the merchant"]))
            return
        order = session["order"]
        if fields.get("action") != "agree" and not session["agreed"]:
            if order.get("cancel_return"):
                self.reply(302, "", headers=[("Location", order.get("cancel_return"))])
            else:
                self.page(200, paypal_page.page("Cancelled", "<p>Nothing has been paid.</p>"))
        elif self.sim.agree(session, fields.get("funding")):
            self.leave(session)
        else:
            self.page(400, paypal_page.refusal(["this invoice has already been paid"]))

    def leave(self, session):
        """Back to the merchant, with what is needed to ask for the payment's data."""
        order, payment = session["order"], session["payment"]
        mode = self.page_fault("no_tx", "no_return")
        if mode == "no_return" or not order.get("return"):
            self.page(200, paypal_page.done(order, "Your payment is done. You may close this window."))
            return
        pairs = [("item_number", order.get("item_number")), ("cm", order.get("custom"))]
        if payment and mode != "no_tx":
            pairs = [("tx", payment["txn_id"]), ("st", payment["status"]), ("amt", payment["amount"]),
                     ("cc", order.currency), ("cm", order.get("custom")),
                     ("sig", secrets.token_urlsafe(64)), ("item_number", order.get("item_number"))]
        if order.get("rm") == "2":
            self.page(200, paypal_page.post_back(order, pairs))
            return
        url = urlsplit(order.get("return"))
        query = "&".join(part for part in (url.query, urlencode(pairs)) if part)
        self.reply(302, "", headers=[("Location", url._replace(query=query).geturl())])


def main():
    parser = common.arguments(__doc__.splitlines()[0])
    parser.add_argument("--email", default=os.environ.get("PP_EMAIL"),
                        help="the merchant (default: $PP_EMAIL)")
    parser.add_argument("--receiver-id", default=os.environ.get("PP_RECEIVER_ID"),
                        help="the merchant's account id (default: $PP_RECEIVER_ID, else from the address)")
    parser.add_argument("--token", default=os.environ.get("PP_AUTH_TOKEN"),
                        help="the PDT identity token (default: $PP_AUTH_TOKEN, else any)")
    parser.add_argument("--notify-url", help="where notifications go when a button names no address")
    parser.add_argument("--ipn-charset", default="windows-1252", help="charset of notifications")
    parser.add_argument("--ipn-retry", type=float, default=10,
                        help="seconds before a refused notification is repeated, doubled each time; 0: never")
    parser.add_argument("--sandbox", action="store_true", help="mark notifications with test_ipn=1")
    args = parser.parse_args()
    common.serve(Handler, Simulator(args), args)


if __name__ == "__main__":
    main()
