#!/usr/bin/python3
"""A web server for tests of our HTTP client: it echoes, redirects, answers what it is told to, speaks TLS."""

import os
import ssl
import sys
import time
from urllib.parse import unquote_plus, urlsplit

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sim"))
import common  # noqa: E402


class Simulator:
    controls = {}


class Handler(common.Handler):
    def peer(self, method, path):
        raw = self.body(empty_allowed=True)
        if raw is None:
            return
        if path == "/echo":
            self.reply_json(200, {"method": method, "headers": dict(self.headers.items()),
                                  "body": raw.decode("latin-1")})
        elif path == "/redirect":
            self.reply(302, "moved", headers=[("Location", "/echo")])
        elif path.startswith("/answer/"):
            self.reply(int(path.removeprefix("/answer/")), unquote_plus(urlsplit(self.path).query))
        elif path.startswith("/bytes/"):
            self.reply(200, "x" * int(path.removeprefix("/bytes/")))
        elif path == "/drip":
            self.drip()
        else:
            self.reply(404, "Not found\n")

    def drip(self):
        """A byte now and then: each comes in time, the whole never does."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(1000):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)


def main():
    parser = common.arguments(__doc__)
    parser.add_argument("--cert", help="PEM file with certificate and key: speak TLS")
    args = parser.parse_args()
    server = common.make_server(Handler, Simulator(), args.port)
    if args.cert:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(args.cert)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    common.write_port_file(args.port_file, server.server_port)
    server.serve_forever()


if __name__ == "__main__":
    main()
