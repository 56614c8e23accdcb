"""What the simulators share: a loopback HTTP server, control calls, faults on command, held requests."""

import argparse
import json
import os
import selectors
import signal
import socket
import socketserver
import struct
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

HOST = "127.0.0.1"


class ControlError(Exception):
    """A control call that makes no sense; its text is the answer."""


class Modes:
    """Which fault the next request of a kind (a slot) meets, and how many times."""

    def __init__(self, choices):
        """choices: slot -> allowed modes, the first of which is the ordinary behaviour."""
        self._choices = choices
        self._lock = threading.Lock()
        self._active = {}

    def set(self, slot, call):
        allowed = self._choices.get(slot)
        if allowed is None:
            raise ControlError(f"unknown kind of request {slot!r}; known: {', '.join(self._choices)}")
        mode = "normal" if call.get("mode") == allowed[0] else call.get("mode")
        if mode != "normal" and mode not in allowed:
            raise ControlError(f"unknown mode {mode!r}; known: normal, {', '.join(allowed)}")
        times = call.get("times", 0)
        if not isinstance(times, int) or isinstance(times, bool) or times < 0:
            raise ControlError("times must be a whole number, 0 for ever")
        with self._lock:
            if mode == "normal":
                self._active.pop(slot, None)
            else:
                self._active[slot] = {**call, "mode": mode, "times": times}

    def peek(self, slot):
        with self._lock:
            return dict(self._active.get(slot, {"mode": "normal"}))

    def take(self, *slots):
        """The fault for a request that fits these slots, the nearest first; uses up one of its times."""
        with self._lock:
            for slot in slots:
                fault = self._active.get(slot)
                if fault is None:
                    continue
                taken = dict(fault)
                if fault["times"] == 1:
                    del self._active[slot]
                elif fault["times"] > 1:
                    fault["times"] -= 1
                return taken
        return {"mode": "normal"}

    def clear(self):
        with self._lock:
            self._active.clear()

    def listing(self):
        with self._lock:
            return {slot: dict(fault) for slot, fault in self._active.items()}


class Holds:
    """Requests that wait for a word from the test. Each waits in its own thread and hinders no other."""

    def __init__(self):
        self._changed = threading.Condition()
        self._waiting = 0
        self._released = 0
        self.epoch = 0

    def wait(self):
        """True when released, False when a reset threw the request away."""
        with self._changed:
            released, epoch = self._released, self.epoch
            self._waiting += 1
            self._changed.wait_for(lambda: self._released != released or self.epoch != epoch)
            return self.epoch == epoch

    def release(self):
        with self._changed:
            count, self._waiting = self._waiting, 0
            self._released += 1
            self._changed.notify_all()
            return count

    def reset(self):
        with self._changed:
            self._waiting = 0
            self.epoch += 1
            self._changed.notify_all()

    def count(self):
        with self._changed:
            return self._waiting


class Handler(BaseHTTPRequestHandler):
    """One request. A simulator adds peer(method, path); `sim` has controls: (method, name) -> function."""

    protocol_version = "HTTP/1.1"
    max_body = 1 << 20
    sim = None

    def do_GET(self):
        self._serve("GET")

    def do_POST(self):
        self._serve("POST")

    def _serve(self, method):
        self.close_connection = True
        path = urlsplit(self.path).path
        if path.startswith("/_control/"):
            self._control(method, path.removeprefix("/_control/"))
        else:
            self.peer(method, path)

    def _control(self, method, name):
        if (method, name) == ("GET", "busy"):
            self.reply_json(200, {"busy": self.server.open - 1})
            return
        action = self.sim.controls.get((method, name))
        if action is None:
            self.reply_json(404, {"error": f"no control call {method} {name}"})
            return
        call = {}
        if method == "POST":
            raw = self.body(empty_allowed=True)
            if raw is None:
                return
            try:
                call = json.loads(raw or b"{}")
            except ValueError:
                call = None
            if not isinstance(call, dict):
                self.reply_json(400, {"error": "the body must be a JSON object"})
                return
        try:
            self.reply_json(200, action(call))
        except ControlError as error:
            self.reply_json(400, {"error": str(error)})

    def body(self, empty_allowed=False):
        """The request's bytes, or None after an answer has been sent because they cannot be had."""
        length = self.headers.get("Content-Length", "0" if empty_allowed else "")
        if not length.isdecimal():
            self.reply(411, "Length required\n")
            return None
        if int(length) > self.max_body:
            self.reply(413, "Too large\n")
            return None
        return self.rfile.read(int(length))

    def reply(self, status, body, content_type="text/plain; charset=utf-8", headers=()):
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def reply_json(self, status, value):
        self.reply(status, json.dumps(value, ensure_ascii=False) + "\n", "application/json")

    def hang(self):
        """Never answer: ends when the peer gives up, or by a reset of the simulator."""
        epoch = self.sim.holds.epoch
        with selectors.DefaultSelector() as selector:
            selector.register(self.connection, selectors.EVENT_READ)
            while self.sim.holds.epoch == epoch:
                if not selector.select(timeout=0.1):
                    continue
                if not self.connection.recv(4096):
                    return

    def drop(self):
        """Close with a TCP reset instead of an answer."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()
        self.connection.close()

    def version_string(self):
        return "simulator"

    def log_message(self, *_):
        """Silent: request lines of a payment page do not belong in a log."""


class Server(ThreadingHTTPServer):
    request_queue_size = 1024
    daemon_threads = True
    block_on_close = False

    def __init__(self, *given):
        super().__init__(*given)
        self.counted = threading.Lock()
        self.open = 0

    def process_request(self, request, client_address):
        """Connections are counted in the order in which they came, before anything else happens to them."""
        with self.counted:
            self.open += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        with self.counted:
            self.open -= 1
        super().shutdown_request(request)

    def server_bind(self):
        """Without the host name look-up of the parent, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request, client_address):
        """A peer that went away before its answer is what half of the tests are about."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def make_server(handler, sim, port):
    return Server((HOST, port), type("Bound" + handler.__name__, (handler,), {"sim": sim}))


def write_port_file(path, port):
    """The file appears whole or not at all: who waits for it may read at once."""
    if path:
        temporary = f"{path}.{os.getpid()}.new"
        with open(temporary, "w", encoding="ascii") as out:
            out.write(f"{port}\n")
        os.replace(temporary, path)


def arguments(description):
    parser = argparse.ArgumentParser(description=description, allow_abbrev=False)
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (0: any free one)")
    parser.add_argument("--port-file", help="written when listening; holds the port")
    return parser


def serve(handler, sim, args):
    """Runs until TERM or INT."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    server = make_server(handler, sim, args.port)
    write_port_file(args.port_file, server.server_port)
    server.serve_forever()
