"""Stripe's events: their shape, the signature of each delivery, and the sender that repeats them."""

import hashlib
import hmac
import json
import secrets
import time

import outgoing

API_VERSION = "2024-06-20"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def new_id(prefix, length=24):
    return prefix + "".join(secrets.choice(ALPHABET) for _ in range(length))


def event(kind, obj, request_id=None, key=None):
    return {"id": new_id("evt_"), "object": "event", "api_version": API_VERSION, "created": int(time.time()),
            "data": {"object": obj}, "livemode": False, "pending_webhooks": 1,
            "request": {"id": request_id, "idempotency_key": key}, "type": kind}


def signature(body, keys, moment):
    """One line for all secrets in force, beside a scheme that nobody should take for one that counts."""
    digests = [hmac.new(key.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest() for key in keys]
    return ",".join([f"t={moment}", *(f"v1={digest}" for digest in digests), "v0=" + "0" * 64])


class Sender(outgoing.Sender):
    """Every attempt is signed anew, as of its own moment. A message may have a fault of its own: forged, stale, tampered."""

    def __init__(self, retry_seconds, keys):
        super().__init__(retry_seconds)
        self.keys = keys

    def accepted(self, status):
        return 200 <= status < 300

    def add(self, url, payload, fault="send"):
        body = json.dumps(payload, indent=2)
        return self.keep({"to": url, "event": payload["id"], "type": payload["type"], "body": body, "fault": fault})

    def transmit(self, message):
        body = message["body"].encode()
        keys = ["whsec_of_somebody_else"] if message["fault"] == "forged" else self.keys
        moment = int(time.time()) - (3600 if message["fault"] == "stale" else 0)
        line = signature(body, keys, moment)
        if message["fault"] == "tampered":
            body = body.replace(b'"amount_total": ', b'"amount_total": 1')
        return outgoing.post(message["to"], body, {
            "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": line,
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)"})

    def select(self, wanted):
        """Messages to send again: by id, event or type, all of them, or those never accepted."""
        with self.lock:
            return [message for message in self.messages
                    if any(name in wanted and message[name] == wanted[name] for name in ("id", "event", "type"))
                    or wanted.get("all") is True
                    or (not wanted and not self.accepted(message["status"] or 0))]
