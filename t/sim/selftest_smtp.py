"""Tests of the mail simulator."""

import os
import smtplib
import time

import common
from selftest_support import SimCase, in_threads, wait_for

TEXT = ("From: a@example.com\r\nTo: b@example.net\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n..dot\r\ncaf=C3=A9\r\n")


class Smtp(SimCase):
    program = "smtp.py"
    options = ("--dir", "{dir}/mail", "--control-port-file", "{dir}/control")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.control_port = cls.read_port(os.path.join(cls.directory.name, "control"))
        cls.mail = os.path.join(cls.directory.name, "mail")

    def send(self, text=TEXT, to=("b@example.net",), timeout=2.0, port=None, login=None):
        """All of it by hand: smtplib mends line ends that these tests want broken."""
        with smtplib.SMTP(common.HOST, port or self.port, timeout=timeout) as peer:
            peer.ehlo()
            if login:
                peer.login(*login)
            codes = [peer.mail("a@example.com")[0]] + [peer.rcpt(one)[0] for one in to]
            code = peer.docmd("DATA")[0]
            if code == 354:
                peer.send(text.encode().replace(b"\r\n.", b"\r\n..") + b".\r\n")
                code = peer.getreply()[0]
            return codes + [code]

    def mode(self, mode, **more):
        self.control("mode", {"mode": mode, **more})

    def mails(self):
        return self.control("mails")

    def test_kept(self):
        self.assertEqual([250, 250, 250, 250], self.send(to=("b@example.net", "c@example.net")))
        mail, = self.mails()
        both = ["b@example.net", "c@example.net"]
        self.assertEqual(("a@example.com", both, "Grüße", "..dot\ncafé\n"), tuple(
            mail[k] for k in ("from", "to", "subject", "body")))
        self.assertEqual("b@example.net", mail["headers"]["To"])
        self.assertIn(["Subject", "=?utf-8?B?R3LDvMOfZQ==?="], mail["raw_headers"])
        with open(os.path.join(self.mail, mail["file"]), encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.assertEqual(["X-Envelope-From: a@example.com", "X-Envelope-To: b@example.net, c@example.net",
                          "From: a@example.com"], lines[:3])
        self.control("reset", {})
        self.assertEqual(([], []), (self.mails(), os.listdir(self.mail)))

    def test_refusals(self):
        for mode, code in (("tempfail", 451), ("permfail", 550)):
            self.mode(mode, times=1)
            self.assertEqual([250, 250, code], self.send())
            self.mode(mode, times=1, at="rcpt")
            self.assertEqual([250, code, 503], self.send())
        self.assertEqual([], self.mails())
        self.assertEqual(250, self.send()[-1])

    def test_refused_recipient(self):
        self.mode("reject_rcpt", address="Bad@example.net")
        self.assertEqual([250, 250, 550, 250], self.send(to=("b@example.net", "bad@example.net")))
        self.assertEqual(["b@example.net"], self.mails()[0]["to"])
        self.control("mode", {"mode": "reject_rcpt"}, status=400)

    def test_dropped(self):
        for mode, kept in (("drop", 0), ("drop_after", 1)):
            self.mode(mode, times=1)
            with self.assertRaises((smtplib.SMTPServerDisconnected, OSError)):
                self.send()
            wait_for(lambda want=kept: len(self.mails()) == want)
        self.assertEqual(250, self.send()[-1])

    def test_hang_blocks_nobody(self):
        self.mode("hang", times=1)
        results = in_threads(2, lambda number: self.late(number))
        self.assertEqual(["late", 250], results)
        self.assertEqual(1, len(self.mails()))

    def late(self, number):
        time.sleep(0.1 * number)
        try:
            return self.send(timeout=0.4)[-1]
        except OSError:
            return "late"

    def test_slow(self):
        self.mode("slow", times=1, ms=150)
        start = time.monotonic()
        self.assertEqual(250, self.send()[-1])
        self.assertGreater(time.monotonic() - start, 0.14)

    def test_strict(self):
        for bad, code in (("bare\nline\r\n", 550), ("bare\rline\r\n", 550), ("nul\0\r\n", 550),
                          ("x" * 999 + "\r\n", 500)):
            self.assertEqual(code, self.send(TEXT + bad)[-1])
        self.assertEqual(250, self.send(TEXT + "x" * 998 + "\r\n")[-1])

    def test_many_at_once(self):
        self.assertEqual([250] * 50, in_threads(50, lambda _: self.send()[-1]))
        self.assertEqual(50, len({mail["file"] for mail in self.mails()}))


class SmtpWithLogin(Smtp):
    """The same when a login is asked for."""

    options = Smtp.options + ("--user", "mailer", "--password", "pass word")

    def send(self, *args, login=("mailer", "pass word"), **named):
        return super().send(*args, login=login, **named)

    def test_login(self):
        with self.assertRaises(smtplib.SMTPAuthenticationError):
            self.send(login=("mailer", "wrong"))
        self.assertEqual([530, 530, 530], self.send(login=None))
