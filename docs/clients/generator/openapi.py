# SPDX-License-Identifier: MIT
"""Components of OpenAPI 3.1: the errors of an API, and a response for each
HTTP status that one of them goes out with."""

import re
from typing import Any

from .document import Constant, Row, constants
from .yaml import dump

FILE = "openapi.yaml"
PACKAGE: tuple[str, ...] = ()

DETAILS = {
    "model": {"type": "string", "description": "The kind of thing it is about."},
    "field": {"type": "string", "description": "The part of it that is wrong."},
    "reason": {"type": "string", "description": "What is wrong with that part."},
    "permission": {"type": "string", "description": "The permission that is missing."},
    "retry_after": {"type": "integer", "minimum": 0, "description": "In seconds."},
    "errors": {
        "type": "array",
        "description": "Several errors, such as one a field.",
        "items": {"$ref": "#/components/schemas/Error"},
    },
}

HEADERS = {
    "Content-Language": {
        "description": "The language of the message.",
        "schema": {"type": "string", "enum": ["en", "zh"]},
    },
    "Retry-After": {
        "description": "The seconds after which the same request may succeed.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "Allow": {
        "description": "The methods that the resource has.",
        "schema": {"type": "string", "examples": ["GET, HEAD"]},
    },
    "WWW-Authenticate": {
        "description": "How to authenticate.",
        "schema": {"type": "string", "examples": ["Bearer"]},
    },
}


def generate(document: Row) -> str:
    errors = [code for code in constants(document) if code.row["type"] != "OK"]
    errors += [
        Constant(("type", row["errcode"]), {"named": False}, to_code(row))
        for row in document["types"]
        if row["errcode"] != "OK"
    ]
    statuses: dict[int, list[Constant]] = {}
    for error in errors:
        # What has no status of an error goes out as the server's failure.
        http = error.row["http"]
        statuses.setdefault(http if http >= 400 else 500, []).append(error)
    rows = {row["status"]: row for row in document["statuses"]}
    responses = {
        str(status): response(status, statuses[status], rows.get(status))
        for status in sorted(statuses)
    }
    used = {name for each in responses.values() for name in each["headers"]}
    return dump(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "The errors of the API",
                "version": document["program_version"],
                "description": "Generated from errcode.json: do not edit.",
            },
            "servers": [{"url": "/"}],
            "paths": {},
            "components": {
                "schemas": schemas(document),
                "headers": {name: HEADERS[name] for name in HEADERS if name in used},
                "responses": responses,
            },
        }
    )


def to_code(type_row: Row) -> Row:
    return {**type_row, "type": type_row["errcode"], "code": type_row["http"]}


def schemas(document: Row) -> Row:
    codes = [code for code in constants(document) if not code.is_named]
    types = document["types"]
    code = {"$ref": "#/components/schemas/Code"}
    errcode = {"$ref": "#/components/schemas/Errcode"}
    return {
        "Code": {
            "type": "integer",
            "description": "The code. A newer server may send one that is not listed.",
            "anyOf": [
                *(
                    {"const": c.code, "title": c.pascal, "description": c.row["en"]}
                    for c in codes
                ),
                {"type": "integer"},
            ],
        },
        "Type": {
            "type": "string",
            "description": "The type. A newer server may send one that is not listed.",
            "anyOf": [
                *({"const": row["errcode"], "description": row["en"]} for row in types),
                {"type": "string"},
            ],
        },
        "Errcode": {
            "type": "string",
            "description": "The type, and behind dots what it is about.",
            "examples": ["NotFound.Task"],
        },
        "Error": {
            "type": "object",
            "description": "An error. Each adds members of its own.",
            "required": ["code", "errcode", "type", "desc"],
            "properties": {
                "code": code,
                "errcode": errcode,
                "type": {"$ref": "#/components/schemas/Type"},
                "desc": {"type": "string", "description": "The message."},
                **DETAILS,
            },
        },
        "Problem": {
            "type": "object",
            "description": "An error as problem details (RFC 9457).",
            "required": ["type", "title", "status", "detail", "code", "errcode"],
            "properties": {
                "type": {"type": "string", "format": "uri-reference"},
                "title": {"type": "string"},
                "status": {"type": "integer", "minimum": 400, "maximum": 599},
                "detail": {"type": "string", "description": "The message."},
                "code": code,
                "errcode": errcode,
                **DETAILS,
            },
        },
    }


def response(status: int, errors: list[Constant], row: Row | None) -> Row:
    names = ["Content-Language"]
    if any(error.row["transient"] for error in errors) or (row and row["transient"]):
        names.append("Retry-After")
    names += {401: ["WWW-Authenticate"], 405: ["Allow"]}.get(status, [])
    title = row["en"] if row else errors[0].row["en"]
    problem = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": message(errors[0]),
        "code": errors[0].code,
        "errcode": errors[0].errcode,
    }
    return {
        "description": title,
        "headers": {n: {"$ref": f"#/components/headers/{n}"} for n in names},
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {error.pascal: example(error) for error in errors},
            },
            "application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "example": problem,
            },
        },
    }


def example(error: Constant) -> Row:
    value: dict[str, Any] = {
        "code": error.code,
        "errcode": error.errcode,
        "type": error.row["type"],
        "desc": message(error),
    }
    if error.is_named:
        value["reason"] = error.row["name"]
    return {"summary": error.summary, "value": value}


def message(error: Constant) -> str:
    """The text of a code, in which nothing is known of its parameters."""
    return re.sub(
        r"\{\{|\}\}|\{[^{}]+\}",
        lambda found: found[0][0] if found[0] in ("{{", "}}") else "…",
        error.row["en"],
    )
