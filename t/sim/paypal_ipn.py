"""PayPal's notifications: what is in them, and the sender that repeats them until they are accepted."""

import datetime
import http.client
import ipaddress
import secrets
import socket
import ssl
import threading
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlencode, urlsplit

ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PAYER = {"first_name": "Zoë", "last_name": "Tester", "payer_email": "zoe.tester@example.net",
         "payer_id": "K48P3FBQZNRH4", "payer_status": "verified", "residence_country": "US"}
MAX_ATTEMPTS = 16


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


def fee(order):
    share = order.due * Decimal("0.029") + Decimal("0.30")
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
    usd, gross = order.currency == "USD", order.money(order.due)
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
        out += [("mc_fee", fee(order)), ("payment_fee", fee(order) if usd else "")]
    return out + [("mc_gross", gross), ("custom", order.get("custom"))]


def encode(pairs, charset):
    return urlencode(pairs, encoding=charset, errors="replace").encode("ascii")


def loopback(host, port):
    """Notifications leave this machine for nowhere."""
    return all(ipaddress.ip_address(found[4][0]).is_loopback for found in socket.getaddrinfo(host, port))


def post(url, body):
    """(status, error) of one delivery; certificates are not checked, as the peer is this machine."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        if parts.scheme not in ("http", "https") or not loopback(parts.hostname, port):
            return 0, "not a web address on loopback"
        if parts.scheme == "https":
            context = ssl._create_unverified_context()
            connection = http.client.HTTPSConnection(parts.hostname, port, timeout=30, context=context)
        else:
            connection = http.client.HTTPConnection(parts.hostname, port, timeout=30)
        try:
            target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
            connection.request("POST", target, body, {
                "Content-Type": "application/x-www-form-urlencoded", "Connection": "close",
                "User-Agent": "PayPal IPN ( https://www.paypal.com/ipn )"})
            return connection.getresponse().status, None
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, f"{type(error).__name__}: {error}"


class Sender:
    """Keeps what was sent, byte for byte, because verification compares with exactly that."""

    def __init__(self, retry_seconds):
        self.retry_seconds = retry_seconds
        self.lock = threading.Lock()
        self.messages = []
        self.genuine = set()
        self.epoch = 0

    def reset(self):
        with self.lock:
            self.messages = []
            self.genuine = set()
            self.epoch += 1

    def add(self, url, pairs, body, sign=True):
        message = {"to": url, "txn_type": dict(pairs).get("txn_type"), "txn_id": dict(pairs).get("txn_id"),
                   "fields": dict(pairs), "body": body.decode("latin-1"), "signed": sign, "status": None,
                   "attempts": [], "error": None}
        with self.lock:
            message["id"] = len(self.messages) + 1
            message["epoch"] = self.epoch
            self.messages.append(message)
            if sign:
                self.genuine.add(body)
        return message

    def verified(self, body):
        with self.lock:
            return body in self.genuine

    def deliver(self, message, repeat=True):
        """One attempt; without a 200 it is repeated with growing gaps, as PayPal does."""
        status, error = post(message["to"], message["body"].encode("latin-1"))
        with self.lock:
            message["status"], message["error"] = status, error
            message["attempts"].append(status)
            tries = len(message["attempts"])
        if repeat and status != 200 and self.retry_seconds and tries < MAX_ATTEMPTS:
            again = threading.Timer(self.retry_seconds * 2 ** (tries - 1), self.deliver_again, [message])
            again.daemon = True
            again.start()

    def deliver_again(self, message):
        if message["status"] != 200 and message["epoch"] == self.epoch:
            self.deliver(message)

    def listing(self):
        with self.lock:
            return [{name: value for name, value in message.items() if name != "epoch"}
                    for message in self.messages]

    def select(self, wanted):
        """Messages to send again: by id or txn_id, all of them, or those never answered with 200."""
        with self.lock:
            return [message for message in self.messages
                    if ("id" in wanted and message["id"] == wanted["id"])
                    or ("txn_id" in wanted and message["txn_id"] == wanted["txn_id"])
                    or wanted.get("all") is True
                    or (not wanted and message["status"] != 200)]
