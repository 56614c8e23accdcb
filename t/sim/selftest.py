#!/usr/bin/python3
"""Tests of the simulators themselves, in every mode. Takes a few seconds."""

from selftest_payflow import Payflow  # noqa: F401
from selftest_support import main

if __name__ == "__main__":
    main()
