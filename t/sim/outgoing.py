"""Messages that a simulator sends by itself, and repeats until they are accepted. To loopback addresses only."""

import http.client
import ipaddress
import socket
import ssl
import threading
from urllib.parse import urlsplit


def loopback(host, port):
    """Notifications leave this machine for nowhere."""
    return all(ipaddress.ip_address(found[4][0]).is_loopback for found in socket.getaddrinfo(host, port))


def post(url, body, headers):
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
            connection.request("POST", target, body, {"Connection": "close", **headers})
            return connection.getresponse().status, None
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, f"{type(error).__name__}: {error}"


class Sender:
    """Keeps what was sent, with every attempt. `transmit(message)` makes one attempt and returns (status, error)."""

    max_attempts = 16

    def __init__(self, retry_seconds):
        self.retry_seconds = retry_seconds
        self.lock = threading.Lock()
        self.messages = []
        self.epoch = 0

    def transmit(self, message):
        raise NotImplementedError

    def accepted(self, status):
        return status == 200

    def reset(self):
        with self.lock:
            self.messages = []
            self.epoch += 1

    def keep(self, message):
        message.update(status=None, attempts=[], error=None)
        with self.lock:
            message["id"] = len(self.messages) + 1
            message["epoch"] = self.epoch
            self.messages.append(message)
        return message

    def deliver(self, message, repeat=True):
        """One attempt; without an acceptance it is repeated with growing gaps."""
        status, error = self.transmit(message)
        with self.lock:
            message["status"], message["error"] = status, error
            message["attempts"].append(status)
            tries = len(message["attempts"])
        if repeat and not self.accepted(status) and self.retry_seconds and tries < self.max_attempts:
            again = threading.Timer(self.retry_seconds * 2 ** (tries - 1), self.deliver_again, [message])
            again.daemon = True
            again.start()

    def deliver_again(self, message):
        if not self.accepted(message["status"]) and message["epoch"] == self.epoch:
            self.deliver(message)

    def deliver_all(self, messages, copies=1):
        """Each in turn; several copies of one go at the same time."""
        for message in messages:
            threads = [threading.Thread(target=self.deliver, args=(message,), daemon=True) for _ in range(copies)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    def listing(self):
        with self.lock:
            return [{name: value for name, value in message.items() if name != "epoch"}
                    for message in self.messages]
