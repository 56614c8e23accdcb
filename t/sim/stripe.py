#!/usr/bin/python3
"""Stripe's API, hosted payment pages and signed events on loopback. No money moves."""

import hashlib
import hmac
import json
import os
import threading
import time
from urllib.parse import parse_qs, urlsplit

import common
import stripe_page
import stripe_rules as rules
from common import ControlError
from stripe_books import Books
from stripe_events import Sender, event, new_id

FAULTS = ("ok", "hold_before", "hold_after", "hang_before", "hang_after", "reset_before", "reset_after",
          "http500_before", "http500_after", "http429", "garbage", "empty", "slow")
MODES = {
    "open": FAULTS, "look": FAULTS, "expire": FAULTS, "refund": (*FAULTS, "pending", "failed"), "list": FAULTS,
    "page": ("ok", "no_return", "processing", "http500", "hang"),
    "event": ("send", "off", "twice", "reversed", "delay", "forged", "stale", "tampered"),
}
API = {("POST", "/v1/checkout/sessions"): "open", ("GET", "/v1/checkout/sessions"): "list",
       ("POST", "/v1/refunds"): "refund", ("GET", "/v1/refunds"): "list"}


class Simulator:
    def __init__(self, args):
        self.args = args
        self.lock = threading.Lock()
        self.modes = common.Modes(MODES)
        self.holds = common.Holds()
        self.sender = Sender(args.event_retry, [args.secret])
        self.books = Books(self.tell)
        self.saved, self.running, self.requests = {}, set(), []
        self.controls = {
            ("POST", "mode"): self.set_mode, ("GET", "mode"): lambda _: self.modes.listing(),
            ("POST", "release"): lambda _: {"released": self.holds.release()},
            ("GET", "held"): lambda _: {"held": self.holds.count()},
            ("GET", "journal"): lambda _: self.books.journal(), ("GET", "requests"): lambda _: list(self.requests),
            ("GET", "sent"): lambda _: self.sender.listing(), ("POST", "resend"): self.resend,
            ("POST", "event"): self.send_custom, ("POST", "secrets"): self.set_secrets,
            ("POST", "expire"): self.run_out, ("POST", "settle"): self.settle, ("POST", "refund"): self.refund_by_hand,
            ("POST", "end_refund"): self.end_refund, ("POST", "reset"): self.reset,
        }

    def reset(self, _):
        with self.lock:
            self.saved, self.running, self.requests = {}, set(), []
        self.books.forget()
        self.sender.keys = [self.args.secret]
        self.sender.reset()
        self.modes.clear()
        self.holds.reset()
        return {"ok": True}

    def set_mode(self, call):
        if call.get("what") not in MODES:
            raise ControlError(f"what must be one of {', '.join(MODES)}")
        self.modes.set(call["what"], call)
        return {"ok": True}

    def set_secrets(self, call):
        keys = call.get("secrets")
        if not isinstance(keys, list) or not keys or not all(isinstance(key, str) and key for key in keys):
            raise ControlError("secrets must be a list of texts")
        self.sender.keys = keys
        return {"ok": True}

    def on_books(self, work):
        try:
            work()
        except rules.BadRequest as error:
            raise ControlError(str(error)) from None
        return {"ok": True}

    def run_out(self, call):
        return self.on_books(lambda: self.books.expire(call.get("session")))

    def settle(self, call):
        return self.on_books(lambda: self.books.settle(call.get("session"), call.get("succeeded", True) is True))

    def refund_by_hand(self, call):
        """As somebody does it in Stripe's own desk: none of our request ids is in it."""
        wanted = {"payment_intent": call.get("payment_intent"), "amount": call.get("amount"), "metadata": {}}
        return self.on_books(lambda: self.books.refund(wanted))

    def end_refund(self, call):
        if call.get("status") not in ("succeeded", "failed"):
            raise ControlError("status must be succeeded or failed")
        return self.on_books(lambda: self.books.end_refund(call.get("refund"), call["status"]))

    def tell(self, events):
        """Sends the events of one happening, or misbehaves as told."""
        if not self.args.webhook_url:
            return
        fault = self.modes.take("event")
        mode = fault["mode"]
        kept = [self.sender.add(self.args.webhook_url, one, mode) for one in events]
        if mode == "reversed":
            kept.reverse()
        if mode == "delay":
            time.sleep(fault.get("ms", 1000) / 1000)
        if mode != "off":
            self.sender.deliver_all(kept, 2 if mode == "twice" else 1)

    def send_custom(self, call):
        """An event of any kind about any object, sent once: {"id", "status", "error", "event", "body", "signature"}."""
        url = call.get("to") or self.args.webhook_url
        if not url or not isinstance(call.get("object"), dict) or not isinstance(call.get("type"), str):
            raise ControlError("give an object, a type, and an address to send it to")
        payload = {**event(call["type"], call["object"]), **call.get("more", {})}
        message = self.sender.add(url, payload, call.get("fault", "send"))
        self.sender.deliver(message, repeat=False)
        return {name: message[name] for name in ("id", "status", "error", "event", "body")}

    def resend(self, call):
        messages = self.sender.select(call)
        for message in messages:
            message["fault"] = "send"
            self.sender.deliver(message, repeat=False)
        return {"resent": [{"id": message["id"], "status": message["status"]} for message in messages]}


class Handler(common.Handler):
    def peer(self, method, path):
        raw = self.body(empty_allowed=True) if method == "POST" else urlsplit(self.path).query.encode("latin-1")
        if raw is None:
            return
        if path.startswith("/c/pay/"):
            self.page_visit(method, path.removeprefix("/c/pay/"), raw)
        elif path.startswith("/v1/"):
            self.api(method, path.rstrip("/"), raw)
        else:
            self.reply(404, stripe_page.over("There is no such page."), "text/html; charset=utf-8")

    def refuse(self, error):
        kind = "invalid_request_error" if error.status != 401 else "authentication_error"
        if error.code in ("idempotency_error", "idempotency_key_in_use"):
            kind = "idempotency_error"
        said = {"type": kind, "message": str(error)}
        said.update({name: value for name, value in (("param", error.param), ("code", error.code)) if value})
        return error.status, {"error": said}

    def operation(self, method, path):
        if (method, path) in API:
            return API[(method, path)]
        parts = path.split("/")
        if path.startswith("/v1/checkout/sessions/"):
            if method == "GET" and len(parts) == 5:
                return "look"
            if method == "POST" and len(parts) == 6 and parts[5] == "expire":
                return "expire"
        raise rules.BadRequest(f"Unrecognized request URL ({method}: {path}).", status=404)

    def authorised(self):
        given = self.headers.get("Authorization", "")
        key = self.sim.args.key
        right = hmac.compare_digest(given.encode(), f"Bearer {key}".encode()) if key else given.startswith("Bearer sk_")
        if not right:
            raise rules.BadRequest("Invalid API Key provided.", status=401)

    def api(self, method, path, raw):
        try:
            self.authorised()
            what = self.operation(method, path)
        except rules.BadRequest as error:
            self.reply_api(*self.refuse(error))
            return
        fault = self.sim.modes.take(what)
        mode = fault["mode"]
        self.sim.requests.append({"what": what, "path": path, "key": self.headers.get("Idempotency-Key"),
                                  "version": self.headers.get("Stripe-Version"), "fields": raw.decode("latin-1"),
                                  "fault": mode})
        if mode == "http429":
            self.reply_api(429, {"error": {"type": "invalid_request_error", "code": "rate_limit", "message": "Too many requests."}})
        elif mode == "http500_before":
            self.reply_api(500, {"error": {"type": "api_error", "message": "Something went wrong on our end."}})
        elif not self.cut(mode, "before"):
            status, body, replayed = self.run(what, path, raw, mode)
            if mode == "slow":
                time.sleep(fault.get("ms", 1000) / 1000)
            if not self.cut(mode, "after"):
                self.answer(mode, status, body, replayed)

    def cut(self, mode, when):
        """True when the connection is gone and nothing is to be done any more."""
        if mode == f"hold_{when}":
            return not self.sim.holds.wait()
        if mode == f"hang_{when}":
            self.hang()
            return True
        if mode == f"reset_{when}":
            self.drop()
            return True
        return False

    def answer(self, mode, status, body, replayed):
        if mode == "garbage":
            self.reply(200, "<html>We'll be right back { \"status\": \"open\"", "text/html")
        elif mode == "empty":
            self.reply(200, "")
        else:
            self.reply_api(status, body, replayed)

    def reply_api(self, status, body, replayed=False):
        text = json.dumps(body, indent=2) + "\n"
        headers = [("Request-Id", new_id("req_", 14)), *([("Idempotent-Replayed", "true")] if replayed else [])]
        self.reply(status, text, "application/json", headers)

    def run(self, what, path, raw, mode):
        """(status, body, whether it is the saved answer of an earlier request with the same key)."""
        key = self.headers.get("Idempotency-Key") if self.command == "POST" else None
        if key is None:
            return (*self.work(what, path, raw, mode), False)
        digest = hashlib.sha256(path.encode() + b"?" + raw).hexdigest()
        with self.sim.lock:
            saved = self.sim.saved.get(key)
            if saved and saved[0] != digest:
                return (*self.refuse(rules.BadRequest("Keys for idempotent requests can only be used with the same parameters "
                                                      "they were first used with.", code="idempotency_error")), False)
            if saved:
                return saved[1], saved[2], True
            if key in self.sim.running:
                return (*self.refuse(rules.BadRequest("Another request with this key is in progress.",
                                                      code="idempotency_key_in_use", status=409)), False)
            self.sim.running.add(key)
        try:
            status, body = self.work(what, path, raw, mode)
            if status < 400 or status >= 500:
                with self.sim.lock:
                    self.sim.saved[key] = (digest, status, body)
            return status, body, False
        finally:
            with self.sim.lock:
                self.sim.running.discard(key)

    def work(self, what, path, raw, mode):
        try:
            body = self.carry_out(what, path, raw, mode)
        except (rules.BadRequest, UnicodeDecodeError) as error:
            return self.refuse(error if isinstance(error, rules.BadRequest) else rules.BadRequest("Not UTF-8."))
        if mode == "http500_after":
            return 500, {"error": {"type": "api_error", "message": "Something went wrong on our end."}}
        return 200, body

    def carry_out(self, what, path, raw, mode):
        books, name = self.sim.books, path.split("/")[4] if path.count("/") > 3 else ""
        if what == "open":
            base = f"http://{common.HOST}:{self.server.server_port}"
            return books.open(base, rules.read_session(rules.parse(raw)))
        if what == "look":
            return books.public(books.session(name))
        if what == "expire":
            return books.expire(name)
        if what == "refund":
            return books.refund(rules.read_refund(rules.parse(raw)), mode if mode in ("pending", "failed") else "succeeded")
        query = parse_qs(raw.decode("ascii"))
        most = int(query.get("limit", ["10"])[0])
        found = books.refunds_of(query.get("payment_intent", [""])[0]) if path == "/v1/refunds" else []
        return {"object": "list", "url": path, "has_more": len(found) > most, "data": found[:most]}

    def show(self, text, status=200):
        self.reply(status, text, "text/html; charset=utf-8")

    def page_visit(self, method, name, raw):
        fault = self.sim.modes.peek("page")["mode"]
        if fault in ("http500", "hang"):
            self.sim.modes.take("page")
            if fault == "hang":
                self.hang()
            else:
                self.show(stripe_page.over("Something went wrong."), 500)
            return
        books = self.sim.books
        try:
            session = books.session(name)
        except rules.BadRequest:
            self.show(stripe_page.over("There is no such page."), 404)
            return
        fields = {key: values[0] for key, values in parse_qs(raw.decode("latin-1")).items()}
        action = fields.get("action") if method == "POST" else None
        if action == "back" and session["cancel_url"]:
            self.go(session["cancel_url"])
        elif action == "pay":
            self.next_step(session, *self.pay(name, fields.get("number", "")))
        elif action in ("authenticated", "not_authenticated"):
            self.next_step(session, *books.answer(name, action == "authenticated"))
        elif session["status"] == "complete":
            self.next_step(session, "back", None)
        else:
            self.next_step(session, "page" if session["status"] == "open" else "over", None)

    def pay(self, name, number):
        books = self.sim.books
        if self.sim.modes.peek("page")["mode"] != "processing":
            return books.try_card(name, number)
        self.sim.modes.take("page")
        with books.lock:
            books.pay(books.session(name), number, settled=False)
        return "back", None

    def next_step(self, session, step, fault):
        if step == "page":
            self.show(stripe_page.checkout(session, self.sim.books.names[session["id"]], fault))
        elif step == "question":
            self.show(stripe_page.question(session))
        elif step == "over":
            self.show(stripe_page.over("It has expired, or it was paid. Nothing more can be paid here."), 410)
        elif self.sim.modes.peek("page")["mode"] == "no_return":
            self.sim.modes.take("page")
            self.show(stripe_page.page("Thank you", "<p>Your payment is done. You may close this window.</p>"))
        else:
            self.go(session["success_url"].replace("{CHECKOUT_SESSION_ID}", session["id"]))

    def go(self, url):
        self.reply(303, "", headers=[("Location", url)])


def main():
    parser = common.arguments(__doc__.splitlines()[0])
    parser.add_argument("--key", default=os.environ.get("ST_SECRET_KEY"), help="the secret key (default: $ST_SECRET_KEY, else any sk_)")
    parser.add_argument("--secret", default=os.environ.get("ST_WEBHOOK_SECRET", "whsec_simulator"),
                        help="signs the events (default: $ST_WEBHOOK_SECRET)")
    parser.add_argument("--webhook-url", help="where events go; without it there are none")
    parser.add_argument("--event-retry", type=float, default=10,
                        help="seconds before an event that was not accepted is repeated, doubled each time; 0: never")
    args = parser.parse_args()
    common.serve(Handler, Simulator(args), args)


if __name__ == "__main__":
    main()
