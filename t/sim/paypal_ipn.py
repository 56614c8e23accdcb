"""PayPal's notifications: what is in them, and the sender that repeats them until they are accepted."""

import datetime
import secrets
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlencode

import outgoing

ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PAYER = {"first_name": "Zoë", "last_name": "Tester", "payer_email": "zoe.tester@example.net",
         "payer_id": "K48P3FBQZNRH4", "payer_status": "verified", "residence_country": "US"}


def new_id(length):
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def pacific(moment):
    """PayPal's date text for a UTC time: always US Pacific, summer time from March to November."""
    def sunday(month, nth, hour):
        first = datetime.datetime(moment.year, month, 1, hour, tzinfo=datetime.timezone.utc)
        return first + datetime.timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))

    summer = sunday(3, 2, 10) <= moment < sunday(11, 1, 9)
    local = moment - datetime.timedelta(hours=7 if summer else 8)
    zone = "PDT" if summer else "PST"
    return f"{local:%H:%M:%S} {MONTHS[local.month - 1]} {local:%d}, {local:%Y} {zone}"


def now():
    return pacific(datetime.datetime.now(datetime.timezone.utc))


def fee(order, amount):
    share = Decimal(amount) * Decimal("0.029") + Decimal("0.30")
    return order.money(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def signup_fields(order, subscription, account):
    """subscr_signup: the terms, and no money in it."""
    usd = order.currency == "USD"
    out = [("txn_type", "subscr_signup"), ("subscr_id", subscription["subscr_id"]),
           ("last_name", PAYER["last_name"]), ("residence_country", PAYER["residence_country"]),
           ("mc_currency", order.currency), ("item_name", order.get("item_name")),
           ("business", order.get("business")),
           ("recurring", "1" if order.recurs else "0"), ("verify_sign", secrets.token_urlsafe(42)),
           ("payer_status", PAYER["payer_status"]), ("payer_email", PAYER["payer_email"]),
           ("first_name", PAYER["first_name"]), ("receiver_email", account["receiver_email"]),
           ("payer_id", PAYER["payer_id"]), ("reattempt", order.get("sra"))]
    out += [("recur_times", str(order.times))] if order.times else []
    out += [("subscr_date", subscription["date"])]
    out += [(name, order.get(name)) for name in ("item_number", "custom", "invoice") if order.get(name)]
    for number, period in [*zip("12", order.trials), ("3", order.regular)]:
        amount = order.money(period.amount)
        out += [(f"period{number}", f"{period.count} {period.unit}"), (f"mc_amount{number}", amount)]
        out += [(f"amount{number}", amount if usd else "")]
    return out


def payment_fields(order, payment, account):
    """subscr_payment or web_accept, as it stands now: an eCheck is pending until it has cleared."""
    usd, gross = order.currency == "USD", payment["amount"]
    pending = payment["status"] == "Pending"
    out = [("transaction_subject", order.get("item_name")), ("payment_date", payment["date"]),
           ("txn_type", "subscr_payment" if order.subscribes else "web_accept")]
    out += [("subscr_id", payment["subscr_id"])] if order.subscribes else [("quantity", str(order.quantity))]
    out += [(name, PAYER[name]) for name in ("last_name", "residence_country")]
    out += [("pending_reason", "echeck")] if pending else []
    out += [("item_name", order.get("item_name")), ("payment_gross", gross if usd else ""),
            ("mc_currency", order.currency), ("business", order.get("business")),
            ("payment_type", payment["funding"]), ("protection_eligibility", "Ineligible"),
            ("verify_sign", secrets.token_urlsafe(42)), ("payer_status", PAYER["payer_status"]),
            ("payer_email", PAYER["payer_email"]), ("txn_id", payment["txn_id"]),
            ("receiver_email", account["receiver_email"]), ("first_name", PAYER["first_name"]),
            ("payer_id", PAYER["payer_id"]), ("receiver_id", account["receiver_id"])]
    out += [(name, order.get(name)) for name in ("item_number", "invoice") if order.get(name)]
    out += [("payment_status", payment["status"])]
    if payment["status"] == "Completed":
        out += [("mc_fee", fee(order, gross)), ("payment_fee", fee(order, gross) if usd else "")]
    return out + [("mc_gross", gross), ("custom", order.get("custom"))]


def change_fields(kind, order, subscription, account):
    """What becomes of a subscription. Those about its payments name it by the newer field, as PayPal does."""
    name = "recurring_payment_id" if kind.startswith("recurring_") else "subscr_id"
    out = [("txn_type", kind), (name, subscription["subscr_id"]), ("mc_currency", order.currency),
           ("business", order.get("business")), ("receiver_email", account["receiver_email"]),
           ("receiver_id", account["receiver_id"]), ("payer_email", PAYER["payer_email"]), ("payer_id", PAYER["payer_id"]),
           ("first_name", PAYER["first_name"]), ("last_name", PAYER["last_name"]), ("custom", order.get("custom")),
           ("subscr_date", now()), ("verify_sign", secrets.token_urlsafe(42))]
    if kind == "subscr_modify":
        out += [("period3", f"{order.regular.count} {order.regular.unit}"), ("mc_amount3", subscription["amount"]),
                ("recurring", "1" if order.recurs else "0"), ("subscr_effective", now())]
    return out


def back_fields(order, entry, payment, account):
    """A refund or reversal has no type and names its payment; what leaves has a minus sign, what comes back has none."""
    sign = "" if entry["kind"] == "return" else "-"
    out = [("payment_date", entry["date"]), ("payment_status", entry["status"]), ("reason_code", entry["reason"]),
           ("txn_id", entry["txn_id"]), ("parent_txn_id", entry["parent"]), ("mc_gross", sign + entry["amount"]),
           ("mc_currency", order.currency), ("business", order.get("business")), ("receiver_email", account["receiver_email"]),
           ("receiver_id", account["receiver_id"]), ("payer_email", PAYER["payer_email"]), ("first_name", PAYER["first_name"]),
           ("last_name", PAYER["last_name"]), ("custom", order.get("custom")), ("verify_sign", secrets.token_urlsafe(42))]
    return out + ([("case_type", "chargeback")] if entry["reason"] == "chargeback" else [])


def case_fields(case, case_type, reason, payment, account):
    return [("txn_type", "new_case"), ("case_id", case), ("case_type", case_type), ("case_creation_date", now()),
            ("reason_code", reason), ("txn_id", payment["txn_id"]), ("business", payment["business"]),
            ("receiver_email", account["receiver_email"]), ("receiver_id", account["receiver_id"]),
            ("payer_email", PAYER["payer_email"]), ("verify_sign", secrets.token_urlsafe(42))]


def encode(pairs, charset):
    return urlencode(pairs, encoding=charset, errors="replace").encode("ascii")


class Sender(outgoing.Sender):
    """Keeps what was sent, byte for byte, because verification compares with exactly that."""

    def __init__(self, retry_seconds):
        super().__init__(retry_seconds)
        self.genuine = set()

    def reset(self):
        super().reset()
        with self.lock:
            self.genuine = set()

    def transmit(self, message):
        return outgoing.post(message["to"], message["body"].encode("latin-1"), {
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "PayPal IPN ( https://www.paypal.com/ipn )"})

    def add(self, url, pairs, body, sign=True):
        message = self.keep({"to": url, "txn_type": dict(pairs).get("txn_type"), "txn_id": dict(pairs).get("txn_id"),
                             "fields": dict(pairs), "body": body.decode("latin-1"), "signed": sign})
        if sign:
            with self.lock:
                self.genuine.add(body)
        return message

    def verified(self, body):
        with self.lock:
            return body in self.genuine

    def select(self, wanted):
        """Messages to send again: by id or txn_id, all of them, or those never answered with 200."""
        with self.lock:
            return [message for message in self.messages
                    if ("id" in wanted and message["id"] == wanted["id"])
                    or ("txn_id" in wanted and message["txn_id"] == wanted["txn_id"])
                    or wanted.get("all") is True
                    or (not wanted and message["status"] != 200)]
