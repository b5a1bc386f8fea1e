"""The station as an ASGI application: finds the endpoint of a path, and answers what is no call of ours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Endpoint = Callable[[Request], Awaitable[Response]]


class _Node:
    """One segment of the paths: literal children, at most one that takes any segment, and the methods that end here."""

    __slots__ = ("any_child", "children", "methods", "name")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.any_child: _Node | None = None
        self.name = ""
        self.methods: dict[str, Endpoint] = {}


class Application:
    """`add` every endpoint first; then it is called by the server, on its event loop."""

    def __init__(self, refuse: Callable[[int], Response]) -> None:
        """`refuse` answers with 404 (no such path) or 405 (it has another method)."""
        self._root = _Node()
        self._refuse = refuse

    def add(self, method: str, path: str, endpoint: Endpoint) -> None:
        """`{name}` in `path` takes one whole segment; GET also answers HEAD."""
        node = self._root
        for segment in path.split("/")[1:]:
            if segment.startswith("{"):
                node.any_child = node.any_child or _Node()
                node = node.any_child
                node.name = segment[1:-1]
            else:
                node = node.children.setdefault(segment, _Node())
        node.methods[method] = endpoint
        if method == "GET":
            node.methods["HEAD"] = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        node, names = self._find(scope["path"])
        endpoint = None if node is None else node.methods.get(scope["method"])
        if endpoint is None:
            response = self._refuse(404 if node is None or not node.methods else 405)
        else:
            scope["path_params"] = names
            response = await endpoint(Request(scope, receive))
        await response(scope, receive, send)

    def _find(self, path: str) -> tuple[_Node | None, dict[str, str]]:
        node, names = self._root, dict[str, str]()
        for segment in path.split("/")[1:]:
            child = node.children.get(segment)
            if child is None:
                child = node.any_child
                if child is None or not segment:
                    return None, names
                names[child.name] = segment
            node = child
        return node, names
