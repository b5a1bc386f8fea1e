"""Headless Chromium, driven through its own DevTools protocol over two pipes: no driver and no package besides.

The protocol: https://chromedevtools.github.io/devtools-protocol/ (messages are JSON, each ended by a NUL byte).
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 20.0
# It reads commands from descriptor 3 and answers on 4.
_EXEC = """
import fcntl, os, sys
kept = [fcntl.fcntl(int(name), fcntl.F_DUPFD_CLOEXEC, 10) for name in sys.argv[1:3]]
for number, descriptor in zip((3, 4), kept):
    os.dup2(descriptor, number)
os.execvp(sys.argv[3], sys.argv[3:])
"""


def program() -> str | None:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Browser:
    """One tab. `requests` are the addresses of everything it asked for, `complaints` what it put on its console."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._rest, self._number, self._session = b"", 0, ""
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.events: list[dict[str, Any]] = []
        self.loaded = 0
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime", "DOM", "Accessibility"):
            self.call(f"{domain}.enable")

    # --- the protocol -------------------------------------------------------------------------------------------------

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What a command answers; RuntimeError with what the browser says when it refuses."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        ends = time.monotonic() + SECONDS
        while True:
            found = self._next(ends)
            if found.get("id") == number:
                if "error" in found:
                    raise RuntimeError(f"{method}: {found['error']}")
                return found["result"]
            self._note(found)

    def _next(self, ends: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._reading], [], [], max(0.0, ends - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self._reading, 1 << 20)
            if not piece:
                raise ConnectionError("the browser has ended")
            self._rest += piece
        data, _, self._rest = self._rest.partition(b"\0")
        return json.loads(data)

    def _note(self, message: dict[str, Any]) -> None:
        method, told = message.get("method"), message.get("params", {})
        self.events.append(message)
        if method == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded += 1
        elif method == "Log.entryAdded":
            self.complaints.append(f"{told['entry']['source']}: {told['entry']['text']}")
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(told["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(str([one.get("value") for one in told["args"]]))

    def until(self, script: str, seconds: float = SECONDS) -> Any:
        """The first true value of `script` on a page that is there in full, over page loads; TimeoutError with the
        page's text otherwise."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            try:
                found = self.run(f"document.readyState === 'complete' && ({script})")
            except RuntimeError:
                found = None  # between two pages
            if found:
                return found
            self._wait(0.05)
        raise TimeoutError(f"never true: {script}\n{self.text()[:2000]}")

    def _wait(self, seconds: float) -> None:
        """Lets the browser speak for so long."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            try:
                self._note(self._next(ends))
            except TimeoutError:
                return

    # --- what a person does -------------------------------------------------------------------------------------------

    def open(self, address: str) -> None:
        """Goes there and waits until it is loaded."""
        before = self.loaded
        self.call("Page.navigate", url=address)
        ends = time.monotonic() + SECONDS
        while self.loaded == before:
            self._note(self._next(ends))

    def run(self, script: str) -> Any:
        """The value of a script on the page; the tester's own scripts run where the page's may not."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in found:
            raise RuntimeError(found["exceptionDetails"]["exception"].get("description"))
        return found["result"].get("value")

    def text(self) -> str:
        return str(self.run("document.documentElement.innerText"))

    def title(self) -> str:
        return str(self.run("document.querySelector('h1').innerText"))

    def click(self, selector: str) -> None:
        """With the mouse, where the element is."""
        place = json.dumps(selector)
        box = self.run(
            f"(() => {{ const e = document.querySelector({place}); e.scrollIntoView({{block: 'center'}});"
            " const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def type(self, selector: str, text: str) -> None:
        self.click(selector)
        self.call("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                text="\r" if key == "Enter" and kind == "keyDown" else "",
            )  # fmt: skip

    def choose(self, selector: str, file: Path) -> None:
        """As the file dialog would."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", files=[str(file)], nodeId=node)

    def drop(self, selector: str, file: Path) -> None:
        """Drags a file from outside onto an element and lets go."""
        place = json.dumps(selector)
        box = self.run(f"(b => [b.x + 30, b.y + 30])(document.querySelector({place}).getBoundingClientRect())")
        data = {"items": [], "files": [str(file)], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.call("Input.dispatchDragEvent", type=kind, x=box[0], y=box[1], data=data)

    # --- how it is looked at ------------------------------------------------------------------------------------------

    def scripts(self, allowed: bool) -> None:
        self.call("Emulation.setScriptExecutionDisabled", value=not allowed)

    def size(self, width: int, height: int = 900, *, phone: bool = False) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)

    def dark(self, wanted: bool) -> None:
        feature = {"name": "prefers-color-scheme", "value": "dark" if wanted else "light"}
        self.call("Emulation.setEmulatedMedia", features=[feature])

    def language(self, wanted: str) -> None:
        self.call("Network.setExtraHTTPHeaders", headers={"Accept-Language": wanted})

    def picture(self, path: Path) -> None:
        """The whole page as PNG."""
        found = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(found["data"]))

    def cookies(self) -> list[dict[str, Any]]:
        return list(self.call("Network.getAllCookies")["cookies"])


@contextmanager
def started(folder: Path, name: str) -> Iterator[Browser]:
    """The browser `name`, with a profile of its own in `folder`."""
    to_child, writing = os.pipe()
    reading, from_child = os.pipe()
    flags = [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-default-apps", "--remote-debugging-pipe",
        f"--user-data-dir={folder}", "about:blank",
    ]  # fmt: skip
    command = [sys.executable, "-c", _EXEC, str(to_child), str(from_child), name, *flags]
    process = subprocess.Popen(
        command, pass_fds=(to_child, from_child), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    os.close(to_child)
    os.close(from_child)
    try:
        browser = Browser(reading, writing)
        try:
            yield browser
        finally:
            browser._session = ""
            try:
                browser.call("Browser.close")
            except (OSError, RuntimeError, TimeoutError):
                pass  # it is killed below
    finally:
        os.close(writing)
        os.close(reading)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
