#!/usr/bin/python3
"""Switched power strips: one real snmpd for each, with an agent that behaves like the device. README.md has the control calls."""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import common
import strip_device
from common import ControlError

HERE = os.path.dirname(os.path.abspath(__file__))
MODES = ("normal", "silent", "slow", "stuck", "stuck_pending", "refuse", "lost_answer", "lost_command", "odd_codes",
         "as_text", "no_outlets", "no_such_objects", "other_device")
SNMPD = shutil.which("snmpd", path=os.environ.get("PATH", "") + ":/usr/sbin")


def die_with_parent():
    """No snmpd outlives a simulator that was killed."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def free_udp_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((common.HOST, 0))
        return probe.getsockname()[1]


def udp_port_is_bound(port):
    with open("/proc/net/udp", encoding="ascii") as table:
        return any(line.split()[1].endswith(f":{port:04X}") for line in list(table)[1:])


class Strip:
    """A device and its snmpd. `spec` is NAME:DRIVER:OUTLETS."""

    def __init__(self, spec, directory, logins):
        name, driver, outlets = spec.split(":")
        self.device = strip_device.Device(name, driver, int(outlets))
        self.directory = os.path.join(directory, name)
        os.mkdir(self.directory, 0o700)
        self.port = free_udp_port()
        self.listen()
        self.start_snmpd(logins)

    def listen(self):
        self.socket_path = os.path.join(self.directory, "agent")
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(self.socket_path)
        self.server.listen()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            peer, _ = self.server.accept()
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def start_snmpd(self, logins):
        # snmpd splits the command at blanks, and this tree's path may have one.
        agent = os.path.join(self.directory, "agent.py")
        shutil.copyfile(os.path.join(HERE, "strip_agent.py"), agent)
        command = f"/usr/bin/python3 {agent} {self.socket_path}"
        with open(os.path.join(self.directory, "snmpd.conf"), "w", encoding="ascii") as conf:
            conf.write(f"agentaddress udp:{common.HOST}:{self.port}\n"
                       f"rwcommunity {logins.community}\n"
                       f"createUser {logins.user} SHA \"{logins.auth}\" AES \"{logins.privacy}\"\n"
                       f"rwuser {logins.user} priv\n"
                       f"pass_persist .1.3.6.1.4.1.318 {command}\n"
                       f"pass_persist -p 1 .1.3.6.1.2.1.1.2 {command}\n")
        self.process = subprocess.Popen(
            [SNMPD, "-f", "-C", "-c", os.path.join(self.directory, "snmpd.conf"), "-Lf", os.path.join(self.directory, "log")],
            env={**os.environ, "SNMP_PERSISTENT_DIR": self.directory, "MIBS": ""}, stdin=subprocess.DEVNULL, preexec_fn=die_with_parent)

    def wait(self):
        end = time.monotonic() + 15
        while not udp_port_is_bound(self.port):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f"strips: snmpd of {self.device.name} does not start")
            time.sleep(0.01)

    def serve(self, peer):
        """net-snmp's pass_persist protocol, line by line."""
        with peer, peer.makefile("rw", encoding="utf-8", newline="\n") as lines:
            while command := lines.readline():
                answer = self.answer(command.strip(), lines)
                try:
                    lines.write(answer)
                    lines.flush()
                except OSError:
                    return

    def answer(self, command, lines):
        if command == "PING":
            return "PONG\n"
        number = tuple(int(part) for part in lines.readline().strip().strip(".").split("."))
        if command == "set":
            kind, _, value = lines.readline().strip().partition(" ")
            return self.set(number, kind, value.strip('"'))
        fault = self.device.fault
        if fault["mode"] == "slow":
            time.sleep(fault.get("ms", 500) / 1000)
        if command == "getnext":
            found = self.device.next(number)
        else:
            value = self.device.get(number)
            found = value and (number, value)
        if not found:
            return "NONE\n"
        key, (kind, value) = found
        return f".{'.'.join(map(str, key))}\n{kind}\n{value}\n"

    def set(self, number, kind, value):
        try:
            time.sleep(self.device.set(number, kind, value))
        except strip_device.Refused as error:
            return f"{error}\n"
        return "DONE\n"

    def go_silent(self, wanted):
        self.process.send_signal(signal.SIGSTOP if wanted else signal.SIGCONT)

    def end(self):
        self.go_silent(False)
        self.process.terminate()
        self.process.wait(10)


class Strips:
    def __init__(self, specs, logins):
        # Short and without a blank: it stands in snmpd's configuration, and sockets lie in it.
        self.directory = tempfile.mkdtemp(prefix="strips.", dir="/tmp")
        self.strips = {}
        for spec in specs:
            strip = Strip(spec, self.directory, logins)
            self.strips[strip.device.name] = strip
        for strip in self.strips.values():
            strip.wait()
        self.controls = {("POST", "mode"): self.mode, ("POST", "delays"): self.delays, ("POST", "outlet"): self.outlet,
                         ("POST", "reset"): self.reset, ("GET", "strips"): self.listing, ("GET", "outlets"): self.outlets,
                         ("GET", "journal"): self.journal}

    def named(self, call):
        strip = self.strips.get(call.get("strip"))
        if strip is None:
            raise ControlError(f"no strip {call.get('strip')!r}; there are {', '.join(self.strips)}")
        return strip

    def mode(self, call):
        strip = self.named(call)
        mode = call.get("mode")
        if mode not in MODES:
            raise ControlError(f"unknown mode {mode!r}; known: {', '.join(MODES)}")
        with strip.device.lock:
            strip.device.fault = dict(call)
            if mode == "normal":
                for outlet in strip.device.outlets.values():
                    outlet.changes = [change for change in outlet.changes if change[0] < time.monotonic() + 1e6]
        strip.go_silent(mode == "silent")
        return {"mode": mode}

    def delays(self, call):
        """Milliseconds before it switches on and off, and between off and on of a reboot."""
        device = self.named(call).device
        for name, value in call.items():
            if name == "strip":
                continue
            if name not in device.delay or not isinstance(value, int) or value < 0:
                raise ControlError("delays are on, off and reboot, in milliseconds")
            device.delay[name] = value / 1000
        return {name: int(value * 1000) for name, value in device.delay.items()}

    def outlet(self, call):
        """As if somebody at the strip had pressed its button."""
        device = self.named(call).device
        outlet = device.outlets.get(call.get("outlet"))
        if outlet is None or call.get("state") not in ("on", "off"):
            raise ControlError("an outlet has a number and a state, on or off")
        with device.lock:
            outlet.on = call["state"] == "on"
            outlet.changes = []
        return {"state": call["state"]}

    def reset(self, _):
        for strip in self.strips.values():
            with strip.device.lock:
                strip.device.clear()
            strip.go_silent(False)
        return {}

    def listing(self, _):
        return [{"name": name, "driver": strip.device.driver, "outlets": len(strip.device.outlets),
                 "address": f"{common.HOST}:{strip.port}"} for name, strip in self.strips.items()]

    def outlets(self, _):
        found = []
        for name, strip in self.strips.items():
            with strip.device.lock:
                strip.device.settle()
                found += [{"strip": name, "outlet": outlet.number, "state": "on" if outlet.on else "off",
                           "pending": bool(outlet.changes)} for outlet in strip.device.outlets.values()]
        return found

    def journal(self, _):
        found = []
        for strip in self.strips.values():
            with strip.device.lock:
                strip.device.settle()
                found += strip.device.journal
        return sorted(found, key=lambda entry: entry["time"])

    def end(self):
        for strip in self.strips.values():
            strip.end()
        shutil.rmtree(self.directory, ignore_errors=True)


class Handler(common.Handler):
    def peer(self, method, path):
        self.reply(404, "control calls only\n")


def main():
    parser = common.arguments(__doc__)
    parser.add_argument("--strip", action="append", default=[], help="NAME:DRIVER:OUTLETS; driver masterswitch, rpdu or rpdu2")
    parser.add_argument("--addresses-file", help="written when they listen: NAME=HOST:PORT lines")
    parser.add_argument("--community", default="demo-community")
    parser.add_argument("--user", default="jc")
    parser.add_argument("--auth", default="demo-auth-key")
    parser.add_argument("--privacy", default="demo-privacy-key")
    args = parser.parse_args()
    # TERM must find its way to the end of this program whenever it comes: no snmpd may stay behind.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    sim = Strips(args.strip, args)
    try:
        if args.addresses_file:
            with open(args.addresses_file + ".new", "w", encoding="ascii") as out:
                out.writelines(f"{entry['name']}={entry['address']}\n" for entry in sim.listing(None))
            os.replace(args.addresses_file + ".new", args.addresses_file)
        common.serve(Handler, sim, args)
    finally:
        sim.end()


if __name__ == "__main__":
    main()
