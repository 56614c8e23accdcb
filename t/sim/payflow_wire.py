"""The Payflow name-value notation and the public test data: what each value answers."""

import datetime
import re

MESSAGES = {
    0: "Approved", 1: "User authentication failed", 2: "Invalid tender type", 3: "Invalid transaction type",
    4: "Invalid amount", 5: "Invalid merchant information", 6: "Invalid or unsupported currency code",
    7: "Field format error", 11: "Client time-out waiting for response", 12: "Declined", 13: "Referral",
    19: "Original transaction ID not found", 20: "Cannot find the customer reference number",
    22: "Invalid ABA number", 23: "Invalid account number", 24: "Invalid expiration date",
    25: "Invalid host mapping", 26: "Invalid vendor account", 27: "Insufficient partner permissions",
    28: "Insufficient user permissions", 30: "Duplicate transaction", 50: "Insufficient funds available",
    51: "Exceeds per transaction limit", 99: "General error", 100: "Transaction type not supported by host",
    101: "Time-out value too small", 102: "Processor not available", 103: "Error reading response from host",
    104: "Timeout waiting for processor response", 105: "Credit error", 106: "Host not available",
    107: "Duplicate suppression time-out", 108: "Void error", 109: "Time-out waiting for host response",
    111: "Capture error", 112: "Failed AVS check", 113: "Merchant sale total will exceed the sales cap",
    114: "Card Security Code mismatch", 115: "System busy, try again later",
    116: "VPS internal error: failed to lock terminal number", 117: "Failed merchant rule check",
    118: "Invalid keywords found in string fields", 120: "Attempt to reference a failed transaction",
    121: "Not enabled for feature", 122: "Merchant sale total will exceed the credit cap",
    125: "Fraud Protection Services Filter - Declined by filters",
    126: "Fraud Protection Services Filter - Flagged for review by filters",
    127: "Fraud Protection Services Filter - Not processed by filters",
    128: "Fraud Protection Services Filter - Declined by merchant after being flagged for review",
    133: "Duplicate request", 150: "Issuing bank timed out", 151: "Issuing bank unavailable",
    1000: "Generic host error",
}

TEXT_LIMITS = {"COMMENT1": 128, "COMMENT2": 128, "INVNUM": 127}
CURRENCIES = ("USD", "EUR", "GBP", "CAD", "AUD")


class Refused(Exception):
    """A RESULT that ends the handling of a request."""

    def __init__(self, result, detail=""):
        super().__init__(result)
        self.result = result
        self.respmsg = detail or MESSAGES.get(result, "Unknown result")


def bad_tag():
    return Refused(-7, "Parameter list format error: invalid [ ] name length clause")


def not_pairs():
    return Refused(-105, "Invalid name value pair request")


def parse(raw):
    """Name -> value. A length tag counts bytes, and the value it measures may hold & and =."""
    fields = {}
    at = 0
    while at <= len(raw):
        equals = raw.find(b"=", at)
        if equals < 0:
            raise not_pairs()
        name = raw[at:equals]
        if b"&" in name:
            raise Refused(-6, "Parameter list format error: & in name")
        parts = re.fullmatch(rb"([A-Za-z0-9_]+)(?:\[(\d{1,5})\])?", name)
        if parts is None:
            raise bad_tag() if b"[" in name else not_pairs()
        if parts[2] is not None:
            end = equals + 1 + int(parts[2])
            if end > len(raw) or raw[end:end + 1] not in (b"", b"&"):
                raise bad_tag()
        else:
            end = raw.find(b"&", equals)
            end = len(raw) if end < 0 else end
        key = parts[1].decode("ascii").upper()
        if key in fields:
            raise Refused(7, f"Field format error: {key} given twice")
        fields[key] = decode(key, raw[equals + 1:end])
        at = end + 1
    return fields


def decode(name, value):
    if re.search(rb'["\r\n\0]', value):
        raise Refused(7, f"Field format error: {name}")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def write(pairs, tag_all=False):
    """An answer; values that need it carry a length tag, as in requests."""
    out = []
    for name, value in pairs:
        tagged = tag_all or "&" in value or "=" in value
        out.append(f"{name}[{len(value.encode())}]={value}" if tagged else f"{name}={value}")
    return "&".join(out)


def cents(text):
    """Two decimals, no sign, no separators, ten characters at most."""
    if not re.fullmatch(r"\d{1,7}\.\d\d", text):
        raise Refused(4)
    return int(text.replace(".", ""))


def amount(value):
    return f"{value // 100}.{value % 100:02d}"


def check_texts(fields):
    for name, limit in TEXT_LIMITS.items():
        if len(fields.get(name, "").encode()) > limit:
            raise Refused(7, f"Field format error: {name}")
    if not re.fullmatch(r"[A-Za-z0-9]{0,12}", fields.get("CUSTREF", "")):
        raise Refused(7, "Field format error: CUSTREF")


def check_card_number(number):
    if not re.fullmatch(r"[0-9]{13,19}", number) or not number.strip("0"):
        raise Refused(23)
    digits = [int(digit) for digit in reversed(number)]
    if sum(digits[::2] + [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]) % 10:
        raise Refused(23)


def check_expiry(mmyy, today):
    """A year far ahead is one of the last century: 0298 has expired."""
    if not re.fullmatch(r"(0[1-9]|1[0-2])[0-9]{2}", mmyy):
        raise Refused(24)
    year = 2000 + int(mmyy[2:])
    if year > today.year + 50:
        year -= 100
    if (year, int(mmyy[:2])) < (today.year, today.month):
        raise Refused(24)


def card_type(number):
    """Payflow's CARDTYPE numbers: Visa, MasterCard, Discover, Amex, Diners, JCB."""
    for kind, pattern in (("0", "4"), ("1", "5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"),
                          ("2", "6011|65|64[4-9]"), ("3", "3[47]"), ("4", "30[0-5]|36|38"), ("5", "35")):
        if re.match(pattern, number):
            return kind
    return "6"


def avs(text):
    """The first three digits of a street or a post code decide: to 333 match, to 666 no match."""
    digits = re.match(r"\d{1,3}", text)
    if digits is None or int(digits[0]) > 666:
        return "X"
    return "Y" if int(digits[0]) <= 333 else "N"


def cvv(code, kind):
    """To 300 match, to 600 no match, above not supported."""
    if not re.fullmatch(r"\d{4}" if kind == "3" else r"\d{3}", code):
        raise Refused(7, "Field format error: CVV2")
    number = int(code[:3])
    return "Y" if number <= 300 else "N" if number <= 600 else "X"


def table_result(value):
    """Amounts up to 1000 are approved, 1001 to 2000 give the result amount - 1000, above that is declined."""
    whole = value // 100
    if whole <= 1000:
        return 0
    wanted = whole - 1000
    return wanted if value <= 200000 and wanted in MESSAGES else 12


def check_window(fields):
    """STARTTIME and ENDTIME: well-formed, in order, less than 30 days apart."""
    times = []
    for name in ("STARTTIME", "ENDTIME"):
        if fields.get(name):
            try:
                times.append(datetime.datetime.strptime(fields[name], "%Y%m%d%H%M%S"))
            except ValueError:
                raise Refused(7, f"Field format error: {name}") from None
    if len(times) == 2 and not datetime.timedelta(0) <= times[1] - times[0] < datetime.timedelta(days=30):
        raise Refused(7, "Field format error: ENDTIME")
