"""Starts a simulator for a test and talks to it."""

import http.client
import json
import os
import re
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlencode, urlsplit

import common

HERE = os.path.dirname(os.path.abspath(__file__))


def wait_for(what, seconds=3.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = what()
        if value:
            return value
        time.sleep(0.01)
    raise AssertionError("did not happen in time")


def in_threads(count, work):
    """Runs work(n) at once in many threads; their results in order."""
    out = [None] * count

    def one(number):
        out[number] = work(number)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return out


def self_signed(directory):
    files = [os.path.join(directory, name) for name in ("cert.pem", "key.pem")]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                    "-nodes", "-subj", "/CN=test", "-days", "2", "-out", files[0], "-keyout", files[1]],
                   check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


class SimCase(unittest.TestCase):
    """One process of `program` for all tests of a class; reset before each."""

    program = None
    options = ()

    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="sim test ")
        cls.port_file = os.path.join(cls.directory.name, "port")
        options = [option.format(dir=cls.directory.name) for option in cls.options]
        environment = {name: value for name, value in os.environ.items() if name[:3] not in ("PF_", "PP_", "ST_")}
        cls.process = subprocess.Popen(["/usr/bin/python3", os.path.join(HERE, cls.program), "--port", "0",
                                        "--port-file", cls.port_file, *options], env=environment)
        wait_for(lambda: os.path.exists(cls.port_file), 10)
        cls.port = cls.control_port = cls.read_port(cls.port_file)

    @classmethod
    def read_port(cls, path):
        with open(path, encoding="ascii") as file:
            return int(file.read())

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        code = cls.process.wait(timeout=5)
        cls.directory.cleanup()
        if code != 0:
            raise AssertionError(f"{cls.program} ended with {code} after TERM")

    def setUp(self):
        self.control("reset", {})

    def http(self, method, target, body=None, headers=None, timeout=5.0, port=None):
        """(status, text, headers); reset and time-out are raised."""
        connection = http.client.HTTPConnection(common.HOST, port or self.port, timeout=timeout)
        try:
            connection.request(method, target, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace"), answer.headers
        finally:
            connection.close()

    def control(self, name, call=None, status=200):
        method = "GET" if call is None else "POST"
        got, text, _ = self.http(method, f"/_control/{name}", None if call is None else json.dumps(call),
                                 port=self.control_port)
        self.assertEqual(status, got, text)
        return json.loads(text)


class Browser:
    """Just enough of one to go through the payment page."""

    def __init__(self, case):
        self.case = case

    def open(self, fields):
        status, text, _ = self.case.http("GET", "/cgi-bin/webscr?" + urlencode(fields))
        self.text = text
        found = re.search(r'name="session" value="([^"]+)"', text)
        self.session = found and found[1]
        return status

    def press(self, action="agree", funding="balance"):
        """(status, path of the redirect, its variables)"""
        body = urlencode({"session": self.session, "action": action, "funding": funding})
        status, text, headers = self.case.http("POST", "/cgi-bin/webscr/decide", body, {
            "Content-Type": "application/x-www-form-urlencoded"})
        self.text = text
        target = urlsplit(headers.get("Location", ""))
        values = parse_qs(target.query, keep_blank_values=True)
        return status, target.path, {name: value[0] for name, value in values.items()}


class Listener:
    """A merchant's IPN address: keeps the bodies, answers with `status`. With a directory it speaks TLS."""

    def __init__(self, tls_directory=None):
        self.bodies = []
        self.status = 200
        listener = self

        class Receive(BaseHTTPRequestHandler):
            def do_POST(self):
                listener.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(listener.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                """Silent."""

        self.server = common.Server((common.HOST, 0), Receive)
        if tls_directory:
            self.server.socket = self_signed(tls_directory).wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        scheme = "https" if tls_directory else "http"
        self.url = f"{scheme}://{common.HOST}:{self.server.server_port}/ipn"

    def got(self, count):
        wait_for(lambda: len(self.bodies) >= count)
        return [parse_qs(body.decode(), keep_blank_values=True, encoding="cp1252") for body in self.bodies]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
