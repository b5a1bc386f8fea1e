"""Two threads may meet a type for the first time at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

# In a program of its own, which would end with a segmentation fault.
_RACE = """
import sys, threading
import msgspec
from app.protocol.struct_type import learnt
sys.setswitchinterval(1e-6)
for number in range(300):
    exec(f'''
class Inner{number}(msgspec.Struct):
    a: "int | str | None" = None
    b: "tuple[int, ...]" = ()
class Outer{number}(msgspec.Struct):
    x: int
    y: "list[Inner{number}]"
''')
    barrier, kind = threading.Barrier(6), globals()[f"Outer{number}"]
    def meet():
        barrier.wait()
        assert msgspec.convert({"x": 1, "y": [{"a": 2}]}, learnt(kind)).y[0].a == 2
    threads = [threading.Thread(target=meet) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


@pytest.mark.timeout(120)
def test_a_type_is_learnt_by_one_thread_alone() -> None:
    assert subprocess.run([sys.executable, "-c", _RACE], timeout=100).returncode == 0
