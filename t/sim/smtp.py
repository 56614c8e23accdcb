#!/usr/bin/python3
"""A mail server on loopback that keeps every message as a file and fails on command."""

import asyncio
import email
import email.policy
import logging
import os
import re
import signal
import threading
import time
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

import common
from common import ControlError

MODES = ("normal", "tempfail", "permfail", "reject_rcpt", "drop", "drop_after", "hang", "slow")
REFUSALS = {"tempfail": "451 4.3.0 Try again later", "permfail": "550 5.7.1 Refused"}
LONGEST_LINE = 998


class Store:
    """Accepted messages, numbered on from what the directory already holds."""

    def __init__(self, directory):
        os.makedirs(directory, mode=0o700, exist_ok=True)
        self.directory = directory
        self.lock = threading.Lock()
        self.mails = []
        numbers = [int(name[:6]) for name in os.listdir(directory) if re.fullmatch(r"\d{6}\.eml", name)]
        self.next = max(numbers, default=0) + 1

    def keep(self, sender, recipients, content):
        message = email.message_from_bytes(content, policy=email.policy.default)
        with self.lock:
            name = f"{self.next:06d}.eml"
            self.next += 1
            path = os.path.join(self.directory, name)
            head = f"X-Envelope-From: {sender}\nX-Envelope-To: {', '.join(recipients)}\n"
            with open(path + ".new", "wb") as out:
                out.write(head.encode() + content.replace(b"\r\n", b"\n"))
            os.replace(path + ".new", path)
            self.mails.append({
                "file": name, "from": sender, "to": list(recipients), "time": time.time(),
                "size": len(content),
                "headers": {key: str(value) for key, value in reversed(message.items())},
                "raw_headers": [[key, value] for key, value in message.raw_items()],
                "subject": str(message.get("Subject", "")), "body": body_text(message)})

    def reset(self):
        """Removes what this process has taken in; the numbers go on."""
        with self.lock:
            for mail in self.mails:
                try:
                    os.unlink(os.path.join(self.directory, mail["file"]))
                except FileNotFoundError:
                    pass
            self.mails = []

    def listing(self):
        with self.lock:
            return [dict(mail) for mail in self.mails]


def body_text(message):
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        text = part.get_content()
    except LookupError:
        text = part.get_payload(decode=True).decode("latin-1")
    return text.replace("\r\n", "\n")


def wire_fault(content):
    """What a strict server refuses: a bare CR or LF (the way messages are smuggled), lines too long, NUL."""
    if re.search(rb"\r(?!\n)|(?<!\r)\n|\0", content):
        return "550 5.6.0 Bare CR, LF or NUL in the message"
    if any(len(line) > LONGEST_LINE for line in content.split(b"\r\n")):
        return "500 5.6.0 Line too long"
    return None


class Simulator:
    """Control calls, and what happens to a message."""

    def __init__(self, store):
        self.store = store
        self.modes = common.Modes({"mail": MODES})
        self.holds = common.Holds()
        self.controls = {
            ("POST", "mode"): self.set_mode,
            ("GET", "mode"): lambda _: self.modes.listing(),
            ("GET", "mails"): lambda _: self.store.listing(),
            ("POST", "reset"): self.reset,
        }

    def set_mode(self, call):
        if call.get("mode") == "ok":
            call = {**call, "mode": "normal"}
        if call.get("mode") == "reject_rcpt" and not isinstance(call.get("address"), str):
            raise ControlError("mode reject_rcpt needs an address")
        if call.get("at", "data") not in ("rcpt", "data"):
            raise ControlError("at must be rcpt or data")
        self.modes.set("mail", call)
        return {"ok": True}

    def reset(self, _):
        self.modes.clear()
        self.store.reset()
        self.holds.reset()
        return {"ok": True}

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = self.modes.peek("mail")
        if fault["mode"] == "reject_rcpt" and address.lower() == fault["address"].lower():
            self.modes.take("mail")
            return "550 5.1.1 No such mailbox"
        if fault["mode"] in REFUSALS and fault.get("at") == "rcpt":
            self.modes.take("mail")
            return REFUSALS[fault["mode"]]
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        fault = server.fault
        if fault["mode"] in REFUSALS:
            return REFUSALS[fault["mode"]]
        if fault["mode"] == "hang":
            await self.never(server)
            return "421 4.3.2 Closing"
        if fault["mode"] == "slow":
            await asyncio.sleep(fault.get("ms", 1000) / 1000)
        refusal = wire_fault(envelope.content)
        if refusal:
            return refusal
        self.store.keep(envelope.mail_from or "", envelope.rcpt_tos, envelope.content)
        if fault["mode"] == "drop_after":
            server.transport.abort()
        return "250 2.0.0 OK, kept"

    async def never(self, server):
        epoch = self.holds.epoch
        while self.holds.epoch == epoch and not server.transport.is_closing():
            await asyncio.sleep(0.05)


class Smtp(SMTP):
    """One connection. The fault is chosen when DATA begins: one message uses up one of its times."""

    fault = {"mode": "normal"}

    async def smtp_DATA(self, arg):
        modes = self.event_handler.modes
        fault = modes.peek("mail")
        elsewhere = fault["mode"] == "reject_rcpt" or fault.get("at") == "rcpt"
        ready = not elsewhere and self.envelope.rcpt_tos
        self.fault = modes.take("mail") if ready else {"mode": "normal"}
        if self.fault["mode"] == "drop":
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def authenticator(user, password):
    def check(server, session, envelope, mechanism, data):
        given = (getattr(data, "login", None), getattr(data, "password", None))
        return AuthResult(success=given == (user.encode(), password.encode()), handled=False)
    return check


async def run(args):
    loop = asyncio.get_running_loop()
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end.set)
    sim = Simulator(Store(args.dir))
    auth = {"authenticator": authenticator(args.user, args.password), "auth_required": True,
            "auth_require_tls": False} if args.user else {}
    options = {"hostname": "localhost", "ident": "mail simulator", "enable_SMTPUTF8": True, "loop": loop,
               **auth}
    server = await loop.create_server(lambda: Smtp(sim, **options), common.HOST, args.port, backlog=1024)
    control = common.make_server(ControlHandler, sim, args.control_port)
    threading.Thread(target=control.serve_forever, daemon=True).start()
    common.write_port_file(args.control_port_file, control.server_port)
    common.write_port_file(args.port_file, server.sockets[0].getsockname()[1])
    await end.wait()


class ControlHandler(common.Handler):
    def peer(self, method, path):
        self.reply(404, "Not found\n")


def main():
    parser = common.arguments(__doc__)
    parser.add_argument("--dir", required=True, help="where messages go")
    parser.add_argument("--control-port", type=int, default=0, help="port of the control calls (0: any)")
    parser.add_argument("--control-port-file", help="holds the port of the control calls")
    parser.add_argument("--user", help="ask for this login (AUTH PLAIN or LOGIN)")
    parser.add_argument("--password", default="", help="and this password")
    args = parser.parse_args()
    # aiosmtpd warns, at every connection, that a login without TLS is unsafe: on loopback that is meant.
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", category=UserWarning, module="aiosmtpd")
    asyncio.run(run(args))


if __name__ == "__main__":
    main()
