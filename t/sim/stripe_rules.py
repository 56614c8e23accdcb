"""What Stripe takes as a request: the form notation with brackets, and which parameters are right."""

import re
import time
from urllib.parse import parse_qsl, urlsplit

LEAST_CENTS = 50
MOST_CENTS = 99_999_999
CURRENCIES = ("usd", "eur", "gbp", "cad", "aud")

SESSION = {
    "mode", "payment_method_types[0]", "client_reference_id", "success_url", "cancel_url", "expires_at",
    "line_items[0][quantity]", "line_items[0][price_data][currency]", "line_items[0][price_data][unit_amount]",
    "line_items[0][price_data][product_data][name]", "payment_intent_data[description]", "customer_email"}
REFUND = {"payment_intent", "amount", "reason"}
METADATA = re.compile(r"^(?:payment_intent_data\[metadata\]|metadata)\[([^\[\]]{1,40})\]$")


class BadRequest(Exception):
    """Refused before anything happens: its text is the message, `param` names what is wrong."""

    def __init__(self, text, param=None, code=None, status=400):
        super().__init__(text)
        self.param, self.code, self.status = param, code, status


def parse(raw):
    pairs = parse_qsl(raw.decode("utf-8", "strict"), keep_blank_values=True)
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise BadRequest("A parameter was given twice.")
    return fields


def metadata(fields, prefix="metadata"):
    return {METADATA.match(name)[1]: value for name, value in fields.items()
            if name.startswith(prefix + "[") and METADATA.match(name)}


def known(fields, allowed):
    for name, value in fields.items():
        if name not in allowed and not METADATA.match(name):
            raise BadRequest(f"Received unknown parameter: {name}", name, "parameter_unknown")
        if METADATA.match(name) and len(value) > 500:
            raise BadRequest(f"Metadata values can have up to 500 characters.", name)


def need(fields, name):
    if not fields.get(name):
        raise BadRequest(f"Missing required param: {name}.", name, "parameter_missing")
    return fields[name]


def whole(fields, name):
    text = need(fields, name)
    if not re.fullmatch(r"\d{1,12}", text):
        raise BadRequest(f"Invalid integer: {text}", name, "parameter_invalid_integer")
    return int(text)


def address(fields, name):
    url = need(fields, name)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or len(url) > 5000:
        raise BadRequest("Not a valid URL", name, "url_invalid")
    return url


def read_session(fields):
    known(fields, SESSION)
    if need(fields, "mode") != "payment":
        raise BadRequest("This simulator knows mode=payment only.", "mode")
    if fields.get("payment_method_types[0]", "card") != "card":
        raise BadRequest("This simulator knows cards only.", "payment_method_types[0]")
    item = "line_items[0][price_data]"
    currency = need(fields, item + "[currency]")
    if currency not in CURRENCIES:
        raise BadRequest(f"Invalid currency: {currency}", item + "[currency]")
    amount = whole(fields, item + "[unit_amount]") * whole(fields, "line_items[0][quantity]")
    if not LEAST_CENTS <= amount <= MOST_CENTS:
        raise BadRequest("The total is too small or too large.", "line_items", "amount_too_small")
    ends = whole(fields, "expires_at") if "expires_at" in fields else int(time.time()) + 24 * 3600
    if not 30 * 60 - 5 <= ends - time.time() <= 24 * 3600 + 5:
        raise BadRequest("expires_at must be 30 minutes to 24 hours from now.", "expires_at")
    if len(fields.get("client_reference_id", "")) > 200:
        raise BadRequest("client_reference_id can have up to 200 characters.", "client_reference_id")
    return {"amount": amount, "currency": currency, "name": need(fields, item + "[product_data][name]"),
            "ends": ends, "success_url": address(fields, "success_url"),
            "cancel_url": address(fields, "cancel_url") if "cancel_url" in fields else None,
            "client_reference_id": fields.get("client_reference_id"), "metadata": metadata(fields),
            "payment_metadata": metadata(fields, "payment_intent_data[metadata]")}


def read_refund(fields):
    known(fields, REFUND)
    amount = whole(fields, "amount") if "amount" in fields else None
    return {"payment_intent": need(fields, "payment_intent"), "amount": amount, "metadata": metadata(fields)}
