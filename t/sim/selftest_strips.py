"""Tests of strips.py with net-snmp's own tools."""

import subprocess
import time

from selftest_support import SimCase, wait_for

RPDU = ".1.3.6.1.4.1.318.1.1.12.3"
COMMAND, STATE, PENDING = f"{RPDU}.3.1.1.4", f"{RPDU}.5.1.1.4", f"{RPDU}.5.1.1.5"
RPDU2 = ".1.3.6.1.4.1.318.1.1.26.9.2"


class Strips(SimCase):
    program = "strips.py"
    options = ("--strip", "one:rpdu:4", "--strip", "two:rpdu2:4", "--strip", "old:masterswitch:8")

    def tool(self, name, strip, *arguments, seconds=1):
        """(exit status, output)"""
        address = next(s["address"] for s in self.control("strips") if s["name"] == strip)
        done = subprocess.run([name, "-Oqvn", "-v2c", "-c", "demo-community", "-r0", f"-t{seconds}", address, *arguments],
                              capture_output=True, text=True, check=False)
        return done.returncode, (done.stdout + done.stderr).strip()

    def get(self, strip, *numbers):
        return self.tool("snmpget", strip, *numbers)[1].split()

    def set(self, strip, number, value, **options):
        return self.tool("snmpset", strip, number, "i", str(value), **options)

    def test_each_device_says_what_it_is(self):
        for strip, kind in (("one", 5), ("two", 6), ("old", 2)):
            self.assertEqual([f".1.3.6.1.4.1.318.1.3.4.{kind}"], self.get(strip, "1.3.6.1.2.1.1.2.0"))

    def test_the_codes_of_rpdu2_are_the_other_way_round(self):
        self.assertEqual(["1", "2"], self.get("one", f"{STATE}.2") + self.get("two", f"{RPDU2}.3.1.5.2"))
        self.set("one", f"{COMMAND}.2", 2)
        self.set("two", f"{RPDU2}.4.1.5.2", 2)
        self.assertEqual(["2", "1"], self.get("one", f"{STATE}.2") + self.get("two", f"{RPDU2}.3.1.5.2"))
        self.assertEqual(["off", "off"], [o["state"] for o in self.control("outlets") if o["outlet"] == 2 and o["strip"] != "old"])

    def test_a_delay_is_pending_until_it_is_over(self):
        self.control("delays", {"strip": "one", "off": 400})
        self.set("one", f"{COMMAND}.1", 2)
        self.assertEqual(["1", "1"], self.get("one", f"{STATE}.1", f"{PENDING}.1"))
        wait_for(lambda: self.get("one", f"{STATE}.1", f"{PENDING}.1") == ["2", "2"])

    def test_a_reboot_is_off_and_on(self):
        self.control("delays", {"strip": "one", "reboot": 300})
        self.set("one", f"{COMMAND}.1", 3)
        self.assertEqual(["2"], self.get("one", f"{STATE}.1"))
        wait_for(lambda: self.get("one", f"{STATE}.1") == ["1"])
        self.assertEqual(["reboot", "off", "on"], [entry["what"] for entry in self.control("journal")])

    def test_stuck_refused_and_wrong(self):
        self.control("mode", {"strip": "one", "mode": "stuck", "outlet": 3})
        self.assertEqual(0, self.set("one", f"{COMMAND}.3", 2)[0])
        self.assertEqual(["1"], self.get("one", f"{STATE}.3"))
        self.control("mode", {"strip": "one", "mode": "refuse"})
        self.assertIn("notWritable", self.set("one", f"{COMMAND}.3", 2)[1])
        self.control("mode", {"strip": "one", "mode": "odd_codes"})
        self.assertEqual(["9"], self.get("one", f"{STATE}.3"))
        self.control("mode", {"strip": "one", "mode": "other_device"})
        self.assertEqual([".1.3.6.1.4.1.318.1.3.32"], self.get("one", "1.3.6.1.2.1.1.2.0"))

    def test_silence_and_lost_answers(self):
        self.control("mode", {"strip": "one", "mode": "silent"})
        began = time.monotonic()
        self.assertIn("Timeout", self.tool("snmpget", "one", f"{STATE}.1")[1])
        self.assertGreater(time.monotonic() - began, 0.9)
        self.control("mode", {"strip": "one", "mode": "lost_answer", "ms": 1500, "times": 1})
        self.assertIn("Timeout", self.set("one", f"{COMMAND}.4", 2)[1])
        wait_for(lambda: self.get("one", f"{STATE}.4") == ["2"], 5)

    def test_calls_that_make_no_sense(self):
        self.control("mode", {"strip": "none", "mode": "silent"}, status=400)
        self.control("mode", {"strip": "one", "mode": "odd"}, status=400)
        self.control("delays", {"strip": "one", "later": 5}, status=400)
        self.control("outlet", {"strip": "one", "outlet": 9, "state": "off"}, status=400)
