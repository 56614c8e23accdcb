"""A switched power strip as its SNMP card shows it: object numbers and codes of PowerNet-MIB, delays, and faults on command."""

import threading
import time

APC = (1, 3, 6, 1, 4, 1, 318, 1, 1)
DEVICE_TYPE = (1, 3, 6, 1, 2, 1, 1, 2, 0)
TYPES = {"masterswitch": 2, "rpdu": 5, "rpdu2": 6}
MODELS = {"masterswitch": "AP9212", "rpdu": "AP7930", "rpdu2": "AP8932"}
ON, OFF, REBOOT = 1, 2, 3

# Each tree's columns: what is read (name, state, pending) and what is written (command), below APC.
TREES = {
    "masterswitch": {"model": (4, 1, 4, 0), "count": (4, 4, 1, 0), "name": (4, 4, 2, 1, 4), "state": (4, 4, 2, 1, 3),
                     "pending": (4, 4, 2, 1, 2), "command": (4, 4, 2, 1, 3), "codes": {True: 1, False: 2}},
    "rpdu": {"model": (12, 1, 5, 0), "count": (12, 1, 8, 0), "name": (12, 3, 5, 1, 1, 2), "state": (12, 3, 5, 1, 1, 4),
             "pending": (12, 3, 5, 1, 1, 5), "command": (12, 3, 3, 1, 1, 4), "codes": {True: 1, False: 2}},
    "rpdu2": {"model": (26, 2, 1, 8, 1), "count": (26, 4, 2, 1, 5, 1), "name": (26, 9, 2, 3, 1, 3),
              "state": (26, 9, 2, 3, 1, 5), "pending": (26, 9, 2, 3, 1, 6), "command": (26, 9, 2, 4, 1, 5),
              "codes": {True: 2, False: 1}},
}
# Later devices answer the older trees too, in the codes of those.
ANSWERS = {"masterswitch": ("masterswitch",), "rpdu": ("rpdu", "masterswitch"), "rpdu2": ("rpdu2", "rpdu", "masterswitch")}


class Refused(Exception):
    """Its text is net-snmp's word for the error."""


class Outlet:
    def __init__(self, number):
        self.number = number
        self.name = f"Outlet {number}"
        self.on = True
        self.changes = []  # (when, on): what is still to come

    def settle(self, now, note):
        while self.changes and self.changes[0][0] <= now:
            self.on = self.changes.pop(0)[1]
            note(self)


class Device:
    """Thread-safe. Time is monotonic; delays are in seconds."""

    def __init__(self, name, driver, outlets):
        self.name = name
        self.driver = driver
        self.outlets = {number: Outlet(number) for number in range(1, outlets + 1)}
        self.lock = threading.Lock()
        self.clear()

    def clear(self):
        # A real strip leaves an outlet off for at least five seconds: rPDU2OutletSwitchedConfigRebootDuration is 5 to 60.
        self.delay = {"on": 0.0, "off": 0.0, "reboot": 5.0}
        self.fault = {"mode": "normal"}
        self.journal = []
        for outlet in self.outlets.values():
            outlet.on = True
            outlet.changes = []

    def settle(self):
        now = time.monotonic()
        for outlet in self.outlets.values():
            outlet.settle(now, lambda o: self.note("state", o.number, "on" if o.on else "off"))

    def note(self, kind, outlet, what):
        self.journal.append({"strip": self.name, "kind": kind, "outlet": outlet, "what": what, "time": time.time()})

    def fault_of(self, outlet):
        """The present fault as far as it concerns this outlet; uses up one of its times when it does."""
        fault = self.fault
        if fault.get("outlet") not in (None, outlet):
            return {"mode": "normal"}
        if fault.get("times", 0) > 0:
            fault["times"] -= 1
            if fault["times"] == 0:
                self.fault = {"mode": "normal"}
        return fault

    def objects(self):
        """Everything that can be read: number -> (type, value)."""
        out = {}
        mode = self.fault["mode"]
        for tree in (TREES[name] for name in ANSWERS[self.driver]):
            out[APC + tree["model"]] = ("string", MODELS[self.driver])
            out[APC + tree["count"]] = ("integer", 0 if mode == "no_outlets" else len(self.outlets))
            for number, outlet in self.outlets.items():
                code = {"odd_codes": 9, "as_text": "on"}.get(mode, tree["codes"][outlet.on])
                stuck = mode == "stuck_pending" and self.fault.get("outlet") in (None, number) and outlet.changes
                out[APC + tree["name"] + (number,)] = ("string", outlet.name)
                out[APC + tree["state"] + (number,)] = ("string" if mode == "as_text" else "integer", code)
                out[APC + tree["pending"] + (number,)] = ("integer", 1 if outlet.changes or stuck else 2)
                if tree["command"] != tree["state"]:
                    out[APC + tree["command"] + (number,)] = ("integer", 1 if outlet.on else 2)
        if mode == "no_such_objects":
            out = {}
        kind = 32 if mode == "other_device" else TYPES[self.driver]
        type_number = (1, 3, 6, 1, 4, 1, 318, 1, 3) + ((kind,) if mode == "other_device" else (4, kind))
        out[DEVICE_TYPE] = ("objectid", "." + ".".join(map(str, type_number)))
        return out

    def get(self, number):
        with self.lock:
            self.settle()
            return self.objects().get(number)

    def next(self, number):
        with self.lock:
            self.settle()
            later = [(key, value) for key, value in self.objects().items() if key > number]
            return min(later) if later else None

    def set(self, number, kind, value):
        """Seconds to wait before the answer."""
        with self.lock:
            self.settle()
            outlet = self.commanded(number)
            if outlet is None:
                raise Refused("not-writable")
            if kind != "integer" or not value.isdecimal():
                raise Refused("wrong-type")
            code = int(value)
            fault = self.fault_of(outlet.number)
            mode = fault["mode"]
            self.note("command", outlet.number, {ON: "on", OFF: "off", REBOOT: "reboot"}.get(code, str(code)))
            if mode == "refuse":
                raise Refused("not-writable")
            if code not in (ON, OFF, REBOOT):
                raise Refused("wrong-value")
            if mode == "stuck_pending":
                outlet.changes = [(time.monotonic() + 1e9, not outlet.on)]
            elif mode not in ("stuck", "lost_command"):
                self.plan(outlet, code)
            self.settle()
            return fault.get("ms", 5000) / 1000 if mode in ("lost_answer", "lost_command") else 0

    def commanded(self, number):
        for tree in (TREES[name] for name in ANSWERS[self.driver]):
            column = APC + tree["command"]
            if number[:-1] == column:
                return self.outlets.get(number[-1])
        return None

    def plan(self, outlet, code):
        now = time.monotonic()
        off_at = now + self.delay["off"]
        if code == ON:
            outlet.changes = [(now + self.delay["on"], True)]
        elif code == OFF:
            outlet.changes = [(off_at, False)]
        else:
            outlet.changes = [(off_at, False), (off_at + self.delay["reboot"], True)]
