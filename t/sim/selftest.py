#!/usr/bin/python3
"""Tests of the simulators themselves, in every mode. Takes a few seconds."""

import unittest

from selftest_payflow import Payflow
from selftest_paypal import PayPal
from selftest_smtp import Smtp, SmtpWithLogin

__all__ = ["Payflow", "PayPal", "Smtp", "SmtpWithLogin"]

if __name__ == "__main__":
    unittest.main()
