"""What PayPal accepts on a payment button: fields, limits, and the order that they describe."""

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from urllib.parse import parse_qsl, urlsplit

LIMITS = {"item_name": 127, "item_number": 127, "custom": 255, "invoice": 127, "notify_url": 255,
          "return": 1024, "cancel_return": 1024, "business": 127, "cbt": 60}
DECIMALS = {"USD": 2, "EUR": 2, "GBP": 2, "CAD": 2, "AUD": 2, "CHF": 2, "SEK": 2,
            "JPY": 0, "HUF": 0, "TWD": 0}
UNITS = {"D": ("day", 90), "W": ("week", 52), "M": ("month", 24), "Y": ("year", 5)}
CHOICES = {"no_note": ("0", "1"), "no_shipping": ("0", "1", "2"), "rm": ("0", "1", "2"), "src": ("0", "1"),
           "sra": ("0", "1"), "modify": ("0", "1", "2"), "paymentaction": ("sale", "authorization", "order")}
PAY, SUBSCRIBE = "_xclick", "_xclick-subscriptions"


@dataclass
class Period:
    amount: Decimal
    count: int
    unit: str

    def words(self):
        name = UNITS[self.unit][0]
        return f"{self.count} {name}s" if self.count > 1 else name


@dataclass
class Order:
    """A button that PayPal would show. `due` is what is taken when the payer agrees."""

    cmd: str
    fields: dict
    currency: str
    due: Decimal
    quantity: int = 1
    trials: list = field(default_factory=list)
    regular: Period = None
    times: int = 0
    recurs: bool = False

    @property
    def subscribes(self):
        return self.cmd == SUBSCRIBE

    def get(self, name):
        return self.fields.get(name, "")

    def money(self, amount):
        return f"{amount:.{DECIMALS[self.currency]}f}"


def parse(raw):
    """Name -> value in the charset that the button names; of a name given twice, the last."""
    text = raw.decode("latin-1")
    charset = dict(parse_qsl(text, encoding="latin-1", max_num_fields=500)).get("charset", "")
    known = {"utf-8": "utf-8", "iso-8859-1": "latin-1"}
    return dict(parse_qsl(text, keep_blank_values=True, encoding=known.get(charset.lower(), "cp1252"),
                          errors="replace", max_num_fields=500))


def absolute_url(text):
    try:
        parts = urlsplit(text)
        plain = re.fullmatch(r"[!-~]+", text) is not None
        return plain and parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def read(fields):
    """The order and the list of what is wrong with it; with faults the order is None."""
    faults = [f"{name} is longer than {limit} characters" for name, limit in LIMITS.items()
              if len(fields.get(name, "")) > limit]
    faults += [f"{name} must be one of {', '.join(allowed)}" for name, allowed in CHOICES.items()
               if name in fields and fields[name] not in allowed]
    faults += [f"{name} must be an absolute web address" for name in ("return", "cancel_return", "notify_url")
               if fields.get(name) and not absolute_url(fields[name])]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+|[A-Z0-9]{13}", fields.get("business", "")):
        faults.append("business must be an e-mail address or a merchant id")
    currency = fields.get("currency_code") or "USD"
    if currency not in DECIMALS:
        faults.append("currency_code is not supported")
        return None, faults
    order = Order(cmd=fields.get("cmd", ""), fields=fields, currency=currency, due=Decimal(0))
    (read_subscription if order.subscribes else read_payment)(order, faults)
    return (None if faults else order), faults


def money(order, name, faults, zero=False):
    text = order.get(name)
    try:
        value = Decimal(text) if re.fullmatch(r"\d{1,8}(\.\d{1,2})?", text) else None
    except InvalidOperation:
        value = None
    if value is None or (value == 0 and not zero):
        faults.append(f"{name} must be an amount" + ("" if zero else " above zero"))
        return Decimal(0)
    if -value.normalize().as_tuple().exponent > DECIMALS[order.currency]:
        faults.append(f"{name} has more decimals than {order.currency}")
    return value


def read_payment(order, faults):
    quantity = order.get("quantity") or "1"
    if not re.fullmatch(r"[1-9]\d{0,4}", quantity):
        faults.append("quantity must be a positive whole number")
        quantity = "1"
    order.quantity = int(quantity)
    order.due = money(order, "amount", faults) * order.quantity


def read_subscription(order, faults):
    fields = order.fields
    if fields.get("no_note") != "1":
        faults.append("no_note must be 1 for a subscription")
    if "sra" not in fields:
        faults.append("sra must be given: its default differs between accounts")
    for name in ("paymentaction", "usr_manage"):
        if name in fields:
            faults.append(f"{name} cannot be used with a subscription")
    if fields.get("modify") == "2":
        faults.append("modify=2, but this payer has no subscription to change")
    order.recurs = fields.get("src") == "1"
    read_times(order, faults)
    given = {number: [fields.get(letter + number, "") != "" for letter in "apt"] for number in "12"}
    for number in "12":
        if any(given[number]):
            order.trials.append(period(order, number, faults, trial=True))
    if any(given["2"]) and not any(given["1"]):
        faults.append("a second trial period needs a first one")
    order.regular = period(order, "3", faults, trial=False)
    order.due = (order.trials + [order.regular])[0].amount


def read_times(order, faults):
    if "srt" not in order.fields:
        return
    if not order.recurs:
        faults.append("srt needs src=1")
    if re.fullmatch(r"\d{1,2}", order.get("srt")) and 1 <= int(order.get("srt")) <= 52:
        order.times = int(order.get("srt"))
    else:
        faults.append("srt must be a whole number from 1 to 52")


def period(order, number, faults, trial):
    amount = money(order, "a" + number, faults, zero=trial)
    count, unit = order.get("p" + number), order.get("t" + number)
    if unit not in UNITS:
        faults.append(f"t{number} must be D, W, M or Y")
        unit = "D"
    if not re.fullmatch(r"\d{1,3}", count) or not 1 <= int(count) <= UNITS[unit][1]:
        faults.append(f"p{number} must be from 1 to {UNITS[unit][1]} for t{number}={unit}")
        count = "1"
    return Period(amount, int(count), unit)
