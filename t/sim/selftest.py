#!/usr/bin/python3
"""Tests of the simulators themselves, in every mode. Takes a few seconds."""

import unittest

from selftest_payflow import Payflow
from selftest_paypal import PayPal
from selftest_smtp import Smtp, SmtpWithLogin
from selftest_stripe import Stripe
from selftest_strips import Strips

__all__ = ["Payflow", "PayPal", "Smtp", "SmtpWithLogin", "Stripe", "Strips"]

if __name__ == "__main__":
    unittest.main()
