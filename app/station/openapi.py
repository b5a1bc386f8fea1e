"""The description of the interface (OpenAPI 3.1), made from the calls themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from app.protocol.problem import MEDIA_TYPE, Problem
from app.protocol.version import HTTP
from app.station.call import JSON, Call

_REF = "#/components/schemas/{name}"


def describe(calls: Sequence[Call], name: str) -> dict[str, Any]:
    """The whole document; `x-roles` says who may make a call."""
    types: list[type[Any]] = [Problem]
    for call in calls:
        types += [one for one in (call.answer, call.body) if one is not None and one is not bytes]
    _, components = msgspec.json.schema_components(list(dict.fromkeys(types)), ref_template=_REF)
    paths: dict[str, Any] = {}
    for call in calls:
        paths.setdefault(call.path, {})[call.method.lower()] = _operation(call)
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Caravan station: {name}", "version": str(HTTP)},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(call: Call) -> dict[str, Any]:
    names = re.findall(r"\{(\w+)\}", call.path)
    parameters = [_parameter(name, "path", "") for name in names]
    parameters += [_parameter(name, "query", what) for name, what in call.query.items()]
    if call.digest:
        parameters.append(_parameter("Content-Digest", "header", "RFC 9530, sha-256, of the body as sent"))
    operation: dict[str, Any] = {
        "summary": call.summary,
        "operationId": f"{call.method} {call.path}",
        "parameters": parameters,
        "responses": {
            "2XX": {"description": "Done", "content": _content(call.answer)},
            "default": {"description": "Refused", "content": {MEDIA_TYPE: {"schema": _ref(Problem)}}},
        },
        "x-roles": sorted(call.roles) if call.roles is not None else ["anybody"],
    }
    if call.roles is not None:
        operation["security"] = [{"token": []}]
    if call.body is not None:
        operation["requestBody"] = {"required": True, "content": _content(call.body)}
    return operation


def _parameter(name: str, where: str, what: str) -> dict[str, Any]:
    required = where == "path" or name == "Content-Digest"
    return {"name": name, "in": where, "required": required, "description": what, "schema": {"type": "string"}}


def _content(type_: type[Any] | None) -> dict[str, Any]:
    if type_ is None:
        return {JSON: {"schema": {}}}
    if type_ is bytes:
        return {"application/octet-stream": {"schema": {"type": "string", "contentEncoding": "binary"}}}
    return {JSON: {"schema": _ref(type_)}}


def _ref(type_: type[Struct]) -> dict[str, str]:
    return {"$ref": _REF.format(name=type_.__name__)}
