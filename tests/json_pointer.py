# A change to a JSON document by pointer (RFC 6901), for tests that break what is whole.
# SPDX-License-Identifier: LGPL-2.1-or-later
import json


def steps(pointer):
    """The keys of a pointer, unescaped."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def pointer(path):
    """The pointer to a path of keys."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def parent(document, path):
    """What holds the last key of a path, and that key as Python wants it."""
    for step in path[:-1]:
        document = document[int(step) if isinstance(document, list) else step]
    return document, int(path[-1]) if isinstance(document, list) else path[-1]


def put(document, where, text):
    """Sets the value at a pointer to a JSON text."""
    holder, key = parent(document, steps(where))
    holder[key] = json.loads(text)


def remove(document, where):
    """Removes the value at a pointer; it must be there, or a test would break nothing."""
    holder, key = parent(document, steps(where))
    del holder[key]
