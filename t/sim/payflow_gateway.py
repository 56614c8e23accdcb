"""What the Payflow gateway does with a request, and what it remembers.

Of a card it keeps only the last four digits, the expiry date and a hash with a salt of this process."""

import datetime
import hashlib
import hmac
import re
import secrets
import threading

import payflow_wire as wire
from payflow_wire import Refused

TYPES = "SADVCI"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
TRANSSTATE = {"verified": 0, "failed": 1, "declined": 1, "authorized": 3, "charged": 6, "credited": 6,
              "captured": 9}


class Gateway:
    """The merchant's account: every transaction made, and the answer to every request id."""

    def __init__(self, login, amounts):
        """login: expected PARTNER, VENDOR, USER, PWD; None accepts any value that is not empty."""
        self.login = login
        self.amounts = amounts
        self.salt = secrets.token_bytes(32)
        self.lock = threading.Lock()
        self.reset()

    def reset(self):
        with self.lock:
            self.journal = []
            self.requests = []
            self.answers = {}
            self.standing = {}
            self.by_pnref = {}
            self.by_custref = {}

    def set_standing(self, number, result):
        """What the bank says of a card from now on; 0: it is good."""
        wire.check_card_number(number)
        with self.lock:
            self.standing[self.mac(number)] = result

    def list_journal(self):
        with self.lock:
            return [shown(txn) for txn in self.journal]

    def list_requests(self):
        with self.lock:
            return [{name: value for name, value in seen.items() if name != "digest"}
                    for seen in self.requests]

    def mac(self, text):
        return hmac.new(self.salt, text.encode(), hashlib.sha256).hexdigest()

    def saw(self, request_id, timeout, fields, fault):
        """Notes a request: the names of its fields, and no value that could be a card's."""
        number = fields.get("ACCT", "")
        leaks = [name for name, value in fields.items()
                 if name != "ACCT" and len(number) > 8 and number in re.sub("[ -]", "", value)]
        seen = {"request_id": request_id, "client_timeout": timeout, "trxtype": masked(fields.get("TRXTYPE")),
                "amount": masked(fields.get("AMT")), "custref": masked(fields.get("CUSTREF")),
                "origid": masked(fields.get("ORIGID")), "fields": [masked(name) for name in sorted(fields)],
                "card_in": leaks, "fault": fault["mode"], "duplicate": False, "same_data": None,
                "result": None, "time": now(), "digest": self.mac(repr(sorted(fields.items())))}
        with self.lock:
            self.requests.append(seen)
        return seen

    def handle(self, fields, seen, fault):
        """One request under one lock: two with the same id, however close, make one transaction."""
        with self.lock:
            try:
                self.check_login(fields)
            except Refused as refused:
                seen["result"] = refused.result
                return [("RESULT", str(refused.result)), ("RESPMSG", refused.respmsg)]
            known = self.answers.get(seen["request_id"])
            if known is None:
                answer = self.run(fields, seen["request_id"], fault)
                self.answers[seen["request_id"]] = (answer, seen["digest"])
            else:
                answer = known[0] + [("DUPLICATE", "1")]
                seen.update(duplicate=True, same_data=known[1] == seen["digest"])
            seen["result"] = int(answer[0][1])
            return answer

    def check_login(self, fields):
        for name, wanted in self.login.items():
            given = fields.get(name, "") or (fields.get("VENDOR", "") if name == "USER" else "")
            if not given or (wanted is not None and not hmac.compare_digest(given.encode(), wanted.encode())):
                raise Refused(26 if name == "VENDOR" else 1)

    def run(self, fields, request_id, fault):
        kind = masked(fields.get("TRXTYPE", ""))
        forced = fault.get("result") if fault["mode"] == "result" else None
        if kind == "I":
            return self.inquire(fields, forced, fault)
        names = ("CUSTREF", "COMMENT1", "INVNUM", "ORIGID")
        txn = {"pnref": new_pnref(), "trxtype": kind, "amount": 0, "captured": 0, "credited": 0,
               "currency": masked(fields.get("CURRENCY")) or "USD", "result": 0, "respmsg": wire.MESSAGES[0],
               "state": "failed", "request_id": request_id, "authcode": None, "time": now(), "card": {},
               **{name.lower(): masked(fields.get(name)) for name in names}}
        try:
            self.transact(txn, fields, 0 if forced is not None and fault.get("charge") else forced)
            txn["authcode"] = "".join(secrets.choice(ALPHABET) for _ in range(6))
        except Refused as refused:
            txn.update(result=refused.result, respmsg=refused.respmsg)
            if refused.result == 126:
                txn["state"] = "review"
            elif refused.result in (12, 13, 50, 51, 112, 114, 125, 128):
                txn["state"] = "declined"
        self.journal.append(txn)
        self.by_pnref[txn["pnref"]] = txn
        if txn["custref"]:
            self.by_custref[txn["custref"]] = txn
        if forced is None or txn["result"] not in (0, forced):
            return self.answer(txn, fields, txn["result"], txn["respmsg"])
        if forced == txn["result"]:
            txn["respmsg"] = fault.get("respmsg") or txn["respmsg"]
            return self.answer(txn, fields, forced, txn["respmsg"])
        return self.answer(txn, fields, forced, fault.get("respmsg") or Refused(forced).respmsg)

    def transact(self, txn, fields, forced):
        kind = txn["trxtype"]
        if len(kind) != 1 or kind not in TYPES:
            raise Refused(3)
        if fields.get("TENDER") != "C":
            raise Refused(2)
        if txn["currency"] not in wire.CURRENCIES:
            raise Refused(6)
        wire.check_texts(fields)
        original = self.find(fields.get("ORIGID")) if fields.get("ORIGID") else None
        if fields.get("ORIGID") and original is None:
            raise Refused(19)
        if kind in "SA":
            self.purchase(txn, fields, original, forced)
            return
        if original is None:
            raise Refused(117 if kind == "C" else 19)
        txn["card"] = original["card"]
        {"D": self.capture, "V": self.void, "C": self.credit}[kind](txn, fields, original, forced)

    def purchase(self, txn, fields, original, forced):
        txn["amount"] = wire.cents(fields.get("AMT", ""))
        if txn["amount"] == 0 and txn["trxtype"] != "A":
            raise Refused(4)
        txn["card"] = self.card(fields, original)
        usual = wire.table_result(txn["amount"]) if self.amounts == "table" else 0
        decide(forced, self.standing.get(txn["card"]["hash"], usual))
        if txn["amount"] == 0:
            txn.update(state="verified", respmsg="Verified")
        else:
            txn["state"] = "charged" if txn["trxtype"] == "S" else "authorized"

    def card(self, fields, original):
        """The new card, or that of the transaction referred to."""
        number = fields.get("ACCT", "")
        if not number and original is None:
            raise Refused(23)
        if number:
            wire.check_card_number(number)
            card = {"last4": number[-4:], "hash": self.mac(number), "type": wire.card_type(number),
                    "expiry": fields.get("EXPDATE", "")}
        else:
            if original["result"] != 0 or not original["card"]:
                raise Refused(120)
            card = {**original["card"], "cvv": None}
            card["expiry"] = fields.get("EXPDATE") or card["expiry"]
        wire.check_expiry(card["expiry"], datetime.date.today())
        for key, names in (("avsaddr", ("BILLTOSTREET", "STREET")), ("avszip", ("BILLTOZIP", "ZIP"))):
            text = fields.get(names[0]) or fields.get(names[1])
            if text or number:
                card[key] = wire.avs(text or "")
        card["cvv"] = wire.cvv(fields["CVV2"], card["type"]) if fields.get("CVV2") else None
        return card

    def capture(self, txn, fields, original, forced):
        if original["state"] == "verified":
            raise Refused(12)
        if original["state"] != "authorized":
            raise Refused(111)
        left = original["amount"] - original["captured"]
        txn["amount"] = wire.cents(fields["AMT"]) if fields.get("AMT") else left
        if not 0 < txn["amount"] <= left:
            raise Refused(4)
        decide(forced, 0)
        txn["state"] = "charged"
        original["captured"] += txn["amount"]
        if fields.get("CAPTURECOMPLETE") != "N" or original["captured"] == original["amount"]:
            original["state"] = "captured"

    def void(self, txn, _, original, forced):
        txn["amount"] = original["amount"]
        if original["state"] == "verified":
            raise Refused(12)
        used = original["captured"] or original["credited"]
        if used or original["state"] not in ("authorized", "charged", "credited"):
            raise Refused(108)
        decide(forced, 0)
        txn["state"] = "void"
        original["state"] = "voided"

    def credit(self, txn, fields, original, forced):
        left = original["amount"] - original["credited"]
        txn["amount"] = wire.cents(fields["AMT"]) if fields.get("AMT") else left
        if original["state"] != "charged" or not 0 < txn["amount"] <= left:
            raise Refused(105)
        decide(forced, 0)
        txn["state"] = "credited"
        original["credited"] += txn["amount"]

    def inquire(self, fields, forced, fault):
        """The last transaction by reference or customer reference. Makes no transaction."""
        reply = [("PNREF", new_pnref())]
        try:
            if fields.get("TENDER") != "C":
                raise Refused(2)
            wire.check_texts(fields)
            wire.check_window(fields)
            decide(forced, 0)
            if fields.get("ORIGID"):
                original, missing = self.find(fields["ORIGID"]), 19
            else:
                custref, missing = fields.get("CUSTREF"), 20
                original = self.by_custref.get(custref) if custref else None
            if original is None:
                raise Refused(missing)
        except Refused as refused:
            text = fault.get("respmsg") or refused.respmsg if forced else refused.respmsg
            return [("RESULT", str(refused.result)), *reply, ("RESPMSG", text)]
        reply += [("RESPMSG", original["respmsg"]), ("TRANSSTATE", str(transstate(original))),
                  ("ORIGRESULT", str(original["result"])), ("ORIGPNREF", original["pnref"])]
        return [("RESULT", "0"), *reply, *details(original, fields)]

    def answer(self, txn, fields, result, respmsg):
        """What is said may differ from what was done, when the test wants it so."""
        out = [("RESULT", str(result)), ("PNREF", txn["pnref"]), ("RESPMSG", respmsg)]
        if result == 0:
            out.append(("AUTHCODE", txn["authcode"]))
        if txn["trxtype"] in ("S", "A") and "avsaddr" in txn["card"]:
            out += [("AVSADDR", txn["card"]["avsaddr"]), ("AVSZIP", txn["card"]["avszip"]), ("IAVS", "N")]
            if txn["card"]["cvv"]:
                out.append(("CVV2MATCH", txn["card"]["cvv"]))
            if fields.get("CARDONFILE") and result == 0:
                out.append(("TXID", "".join(secrets.choice("0123456789") for _ in range(15))))
        return out + details(txn, fields)

    def find(self, pnref):
        return self.by_pnref.get(pnref)


def new_pnref():
    return "V" + "".join(secrets.choice(ALPHABET) for _ in range(11))


def decide(forced, usual):
    """A result set by the test comes first; checks that the gateway makes by itself were made before."""
    result = usual if forced is None else forced
    if result != 0:
        raise Refused(result)


def transstate(txn):
    """Voided transactions count 100 up, those held for review 200."""
    base = {"S": 6, "A": 3}.get(txn["trxtype"], 6)
    if txn["state"] in ("voided", "void"):
        return base + 100
    return base + 200 if txn["state"] == "review" else TRANSSTATE[txn["state"]]


def details(txn, fields):
    if fields.get("VERBOSITY") != "HIGH" or not txn["card"]:
        return []
    custref = [("CUSTREF", txn["custref"])] if txn["custref"] else []
    return [("HOSTCODE", "A" if txn["result"] == 0 else "D"), ("CARDTYPE", txn["card"]["type"]),
            ("ACCT", txn["card"]["last4"]), ("EXPDATE", txn["card"]["expiry"]),
            ("AMT", wire.amount(txn["amount"])), *custref, ("TRANSTIME", txn["time"])]


def shown(txn):
    """A transaction for the journal: amounts as the wire writes them, and of the card what may be shown."""
    out = {name: value for name, value in txn.items() if name != "card"}
    out.update({name: wire.amount(txn[name]) for name in ("amount", "captured", "credited")})
    return {**out, "last4": txn["card"].get("last4"), "card_hash": txn["card"].get("hash")}


def masked(text):
    """A run of digits like a card number loses all but four: one in the wrong field is not kept either."""
    return text and re.sub(r"\d(?:[ -]?\d){12,}", lambda run: "*" + run[0][-4:], text)


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
