"""Submitting an item with 50 regions: payload, signature, spool file and rows; and the bare signature beside ours."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark, paired_ms

ITEMS = 60
TIMES = 200


@benchmark("seal")
def seal() -> Iterator[Row]:
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.ids import record_id
    from app.modalities.text.regions import Span
    from app.ops import labeling, submitting
    from tests.stations import serve, write_texts
    from tests.sync.people import engine, join, leased, settle, work
    from tests.workspaces import opened

    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "s") as served:
        project = served.project(write_texts(Path(folder) / "t", [f"{n} " + "word " * 80 for n in range(ITEMS)]))
        with opened(Path(folder) / "w") as workspace:
            station = join(workspace, served)
            sync, _ = engine(workspace)
            work(workspace, station, project, ITEMS)
            settle(sync)
            times = []
            for item in leased(workspace):
                spans = {str(n): Span(id=str(n), label="name", parts=((5 * n, 5 * n + 4),)) for n in range(50)}
                annotation = Annotation(
                    record_id(), item.id, workspace.person, Map(spans), answers=Map({"mood": "good"})
                )
                workspace.write(labeling.put_all, annotation)
                annotation, _ = workspace.read(labeling.open_annotation, item.id, workspace.person)
                start = time.perf_counter()
                submitting.finish(workspace, item.id, annotation)
                times.append((time.perf_counter() - start) * 1_000)
            sync.stop()
            yield Row(
                "seal", "check, sign, seal and spool, 50 regions", statistics.median(times), "ms", asked="≤ 10 ms"
            )


@benchmark("sign")
def sign() -> Iterator[Row]:
    signer, key, message, domain, hashed, _ = _record()
    ours, floor = paired_ms(
        _many(signer.sign, "Submission", message, domain), _many(lambda: key.sign_recoverable(hashed, hasher=None))
    )
    yield Row("sign", "encode and sign one record", ours / TIMES, "ms", floor / TIMES, asked="≤ 2 ×")


@benchmark("verify")
def verify() -> Iterator[Row]:
    import coincurve

    from app.protocol.typed_data import digest
    from app.signing.verify import recover

    _, _, message, domain, hashed, made = _record()

    def bare() -> bytes:
        flat = made[:64] + bytes((made[64] - 27,))
        return coincurve.PublicKey.from_signature_and_message(flat, hashed, hasher=None).format(compressed=False)

    ours, floor = paired_ms(_many(lambda: recover(digest("Submission", message, domain), made)), _many(bare))
    yield Row("verify", "encode and recover one record", ours / TIMES, "ms", floor / TIMES, asked="≤ 2 ×")


def _record() -> tuple[Any, Any, dict[str, Any], Any, bytes, bytes]:
    """(signer, the same key bare, message, domain, digest, signature)."""
    import coincurve

    from app.protocol.typed_data import TYPES, digest, record_domain
    from app.signing.signer import KeyRole, Signer

    domain = record_domain(b"\xab" * 32)
    message: dict[str, Any] = {
        f.name: b"\1" * f.size if f.kind.startswith("bytes") else 7 for f in TYPES["Submission"].fields
    }
    message["worker"] = "0x" + "11" * 20
    key, signer = coincurve.PrivateKey(b"\x11" * 32), Signer.from_secret(b"\x11" * 32, KeyRole.WORKER)
    return (
        signer,
        key,
        message,
        domain,
        digest("Submission", message, domain),
        signer.sign("Submission", message, domain),
    )


def _many(work: Callable[..., object], *given: object) -> Callable[[], object]:
    return lambda: [work(*given) for _ in range(TIMES)]
