"""The station as an ASGI application: finds the endpoint of a path, and answers what is no call of ours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, MutableMapping
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

    def listed(self) -> list[tuple[str, str]]:
        """(method, path) of every endpoint, HEAD left out."""

        def below(node: _Node, path: str) -> Iterator[tuple[str, str]]:
            yield from ((method, path) for method in node.methods if method != "HEAD")
            for name, child in node.children.items():
                yield from below(child, f"{path}/{name}")
            if node.any_child is not None:
                yield from below(node.any_child, f"{path}/{{{node.any_child.name}}}")

        return sorted(below(self._root, ""), key=lambda one: (one[1], one[0]))

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
