"""Fails on a PySide6 build that drops a reference to None at every void call.

6.12.0 does so on Python 3.10 and 3.11 (None is immortal from 3.12 on); the process aborts after thousands of calls.
"""

from __future__ import annotations

import subprocess
import sys

PROBE = """
import os, sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(500):
    thing.setObjectName("x")
    thing.property("missing")
print(before - sys.getrefcount(None), flush=True)
os._exit(0)  # with too few references left, a plain exit would abort in the finaliser
"""


def test_void_calls_keep_references_to_none() -> None:
    # In a process of its own: a bad build must fail this test, not take the test run down.
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100
