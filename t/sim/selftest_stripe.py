"""Tests of the Stripe simulator."""

import hashlib
import hmac
import http.client
import json
import re
import time
from urllib.parse import urlencode

import common
from selftest_support import Listener, SimCase, in_threads, wait_for

LOST = (OSError, http.client.HTTPException)
GOOD, DECLINED, ASKS = "4242 4242 4242 4242", "4000000000000002", "4000002500003155"


class EventListener(Listener):
    """Keeps the signature line of each delivery too."""

    def __init__(self):
        super().__init__()
        self.lines = []
        listener = self

        class Receive(self.server.RequestHandlerClass):
            def do_POST(self):
                listener.lines.append(self.headers["Stripe-Signature"])
                super().do_POST()

        self.server.RequestHandlerClass = Receive


class Stripe(SimCase):
    program = "stripe.py"

    @classmethod
    def setUpClass(cls):
        cls.listener = EventListener()
        cls.options = ("--key", "sk_test_k", "--secret", "whsec_s", "--webhook-url", cls.listener.url, "--event-retry", "0.05")
        super().setUpClass()

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.listener.close()

    def setUp(self):
        super().setUp()
        self.listener.bodies.clear()
        self.listener.lines.clear()
        self.listener.status = 200

    def call(self, method, path, fields=None, key=None, auth="sk_test_k", timeout=2.0):
        headers = {"Authorization": f"Bearer {auth}", "Content-Type": "application/x-www-form-urlencoded"}
        if key:
            headers["Idempotency-Key"] = key
        status, text, got = self.http(method, path, urlencode(fields) if fields is not None else None, headers, timeout)
        return status, json.loads(text), got

    def order(self, **more):
        item = "line_items[0][price_data]"
        return {"mode": "payment", "client_reference_id": "r1", "metadata[request_id]": "r1",
                "payment_intent_data[metadata][request_id]": "r1", "line_items[0][quantity]": "1",
                f"{item}[currency]": "usd", f"{item}[unit_amount]": "4900",
                f"{item}[product_data][name]": "Invoice 7", "expires_at": str(int(time.time()) + 3600),
                "success_url": "https://shop.example.com/done?s={CHECKOUT_SESSION_ID}",
                "cancel_url": "https://shop.example.com/back", **more}

    def open(self, key=None, **more):
        status, session, _ = self.call("POST", "/v1/checkout/sessions", self.order(**more), key)
        self.assertEqual(200, status, session)
        return session

    def press(self, session, **fields):
        status, text, headers = self.http("POST", f"/c/pay/{session['id']}", urlencode(fields))
        return status, headers.get("Location"), text

    def look(self, session):
        return self.call("GET", f"/v1/checkout/sessions/{session['id']}")[1]

    def paid(self, **more):
        session = self.open(**more)
        self.assertEqual(303, self.press(session, action="pay", number=GOOD)[0])
        return self.look(session)

    def mode(self, what, mode, **more):
        self.control("mode", {"what": what, "mode": mode, **more})

    def refund(self, session, key=None, **more):
        return self.call("POST", "/v1/refunds", {"payment_intent": session["payment_intent"], **more}, key)

    def journal(self, kind):
        return [entry for entry in self.control("journal") if entry["kind"] == kind]

    def test_a_page_is_opened_paid_and_left(self):
        session = self.open()
        self.assertEqual(("open", "unpaid", 4900, None), tuple(
            session[name] for name in ("status", "payment_status", "amount_total", "payment_intent")))
        path = re.sub(r"^http://[^/]*|#.*", "", session["url"])
        status, text, _ = self.http("GET", path)
        self.assertEqual(200, status)
        self.assertIn("49.00 USD", text)
        status, location, _ = self.press(session, action="pay", number=GOOD)
        self.assertEqual((303, f"https://shop.example.com/done?s={session['id']}"), (status, location))
        self.assertEqual(("complete", "paid"), tuple(self.look(session)[name] for name in ("status", "payment_status")))
        self.assertEqual(303, self.press(session, action="pay", number=GOOD)[0])
        self.assertEqual([4900], [entry["amount"] for entry in self.journal("payment_intent")])

    def test_declines_questions_and_the_way_back(self):
        session = self.open()
        status, _, text = self.press(session, action="pay", number=DECLINED)
        self.assertEqual(200, status)
        self.assertIn("declined", text)
        self.assertEqual((303, "https://shop.example.com/back"), self.press(session, action="back")[:2])
        self.assertIn("Your bank", self.press(session, action="pay", number=ASKS)[2])
        self.assertIn("unable to authenticate", self.press(session, action="not_authenticated")[2])
        self.assertEqual("open", self.look(session)["status"])
        self.press(session, action="pay", number=ASKS)
        self.assertEqual(303, self.press(session, action="authenticated")[0])
        self.assertEqual("paid", self.look(session)["payment_status"])

    def test_the_same_key_is_the_same_request(self):
        order = self.order()
        first = self.call("POST", "/v1/checkout/sessions", order, "k1")
        again = self.call("POST", "/v1/checkout/sessions", order, "k1")
        self.assertEqual(first[1], again[1])
        self.assertEqual("true", again[2]["Idempotent-Replayed"])
        other = self.call("POST", "/v1/checkout/sessions", {**order, "client_reference_id": "r2"}, "k1")
        self.assertEqual((400, "idempotency_error"), (other[0], other[1]["error"]["type"]))
        self.assertEqual(1, len(self.journal("session")))
        self.mode("open", "slow", ms=300, times=1)
        results = in_threads(2, lambda _: self.call("POST", "/v1/checkout/sessions", order, "k2")[0])
        self.assertIn(200, results)
        self.assertEqual(2, len(self.journal("session")))

    def test_requests_that_are_wrong(self):
        for more, param in (({"line_items[0][price_data][unit_amount]": "49.00"}, "unit_amount"),
                            ({"line_items[0][price_data][unit_amount]": "0"}, "line_items"), ({"mode": "subscription"}, "mode"),
                            ({"surprise": "1"}, "surprise"), ({"success_url": "javascript:1"}, "success_url"),
                            ({"expires_at": str(int(time.time()) + 60)}, "expires_at"),
                            ({"line_items[0][price_data][currency]": "USD"}, "currency")):
            status, body, _ = self.call("POST", "/v1/checkout/sessions", self.order(**more), "bad")
            self.assertEqual(400, status)
            self.assertIn(param, body["error"]["param"])
        self.assertEqual(401, self.call("GET", "/v1/checkout/sessions", auth="sk_test_other")[0])
        self.assertEqual(404, self.call("GET", "/v1/checkout/sessions/cs_test_none")[0])
        self.assertEqual(404, self.call("GET", "/v1/customers")[0])
        self.assertEqual([], self.control("journal"))

    def test_a_page_is_closed_once_and_never_when_paid(self):
        session = self.open()
        path = f"/v1/checkout/sessions/{session['id']}/expire"
        self.assertEqual("expired", self.call("POST", path, {})[1]["status"])
        self.assertEqual(400, self.call("POST", path, {})[0])
        self.assertEqual(410, self.press(session, action="pay", number=GOOD)[0])
        paid = self.paid()
        self.assertEqual(400, self.call("POST", f"/v1/checkout/sessions/{paid['id']}/expire", {})[0])

    def test_faults_before_and_after_the_effect(self):
        for mode, made in (("reset_before", 0), ("hang_before", 0), ("reset_after", 1), ("hang_after", 1)):
            self.control("reset", {})
            self.mode("open", mode, times=1)
            with self.assertRaises(LOST):
                self.call("POST", "/v1/checkout/sessions", self.order(), "k", timeout=0.3)
            self.assertEqual(made, len(self.journal("session")), mode)
        for mode, made, status in (("http500_before", 0, 500), ("http500_after", 1, 500), ("http429", 0, 429)):
            self.control("reset", {})
            self.mode("open", mode, times=1)
            self.assertEqual(status, self.call("POST", "/v1/checkout/sessions", self.order(), "k")[0])
            self.assertEqual(made, len(self.journal("session")), mode)
        self.mode("look", "garbage", times=1)
        self.assertIn("<html>", self.http("GET", f"/v1/checkout/sessions/{self.open()['id']}",
                                          headers={"Authorization": "Bearer sk_test_k"})[1])

    def test_refunds(self):
        session = self.paid()
        status, refund, _ = self.refund(session, "k1", amount="4000", **{"metadata[request_id]": "q1"})
        self.assertEqual((200, "succeeded", "q1"), (status, refund["status"], refund["metadata"]["request_id"]))
        self.assertEqual(refund["id"], self.refund(session, "k1", amount="4000", **{"metadata[request_id]": "q1"})[1]["id"])
        self.assertEqual(400, self.refund(session, amount="901")[0])
        self.assertEqual(200, self.refund(session, amount="900")[0])
        self.assertEqual("charge_already_refunded", self.refund(session)[1]["error"]["code"])
        listed = self.call("GET", f"/v1/refunds?payment_intent={session['payment_intent']}&limit=1")[1]
        self.assertEqual((True, [900]), (listed["has_more"], [entry["amount"] for entry in listed["data"]]))
        self.mode("refund", "pending", times=1)
        late = self.refund(self.paid())[1]
        self.assertEqual("pending", late["status"])
        self.control("end_refund", {"refund": late["id"], "status": "failed"})
        self.assertEqual(["failed"], [entry["status"] for entry in self.journal("refund") if entry["id"] == late["id"]])

    def right(self, body, line, key):
        moment = re.match(r"t=(\d+),", line)[1]
        digest = hmac.new(key.encode(), moment.encode() + b"." + body, hashlib.sha256).hexdigest()
        return f"v1={digest}" in line and abs(int(moment) - time.time()) < 300

    def about(self, session, count):
        """[(event, body, signature line)] of the deliveries about this page and its payment, once there are so many."""
        def mine():
            kept = [(json.loads(body), body, line) for body, line in zip(self.listener.bodies, self.listener.lines)]
            return [one for one in kept if one[0]["data"]["object"]["id"] in (session["id"], session["payment_intent"])]
        wait_for(lambda: len(mine()) >= count)
        return mine()

    def test_events_are_signed_and_repeated_until_accepted(self):
        self.listener.status = 500
        session = self.paid()
        self.about(session, 4)
        self.listener.status = 200
        wait_for(lambda: all(message["status"] == 200 for message in self.control("sent")))
        got = self.about(session, 4)
        self.assertEqual({"payment_intent.succeeded", "checkout.session.completed"}, {event["type"] for event, _, _ in got})
        self.assertEqual(2, len({event["id"] for event, _, _ in got}))
        self.assertTrue(all(self.right(body, line, "whsec_s") for _, body, line in got))

    def test_events_on_command(self):
        for mode, good in (("forged", False), ("stale", False), ("tampered", False), ("send", True)):
            if mode != "send":
                self.mode("event", mode, times=1)
            got = self.about(self.paid(), 2)
            self.assertEqual({good}, {self.right(body, line, "whsec_s") for _, body, line in got if b"checkout" in body}, mode)
        self.mode("event", "twice", times=1)
        self.assertEqual(4, len(self.about(self.paid(), 4)))
        self.mode("event", "off", times=1)
        session = self.paid()
        wait_for(lambda: len([one for one in self.control("sent") if one["status"] is None]) == 2)
        self.control("resend", {})
        self.assertEqual(2, len(self.about(session, 2)))

    def test_two_secrets_in_turn(self):
        self.control("secrets", {"secrets": ["whsec_new", "whsec_s"]})
        for _, body, line in self.about(self.paid(), 2):
            self.assertTrue(self.right(body, line, "whsec_new") and self.right(body, line, "whsec_s"))

    def test_money_that_comes_later(self):
        self.mode("page", "processing", times=1)
        session = self.open()
        self.press(session, action="pay", number=GOOD)
        self.assertEqual(("complete", "unpaid"), tuple(self.look(session)[name] for name in ("status", "payment_status")))
        self.control("settle", {"session": session["id"]})
        self.assertEqual("paid", self.look(session)["payment_status"])

    def test_held_requests(self):
        self.mode("open", "hold_after", times=1)
        results = []
        thread = common.threading.Thread(target=lambda: results.append(self.open()["status"]))
        thread.start()
        wait_for(lambda: self.control("held")["held"] == 1)
        self.assertEqual(1, len(self.journal("session")))
        self.control("release", {})
        thread.join()
        self.assertEqual(["open"], results)

    def test_control_calls_that_make_no_sense(self):
        for name, call in (("mode", {"what": "open", "mode": "dance"}), ("mode", {"what": "x"}), ("secrets", {"secrets": "x"}),
                           ("expire", {"session": "none"}), ("event", {"type": "x"}), ("end_refund", {"refund": "x"})):
            self.assertIn("error", self.control(name, call, 400))
