"""Tests of the Payflow simulator."""

import http.client
import threading
import time
from urllib.parse import urlencode

import payflow_wire
from payflow_gateway import Gateway
from selftest_support import SimCase, in_threads, wait_for

LOGIN = {"PARTNER": "PayPal", "VENDOR": "example", "USER": "example", "PWD": "secret&=1"}
CARD = {"ACCT": "4111111111111111", "EXPDATE": "1249", "CVV2": "123", "BILLTOSTREET": "123 Main St",
        "BILLTOZIP": "36703"}
LOST = (OSError, http.client.HTTPException)


def body(fields):
    return "&".join(f"{name}[{len(value.encode())}]={value}" for name, value in fields.items()).encode()


class Payflow(SimCase):
    program = "payflow.py"
    options = ("--partner", "PayPal", "--vendor", "example", "--user", "example", "--password", "secret&=1")
    serial = 0

    def send(self, fields, request_id=None, timeout=5.0, raw=None, kind="text/namevalue", **headers):
        Payflow.serial += 1
        head = {"Content-Type": kind, "X-VPS-REQUEST-ID": request_id or f"id{Payflow.serial}", **headers}
        data = raw if raw is not None else body({**LOGIN, "TENDER": "C", **fields})
        return self.http("POST", "/", data, {k: v for k, v in head.items() if v != "none"}, timeout)

    def ask(self, fields, request_id=None, **more):
        status, text, _ = self.send(fields, request_id, **more)
        self.assertEqual(200, status)
        return payflow_wire.parse(text.encode())

    def sale(self, amount="49.00", request_id=None, **more):
        return self.ask({"TRXTYPE": "S", "AMT": amount, **CARD, **more}, request_id)

    def expect(self, result, fields, **more):
        answer = self.ask(fields, **more)
        self.assertEqual(str(result), answer["RESULT"], answer)
        return answer

    def test_sale(self):
        answer = self.sale(CUSTREF="A1", COMMENT1="A&B=C and D", VERBOSITY="HIGH")
        self.assertEqual(("0", "Approved", "Y", "N", "Y", "1111", "0"), tuple(answer[name] for name in (
            "RESULT", "RESPMSG", "AVSADDR", "AVSZIP", "CVV2MATCH", "ACCT", "CARDTYPE")))
        self.assertRegex(answer["PNREF"], r"^[0-9A-Z]{12}$")
        entry, = self.control("journal")
        self.assertEqual((answer["PNREF"], "S", "49.00", 0, "A1", "1111", "A&B=C and D", "charged"), tuple(
            entry[name] for name in ("pnref", "trxtype", "amount", "result", "custref", "last4", "comment1",
                                     "state")))

    def test_notation(self):
        login = "&".join(f"{k}[{len(v)}]={v}" for k, v in LOGIN.items())
        for result, text in ((-7, "&COMMENT1[3]=abcd"), (-7, "&COMMENT1[9]=abcd"), (-7, "&COMMENT1[x]=a"),
                             (-6, "&AMT&TENDER=C"), (-105, "&AMT"), (7, "&COMMENT1=a\"b"), (7, "&A=1&A=2"),
                             (7, "&COMMENT1=a\nb"), (0, "&TRXTYPE=A&TENDER=C&AMT=0.00&ACCT=4111111111111111"
                                                     "&EXPDATE=1249")):
            with self.subTest(text):
                self.expect(result, {}, raw=(login + text).encode())

    def test_headers(self):
        self.expect(-41, {}, **{"X-VPS-REQUEST-ID": "none"})
        self.expect(-41, {}, request_id="x" * 33)
        self.expect(-30, {}, **{"X-VPS-CLIENT-TIMEOUT": "soon"})
        self.expect(-105, {}, kind="application/x-www-form-urlencoded")
        self.assertEqual(405, self.http("GET", "/")[0])
        self.assertEqual(404, self.http("POST", "/other", b"")[0])

    def test_refusals(self):
        sale = {"TRXTYPE": "S", "AMT": "1.00", **CARD}
        for result, change in (
                (1, {"PWD": "x"}), (26, {"VENDOR": "x"}), (2, {"TENDER": "A"}), (3, {"TRXTYPE": "Q"}),
                (4, {"AMT": "-1"}), (4, {"AMT": "1,000.00"}), (4, {"AMT": "0.00"}), (4, {"AMT": "1"}),
                (6, {"CURRENCY": "XXX"}), (7, {"CUSTREF": "a-b"}), (7, {"CUSTREF": "x" * 13}),
                (7, {"COMMENT1": "x" * 129}), (7, {"CVV2": "12"}), (19, {"ORIGID": "V00000000000"}),
                (23, {"ACCT": "0" * 15}), (23, {"ACCT": "4111111111111112"}), (24, {"EXPDATE": "0298"}),
                (24, {"EXPDATE": "1349"})):
            with self.subTest(change):
                self.expect(result, {**sale, **change})
        self.assertEqual([], [entry for entry in self.control("journal") if entry["result"] == 0])

    def test_amount_table(self):
        for amount, result in (("1000.00", 0), ("1012.00", 12), ("1050.99", 50), ("1104.00", 104),
                               ("1126.00", 126), ("1999.00", 12), ("2000.00", 1000), ("2000.01", 12),
                               ("5000.00", 12)):
            with self.subTest(amount):
                self.assertEqual(str(result), self.sale(amount)["RESULT"])
        states = [entry["state"] for entry in self.control("journal")]
        self.assertEqual(["charged", "declined", "declined", "failed", "review"], states[:5])

    def test_any_amount_and_login(self):
        gateway = Gateway({"PARTNER": None, "VENDOR": None, "USER": None, "PWD": None}, "any")
        sale = {**LOGIN, **CARD, "TRXTYPE": "S", "TENDER": "C", "AMT": "1188.00"}
        for change, result in (({}, "0"), ({"USER": ""}, "0"), ({"PWD": ""}, "1"), ({"VENDOR": ""}, "26")):
            fields = {**sale, **change}
            seen = gateway.saw(result + str(change), "", fields, {"mode": "normal"})
            self.assertEqual(result, gateway.handle(fields, seen, {"mode": "normal"})[0][1])

    def test_avs_and_cvv(self):
        for street, code, wanted in (("334 Oak", "301", ("N", "N")), ("700 Elm", "601", ("X", "X"))):
            answer = self.sale(BILLTOSTREET=street, CVV2=code)
            self.assertEqual(wanted, (answer["AVSADDR"], answer["CVV2MATCH"]))
        self.assertEqual("Y", self.sale(ACCT="378282246310005", CVV2="1234")["CVV2MATCH"])

    def test_authorize_capture_void_credit(self):
        held = self.expect(0, {"TRXTYPE": "A", "AMT": "80.00", **CARD})["PNREF"]
        self.expect(4, {"TRXTYPE": "D", "ORIGID": held, "AMT": "80.01"})
        self.expect(0, {"TRXTYPE": "D", "ORIGID": held, "AMT": "30.00", "CAPTURECOMPLETE": "N"})
        last = self.expect(0, {"TRXTYPE": "D", "ORIGID": held})["PNREF"]
        self.expect(111, {"TRXTYPE": "D", "ORIGID": held})
        self.expect(108, {"TRXTYPE": "V", "ORIGID": held})
        self.expect(0, {"TRXTYPE": "C", "ORIGID": last, "AMT": "20.00"})
        self.expect(105, {"TRXTYPE": "C", "ORIGID": last, "AMT": "30.01"})
        self.expect(117, {"TRXTYPE": "C", "AMT": "5.00", **CARD})
        sold = self.sale()["PNREF"]
        self.expect(0, {"TRXTYPE": "V", "ORIGID": sold})
        self.expect(108, {"TRXTYPE": "V", "ORIGID": sold})
        self.expect(105, {"TRXTYPE": "C", "ORIGID": sold})
        states = {entry["pnref"]: entry for entry in self.control("journal")}
        self.assertEqual(("captured", "80.00"), (states[held]["state"], states[held]["captured"]))
        self.assertEqual(("charged", "50.00", "20.00"), tuple(
            states[last][k] for k in ("state", "amount", "credited")))
        self.assertEqual("voided", states[sold]["state"])

    def test_verify_and_reference(self):
        verified = self.expect(0, {"TRXTYPE": "A", "AMT": "0.00", **CARD})
        self.assertEqual("Verified", verified["RESPMSG"])
        self.expect(12, {"TRXTYPE": "D", "ORIGID": verified["PNREF"]})
        self.expect(12, {"TRXTYPE": "V", "ORIGID": verified["PNREF"]})
        self.expect(0, {"TRXTYPE": "S", "AMT": "9.00", "ORIGID": verified["PNREF"]})
        self.assertEqual("1111", self.control("journal")[-1]["last4"])
        failed = self.sale("1012.00")["PNREF"]
        self.expect(120, {"TRXTYPE": "S", "AMT": "9.00", "ORIGID": failed})

    def test_inquiry(self):
        sold = self.sale(CUSTREF="REF1")["PNREF"]
        self.sale("1012.00", CUSTREF="REF2")
        count = len(self.control("journal"))
        for wanted in ({"ORIGID": sold}, {"CUSTREF": "REF1"}):
            found = self.expect(0, {"TRXTYPE": "I", **wanted})
            self.assertEqual(("0", sold, "6"), tuple(
                found[k] for k in ("ORIGRESULT", "ORIGPNREF", "TRANSSTATE")))
        found = self.expect(0, {"TRXTYPE": "I", "CUSTREF": "REF2"})
        self.assertEqual(("12", "1"), (found["ORIGRESULT"], found["TRANSSTATE"]))
        self.expect(20, {"TRXTYPE": "I", "CUSTREF": "NONE"})
        self.expect(19, {"TRXTYPE": "I", "ORIGID": "V00000000000"})
        self.expect(7, {"TRXTYPE": "I", "CUSTREF": "REF1", "STARTTIME": "20250101000000",
                        "ENDTIME": "20250301000000"})
        self.assertEqual(count, len(self.control("journal")))

    def test_same_request_id(self):
        answers = in_threads(100, lambda _: self.sale(request_id="same"))
        self.assertEqual(1, len({answer["PNREF"] for answer in answers}))
        self.assertEqual(99, sum(answer.get("DUPLICATE") == "1" for answer in answers))
        self.assertEqual("49.00", self.control("journal")[0]["amount"])
        self.assertEqual("1", self.sale("50.00", request_id="same")["DUPLICATE"])
        self.assertEqual(1, len(self.control("journal")))
        seen = self.control("requests")
        self.assertEqual((101, False), (len(seen), seen[-1]["same_data"]))

    def test_no_card_kept(self):
        answer = self.sale(COMMENT1="card 4111 1111 1111 1111")
        self.assertEqual("0", answer["RESULT"])
        self.assertEqual(["COMMENT1"], self.control("requests")[0]["card_in"])
        text = str(self.control("journal")) + str(self.control("requests"))
        self.assertNotIn("4111 1111", text)
        self.assertNotIn(CARD["ACCT"], text)

    def test_mode_result(self):
        self.control("mode", {"mode": "result", "result": 12, "respmsg": "No", "times": 1, "trxtype": "S"})
        self.expect(20, {"TRXTYPE": "I", "CUSTREF": "X"})
        answer = self.sale()
        self.assertEqual(("12", "No"), (answer["RESULT"], answer["RESPMSG"]))
        self.assertEqual("0", self.sale()["RESULT"])
        self.control("mode", {"mode": "result", "result": 104, "charge": True})
        self.assertEqual("104", self.sale(CUSTREF="C1")["RESULT"])
        self.control("mode", {"mode": "normal"})
        self.assertEqual("0", self.expect(0, {"TRXTYPE": "I", "CUSTREF": "C1"})["ORIGRESULT"])

    def test_a_card_in_bad_standing(self):
        first = self.sale()["PNREF"]
        self.control("card", {"number": CARD["ACCT"], "result": 12})
        self.assertEqual("12", self.sale()["RESULT"])
        self.assertEqual("12", self.ask({"TRXTYPE": "S", "AMT": "1.00", "ORIGID": first})["RESULT"])
        self.assertEqual("0", self.sale(ACCT="5555555555554444")["RESULT"])
        self.control("card", {"number": CARD["ACCT"], "result": 0})
        self.assertEqual("0", self.ask({"TRXTYPE": "S", "AMT": "1.00", "ORIGID": first})["RESULT"])

    def test_held(self):
        for mode, before in (("hold_before", 0), ("hold_after", 1)):
            self.control("reset", {})
            self.control("mode", {"mode": mode, "times": 1, "trxtype": "S"})
            out = []
            waiting = threading.Thread(target=lambda: out.append(self.sale(request_id="h")))
            waiting.start()
            wait_for(lambda: self.control("held")["held"] == 1)
            self.assertEqual(before, len(self.control("journal")))
            self.assertEqual("0", self.sale("5.00")["RESULT"])
            self.assertEqual({"released": 1}, self.control("release", {}))
            waiting.join()
            self.assertEqual(("0", 0), (out[0]["RESULT"], self.control("held")["held"]))
            self.assertEqual(2, len(self.control("journal")))

    def test_lost_answers(self):
        for mode, charged in (("hang_before", 0), ("hang_after", 1), ("reset_before", 0), ("reset_after", 1)):
            with self.subTest(mode):
                self.control("reset", {})
                self.control("mode", {"mode": mode, "times": 1})
                with self.assertRaises(LOST):
                    self.send({"TRXTYPE": "S", "AMT": "3.00", **CARD}, mode, timeout=0.2)
                self.assertEqual(charged, len(self.control("journal")))
                answer = self.sale("3.00", mode)
                self.assertEqual(("0", str(charged)), (answer["RESULT"], answer.get("DUPLICATE", "0")))
                self.assertEqual(1, len(self.control("journal")))

    def test_bad_answers(self):
        for mode, status in (("http500", 500), ("garbage", 200), ("empty", 200)):
            for charge in (False, True):
                self.control("reset", {})
                self.control("mode", {"mode": mode, "times": 1, "charge": charge})
                got, text, _ = self.send({"TRXTYPE": "S", "AMT": "3.00", **CARD})
                self.assertEqual(status, got)
                self.assertNotIn("RESULT=0", text)
                self.assertEqual(int(charge), len(self.control("journal")))

    def test_slow_and_tagged(self):
        self.control("mode", {"mode": "slow", "ms": 150, "times": 1})
        start = time.monotonic()
        self.sale()
        self.assertGreater(time.monotonic() - start, 0.14)
        self.control("mode", {"mode": "tagged", "times": 1})
        self.assertIn("RESULT[1]=0", self.send({"TRXTYPE": "S", "AMT": "3.00", **CARD})[1])

    def test_bad_control_calls(self):
        self.control("mode", {"mode": "other"}, status=400)
        self.control("mode", {"mode": "result"}, status=400)
        self.control("mode", {"mode": "empty", "times": -1}, status=400)
        self.control("nothing", status=404)
        self.assertEqual(400, self.http("POST", "/_control/mode", urlencode({"mode": "empty"}))[0])
