#!/usr/bin/python3
"""A payment gateway that speaks the Payflow name-value protocol on loopback. No money moves."""

import os
import re
import time

import common
import payflow_wire as wire
from payflow_gateway import TYPES, Gateway
from payflow_wire import Refused

MODES = ("normal", "result", "hold_before", "hold_after", "hang_before", "hang_after", "reset_before",
         "reset_after", "http500", "garbage", "empty", "slow", "tagged")


class Simulator:
    def __init__(self, args):
        login = {"PARTNER": args.partner, "VENDOR": args.vendor, "USER": args.user, "PWD": args.password}
        self.gateway = Gateway(login, args.amounts)
        self.modes = common.Modes({slot: MODES for slot in ("*", *TYPES)})
        self.holds = common.Holds()
        self.controls = {
            ("POST", "mode"): self.set_mode,
            ("POST", "card"): self.set_card,
            ("GET", "mode"): lambda _: self.modes.listing(),
            ("POST", "release"): lambda _: {"released": self.holds.release()},
            ("GET", "held"): lambda _: {"held": self.holds.count()},
            ("GET", "journal"): lambda _: self.gateway.list_journal(),
            ("GET", "requests"): lambda _: self.gateway.list_requests(),
            ("POST", "reset"): self.reset,
        }

    def reset(self, _):
        self.gateway.reset()
        self.modes.clear()
        self.holds.reset()
        return {"ok": True}

    def set_mode(self, call):
        slot = call.get("trxtype") or "*"
        if call.get("mode") == "result" and not isinstance(call.get("result"), int):
            raise common.ControlError("mode result needs a number as result")
        if call.get("mode") == "normal" and slot == "*":
            self.modes.clear()
        self.modes.set(slot, call)
        return {"ok": True}


    def set_card(self, call):
        if not isinstance(call.get("result"), int) or not isinstance(call.get("number"), str):
            raise common.ControlError("a card needs its number, and a number as result")
        try:
            self.gateway.set_standing(call["number"], call["result"])
        except Refused as refused:
            raise common.ControlError(refused.respmsg) from None
        return {"ok": True}


class Handler(common.Handler):
    max_body = 64 * 1024

    def peer(self, method, path):
        if path != "/":
            self.reply(404, "Not found\n")
            return
        if method != "POST":
            self.reply(405, "Only POST\n", headers=[("Allow", "POST")])
            return
        raw = self.body()
        if raw is not None:
            self.exchange(raw)

    def exchange(self, raw):
        request_id = self.headers.get("X-VPS-REQUEST-ID", "")
        timeout = self.headers.get("X-VPS-CLIENT-TIMEOUT", "")
        try:
            if self.headers.get_content_type() != "text/namevalue":
                raise Refused(-107 if self.headers.get_content_type() == "text/xml" else -105,
                              "Content-Type must be text/namevalue")
            if not re.fullmatch(r"[!-~]{1,32}", request_id):
                raise Refused(-41, "X-VPS-REQUEST-ID is missing or malformed")
            if timeout and not re.fullmatch(r"[1-9]\d{0,4}", timeout):
                raise Refused(-30, "X-VPS-CLIENT-TIMEOUT must be a positive number")
            fields = wire.parse(raw)
        except Refused as refused:
            answer = [("RESULT", str(refused.result)), ("RESPMSG", refused.respmsg)]
            self.reply(200, wire.write(answer), "text/namevalue")
            return
        fault = self.sim.modes.take(fields.get("TRXTYPE", ""), "*")
        seen = self.sim.gateway.saw(request_id, timeout, fields, fault)
        mode = fault["mode"]
        if mode == "hang_before":
            self.hang()
        elif mode == "reset_before":
            self.drop()
        elif mode == "hold_before" and not self.sim.holds.wait():
            self.drop()
        elif mode in ("http500", "garbage", "empty") and not fault.get("charge"):
            self.misanswer(mode)
        else:
            self.after_charge(mode, fault, self.sim.gateway.handle(fields, seen, fault))

    def after_charge(self, mode, fault, answer):
        if mode == "hang_after":
            self.hang()
        elif mode == "reset_after":
            self.drop()
        elif mode == "hold_after" and not self.sim.holds.wait():
            self.drop()
        elif mode in ("http500", "garbage", "empty"):
            self.misanswer(mode)
        else:
            if mode == "slow":
                time.sleep(fault.get("ms", 1000) / 1000)
            self.reply(200, wire.write(answer, tag_all=mode == "tagged"), "text/namevalue")

    def misanswer(self, mode):
        if mode == "http500":
            self.reply(500, "<html><body><h1>Internal Server Error</h1></body></html>\n", "text/html")
        else:
            self.reply(200, "" if mode == "empty" else b"\xff\x00RES=ULT[99]=0&&&PNREF", "text/namevalue")


def main():
    parser = common.arguments(__doc__.splitlines()[0])
    for option, variable in (("partner", "PF_PARTNER"), ("vendor", "PF_VENDOR"), ("user", "PF_USER"),
                             ("password", "PF_PASSWORD")):
        parser.add_argument(f"--{option}", default=os.environ.get(variable) or None,
                            help=f"expected login (default: ${variable}; neither: any that is not empty)")
    parser.add_argument("--amounts", choices=("table", "any"), default="table",
                        help="table: amounts above 1000 choose the result as on the public test host")
    args = parser.parse_args()
    common.serve(Handler, Simulator(args), args)


if __name__ == "__main__":
    main()
