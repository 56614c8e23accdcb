"""Tests of the PayPal simulator."""

import datetime
import http.client
import time
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode

import paypal_ipn
from selftest_support import Browser, Listener, SimCase, in_threads, wait_for

LOST = (OSError, http.client.HTTPException)
FORM = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "test"}
PAY = {"cmd": "_xclick", "business": "pay@example.com", "item_name": "Invoice 7", "item_number": "7",
       "amount": "12.50", "currency_code": "USD", "custom": "tok", "charset": "utf-8"}
SUBSCRIBE = {"cmd": "_xclick-subscriptions", "business": "pay@example.com", "item_name": "VPS é",
             "item_number": "3", "a3": "25.00", "p3": "1", "t3": "M", "src": "1", "sra": "1", "no_note": "1",
             "currency_code": "USD", "custom": "tok", "charset": "utf-8"}


class Outline(HTMLParser):
    """Names of the open elements; fails when tags do not match."""

    VOID = ("meta", "link", "input")

    def __init__(self):
        super().__init__()
        self.open = []
        self.buttons = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise AssertionError(f"unexpected </{tag}>")

    def handle_data(self, data):
        if self.open[-1:] == ["button"]:
            self.buttons.append(data)


class PayPal(SimCase):
    program = "paypal.py"
    options = ("--email", "pay@example.com", "--receiver-id", "RECEIVER00001", "--token", "idtoken",
               "--ipn-retry", "0.1")

    def setUp(self):
        super().setUp()
        self.merchant = Listener()
        self.addCleanup(self.merchant.close)
        self.back = {"return": "https://shop.example.com/done?o=1", "notify_url": self.merchant.url,
                     "cancel_return": "https://shop.example.com/cancelled"}

    def visit(self, fields, **decision):
        browser = Browser(self)
        self.assertEqual(200, browser.open({**self.back, **fields}), browser.text)
        return browser.press(**decision)

    def validate(self, body, **headers):
        return self.http("POST", "/cgi-bin/webscr", b"cmd=_notify-validate&" + body, {**FORM, **headers}, 0.5)

    def pdt(self, tx, at="idtoken"):
        body = urlencode({"cmd": "_notify-synch", "tx": tx, "at": at})
        return self.http("POST", "/cgi-bin/webscr", body, FORM, 0.5)

    def mode(self, what, mode, **more):
        self.control("mode", {"what": what, "mode": mode, **more})

    def journal(self, kind):
        return [entry for entry in self.control("journal") if entry["kind"] == kind]

    def test_payment(self):
        status, path, got = self.visit(PAY)
        self.assertEqual((302, "/done"), (status, path))
        self.assertEqual(("1", "Completed", "12.50", "USD", "tok", "7"), tuple(
            got[name] for name in ("o", "st", "amt", "cc", "cm", "item_number")))
        self.assertRegex(got["tx"], r"^[0-9A-Z]{17}$")
        note, = self.merchant.got(1)
        wanted = {"txn_type": "web_accept", "payment_status": "Completed", "mc_gross": "12.50",
                  "mc_fee": "0.66", "receiver_id": "RECEIVER00001", "first_name": "Zoë"}
        self.assertEqual(wanted, {name: note[name][0] for name in wanted})
        self.assertNotIn("test_ipn", note)
        wait_for(lambda: self.control("sent")[0]["status"] == 200)
        self.assertEqual((got["tx"], "Completed", "12.50"), tuple(
            self.journal("payment")[0][k] for k in ("txn_id", "status", "amount")))

    def test_subscription(self):
        got = self.visit({**SUBSCRIBE, "a1": "5.00", "p1": "2", "t1": "W"})[2]
        self.assertEqual("5.00", got["amt"])
        signup, payment = self.merchant.got(2)
        self.assertEqual((["subscr_signup"], ["2 W"], ["5.00"], ["1 M"], ["25.00"], ["VPS é"]), tuple(
            signup[k] for k in ("txn_type", "period1", "mc_amount1", "period3", "mc_amount3", "item_name")))
        self.assertEqual((["subscr_payment"], ["5.00"], signup["subscr_id"]), tuple(
            payment[k] for k in ("txn_type", "mc_gross", "subscr_id")))
        self.assertRegex(signup["subscr_id"][0], r"^I-[0-9A-Z]{12}$")
        self.assertEqual(1, len(self.journal("subscription")))

    def test_free_trial_takes_nothing(self):
        got = self.visit({**SUBSCRIBE, "a1": "0", "p1": "1", "t1": "M"})[2]
        self.assertNotIn("tx", got)
        self.merchant.got(1)
        self.assertEqual((1, []), (len(self.journal("subscription")), self.journal("payment")))

    def test_page(self):
        for fields, button in ((PAY, "Agree and pay"), (SUBSCRIBE, "Agree and subscribe")):
            browser = Browser(self)
            browser.open({**fields, "item_name": "<b>&\"x"})
            outline = Outline()
            outline.feed(browser.text)
            self.assertEqual(([], [button, "Cancel and return"]), (outline.open, outline.buttons))
            self.assertIn("&lt;b&gt;&amp;", browser.text)
        self.assertIn("25.00 USD every month", browser.text)

    def test_cancel_and_second_agree(self):
        browser = Browser(self)
        browser.open({**self.back, **PAY})
        self.assertEqual((302, "/cancelled", {}), browser.press("cancel"))
        self.assertEqual([], self.control("journal"))
        answers = in_threads(20, lambda _: browser.press()[2]["tx"])
        self.assertEqual((1, 1), (len(set(answers)), len(self.control("journal"))))
        self.assertEqual("/done", browser.press("cancel")[1])

    def test_rules(self):
        for name, base, change in (
                ("no_note", SUBSCRIBE, {"no_note": "0"}), ("sra", SUBSCRIBE, {"sra": None}),
                ("t3", SUBSCRIBE, {"t3": "X"}), ("p3", SUBSCRIBE, {"p3": "25"}),
                ("p1", SUBSCRIBE, {"a1": "0"}), ("a3", SUBSCRIBE, {"a3": "0"}),
                ("second trial", SUBSCRIBE, {"a2": "1", "p2": "1", "t2": "M"}),
                ("srt", SUBSCRIBE, {"srt": "53"}), ("src=1", SUBSCRIBE, {"srt": "5", "src": "0"}),
                ("paymentaction", SUBSCRIBE, {"paymentaction": "sale"}),
                ("modify", SUBSCRIBE, {"modify": "2"}),
                ("custom", PAY, {"custom": "x" * 256}), ("invoice", PAY, {"invoice": "x" * 128}),
                ("item_name", PAY, {"item_name": "x" * 128}), ("notify_url", PAY, {"notify_url": "ipn"}),
                ("return", PAY, {"return": "javascript:alert(1)"}), ("business", PAY, {"business": "shop"}),
                ("amount", PAY, {"amount": "1,5"}), ("currency", PAY, {"currency_code": "XYZ"}),
                ("decimals", PAY, {"currency_code": "JPY"}), ("quantity", PAY, {"quantity": "0"}),
                ("cmd", PAY, {"cmd": "_cart"})):
            with self.subTest(change):
                fields = {k: v for k, v in {**base, **change}.items() if v is not None}
                browser = Browser(self)
                self.assertEqual(400, browser.open(fields))
                self.assertIn(name, browser.text)

    def test_invoice_is_paid_once(self):
        pages = [Browser(self), Browser(self)]
        for page in pages:
            self.assertEqual(200, page.open({**PAY, "invoice": "INV-1"}))
        self.assertEqual([200, 400], [page.press()[0] for page in pages])
        self.assertEqual(400, Browser(self).open({**PAY, "invoice": "INV-1"}))
        other = {**PAY, "invoice": "INV-1", "business": "other@example.com"}
        self.assertEqual(200, Browser(self).open(other))

    def test_other_account(self):
        tx = self.visit({**PAY, "business": "thief@example.net"})[2]["tx"]
        note, = self.merchant.got(1)
        self.assertEqual(["thief@example.net"], note["receiver_email"])
        self.assertNotEqual(["RECEIVER00001"], note["receiver_id"])
        self.assertEqual("VERIFIED", self.validate(self.merchant.bodies[0])[1])
        self.assertTrue(self.pdt(tx)[1].startswith("FAIL"))

    def test_echeck(self):
        for status in ("Completed", "Denied"):
            start = len(self.merchant.bodies)
            got = self.visit(PAY, funding="echeck")[2]
            self.assertEqual("Pending", got["st"])
            self.assertEqual(["echeck"], self.merchant.got(start + 1)[-1]["pending_reason"])
            done = self.control("clear_echeck", {"txn_id": got["tx"], "status": status})
            self.assertEqual(200, done["sent"][0]["status"])
            note = self.merchant.got(start + 2)[-1]
            self.assertEqual(([status], [got["tx"]]), (note["payment_status"], note["txn_id"]))
            self.control("clear_echeck", {"txn_id": got["tx"]}, status=400)

    def test_months_and_changes_of_a_subscription(self):
        self.visit({**SUBSCRIBE, "a1": "5.00", "p1": "2", "t1": "W"})
        signup, _ = self.merchant.got(2)
        subscr_id = signup["subscr_id"][0]
        self.control("subscription", {"subscr_id": subscr_id, "what": "payment"})
        month = self.merchant.got(3)[2]
        self.assertEqual((["25.00"], ["1.03"], ["Completed"], [subscr_id]), tuple(
            month[name] for name in ("mc_gross", "mc_fee", "payment_status", "subscr_id")))
        for number, (what, kind, name) in enumerate((
                ("failed", "subscr_failed", "subscr_id"), ("skipped", "recurring_payment_skipped", "recurring_payment_id"),
                ("modified", "subscr_modify", "subscr_id"),
                ("suspended", "recurring_payment_suspended_due_to_max_failed_payment", "recurring_payment_id"),
                ("cancelled", "subscr_cancel", "subscr_id"), ("ended", "subscr_eot", "subscr_id"))):
            self.control("subscription", {"subscr_id": subscr_id, "what": what, "amount": "30.00"})
            note = self.merchant.got(4 + number)[-1]
            self.assertEqual(([kind], [subscr_id]), (note["txn_type"], note[name]))
        self.assertEqual(("Ended", "30.00"), tuple(self.journal("subscription")[0][name] for name in ("status", "amount")))
        self.assertEqual("VERIFIED", self.validate(self.merchant.bodies[-1])[1])
        for call in ({"subscr_id": subscr_id, "what": "payment"}, {"subscr_id": subscr_id, "what": "other"}, {"what": "failed"}):
            self.control("subscription", call, status=400)

    def test_money_goes_back_and_never_more_than_came(self):
        tx = self.visit(PAY)[2]["tx"]
        self.merchant.got(1)
        for number, (what, amount, gross, status) in enumerate((
                ("refund", "2.50", "-2.50", "Refunded"), ("reversal", "4.00", "-4.00", "Reversed"),
                ("return", None, "4.00", "Canceled_Reversal"), ("refund", None, "-10.00", "Refunded"))):
            answer = self.control("back", {"txn_id": tx, "what": what, **({"amount": amount} if amount else {})})
            note = self.merchant.got(2 + number)[-1]
            self.assertEqual(([gross], [status], [tx], [answer["txn_id"]]), tuple(
                note[name] for name in ("mc_gross", "payment_status", "parent_txn_id", "txn_id")))
            self.assertNotIn("txn_type", note)
        for call in ({"txn_id": tx, "what": "refund"}, {"txn_id": tx, "what": "return"}, {"txn_id": "x", "what": "refund"},
                     {"txn_id": tx, "what": "gift"}):
            self.control("back", call, status=400)
        self.assertEqual(["12.50", "2.50", "4.00", "4.00", "10.00"], [entry["amount"] for entry in self.control("journal")])

    def test_dispute(self):
        tx = self.visit(PAY)[2]["tx"]
        self.merchant.got(1)
        case = self.control("dispute", {"txn_id": tx})["case_id"]
        note = self.merchant.got(2)[-1]
        self.assertEqual((["new_case"], [case], [tx]), (note["txn_type"], note["case_id"], note["txn_id"]))
        self.control("dispute", {"txn_id": "x"}, status=400)

    def test_verification(self):
        self.visit(PAY)
        self.merchant.got(1)
        body = self.merchant.bodies[0]
        self.assertEqual((200, "VERIFIED"), self.validate(body)[:2])
        for other in (body + b"&x=1", body.replace(b"12.50", b"99.50"), body.replace(b"+", b"%20"), b"",
                      urlencode(sorted(parse_qsl(body.decode(), encoding="cp1252"))).encode()):
            self.assertEqual("INVALID", self.validate(other)[1])
        self.assertEqual(403, self.http("POST", "/cgi-bin/webscr", b"cmd=_notify-validate&" + body)[0])
        for mode, wanted in (("invalid", (200, "INVALID")), ("http500", (500, None)),
                             ("http403", (403, None)), ("unknown_html", (200, None)),
                             ("extra_text", (200, "VERIFIED\nand more text")),
                             ("redirect", (302, "")), ("verified", (200, "VERIFIED")),
                             ("slow", (200, "VERIFIED"))):
            with self.subTest(mode):
                self.mode("verify", mode, times=1, to="http://127.0.0.1:1/", ms=20)
                status, text, _ = self.validate(body)
                self.assertEqual(wanted[0], status)
                self.assertTrue(text == wanted[1] or (wanted[1] is None and "<h1>" in text))
        for mode in ("hang", "reset"):
            self.mode("verify", mode, times=1)
            with self.assertRaises(LOST):
                self.validate(body)
        self.assertEqual("VERIFIED", self.validate(body)[1])

    def test_data_transfer(self):
        tx = self.visit({**PAY, "item_name": "Zürich"})[2]["tx"]
        status, text, _ = self.pdt(tx)
        lines = text.splitlines()
        self.assertEqual((200, "SUCCESS"), (status, lines[0]))
        for line in ("mc_gross=12.50", f"txn_id={tx}", "item_name=Z%FCrich", "charset=windows-1252"):
            self.assertIn(line, lines)
        self.assertTrue(self.pdt(tx, "wrong")[1].startswith("FAIL"))
        self.assertTrue(self.pdt("0" * 17)[1].startswith("FAIL"))
        for mode, wanted in (("fail", "FAIL"), ("http500", "<!DOCTYPE"), ("ok", "SUCCESS")):
            self.mode("pdt", mode, times=1)
            self.assertTrue(self.pdt(tx)[1].startswith(wanted))
        for mode in ("hang", "reset"):
            self.mode("pdt", mode, times=1)
            with self.assertRaises(LOST):
                self.pdt(tx)
        self.assertEqual(["SUCCESS"] * 3 + ["FAIL"], [self.pdt(tx)[1].split("\n")[0] for _ in range(4)])

    def test_ipn_modes(self):
        self.mode("ipn", "off", times=1)
        self.visit(SUBSCRIBE)
        self.assertEqual([None, None], [message["status"] for message in self.control("sent")])
        self.assertEqual([200, 200], [message["status"] for message in self.control("resend", {})["resent"]])
        self.mode("ipn", "twice", times=1)
        self.visit(PAY)
        self.merchant.got(4)
        self.assertEqual(self.merchant.bodies[2], self.merchant.bodies[3])
        self.mode("ipn", "reversed", times=1)
        self.visit(SUBSCRIBE)
        types = [note["txn_type"][0] for note in self.merchant.got(6)]
        self.assertEqual(["subscr_payment", "subscr_signup"], types[4:])
        self.mode("ipn", "tampered", times=1, fields={"mc_gross": "0.10"})
        self.visit(PAY)
        self.assertEqual(["0.10"], self.merchant.got(7)[6]["mc_gross"])
        self.assertEqual("INVALID", self.validate(self.merchant.bodies[6])[1])
        self.mode("ipn", "delay", times=1, ms=150)
        start = time.monotonic()
        self.visit(PAY)
        self.merchant.got(8)
        self.assertGreater(time.monotonic() - start, 0.14)

    def test_repeats_until_accepted(self):
        self.merchant.status = 503
        self.visit(PAY)
        self.merchant.got(2)
        self.merchant.status = 200
        sent = wait_for(lambda: [one for one in self.control("sent") if one["status"] == 200])[0]
        self.assertEqual(503, sent["attempts"][0])
        self.assertEqual(1, len(set(self.merchant.bodies)))
        self.control("resend", {"id": sent["id"]})
        self.assertEqual(len(sent["attempts"]) + 1, len(self.control("sent")[0]["attempts"]))

    def test_custom_ipn(self):
        call = {"fields": {"txn_id": "T1", "memo": "é"}, "sign": True, "to": self.merchant.url,
                "charset": "windows-1252"}
        sent = self.control("ipn", call)
        self.assertEqual((200, "txn_id=T1&memo=%E9&charset=windows-1252"), (sent["status"], sent["body"]))
        self.assertEqual("VERIFIED", self.validate(sent["body"].encode())[1])
        forged = self.control("ipn", {"fields": [["a", "1"], ["a", "2"]], "to": self.merchant.url})
        self.assertEqual("INVALID", self.validate(forged["body"].encode())[1])
        self.assertEqual(b"a=1&a=2", self.merchant.bodies[-1])
        self.control("ipn", {"raw": "%zz&\u00ff", "to": self.merchant.url})
        self.assertEqual(b"%zz&\xff", self.merchant.bodies[-1])
        self.assertEqual(0, self.control("ipn", {"to": "http://192.0.2.1/"})["status"])
        self.control("ipn", {"fields": {}, "to": self.merchant.url, "charset": "no such"}, status=400)
        self.control("ipn", {"fields": {}}, status=400)

    def test_notification_over_tls(self):
        secure = Listener(self.directory.name)
        self.addCleanup(secure.close)
        self.visit({**PAY, "notify_url": secure.url})
        self.assertEqual(["web_accept"], secure.got(1)[0]["txn_type"])

    def test_page_modes(self):
        self.mode("page", "http500", times=1)
        self.assertEqual(500, Browser(self).open(PAY))
        self.mode("page", "no_tx", times=1)
        self.assertNotIn("tx", self.visit(PAY)[2])
        self.mode("page", "no_return", times=1)
        self.assertEqual(200, self.visit(PAY)[0])
        self.mode("page", "hang", times=1)
        with self.assertRaises(LOST):
            self.http("GET", "/cgi-bin/webscr?" + urlencode(PAY), timeout=0.2)
        self.control("mode", {"what": "page", "mode": "other"}, status=400)
        self.control("mode", {"what": "other", "mode": "ok"}, status=400)

    def test_return_by_post(self):
        browser = Browser(self)
        browser.open({**self.back, **PAY, "rm": "2", "cbt": "Back to the shop"})
        self.assertEqual(200, browser.press()[0])
        self.assertIn('action="https://shop.example.com/done?o=1"', browser.text)
        self.assertIn(">Back to the shop</button>", browser.text)

    def test_dates(self):
        for utc, text in (((2025, 3, 9, 9, 59, 59), "01:59:59 Mar 09, 2025 PST"),
                          ((2025, 3, 9, 10, 0, 0), "03:00:00 Mar 09, 2025 PDT"),
                          ((2025, 11, 2, 8, 59, 59), "01:59:59 Nov 02, 2025 PDT"),
                          ((2025, 11, 2, 9, 0, 0), "01:00:00 Nov 02, 2025 PST")):
            moment = datetime.datetime(*utc, tzinfo=datetime.timezone.utc)
            self.assertEqual(text, paypal_ipn.pacific(moment))

    def test_many_at_once(self):
        results = in_threads(100, lambda number: self.visit({**PAY, "invoice": f"many-{number}"})[0])
        self.assertEqual([302] * 100, results)
        self.assertEqual(100, len(self.journal("payment")))
        self.merchant.got(100)
