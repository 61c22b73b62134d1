# Checks a datapackage.json against the schema of a dossier, whole or broken on purpose.
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints what is wrong as `POINTER: message`; ends with 0 (valid), 1 (not valid) or 2 (could not check)."""
import argparse
import json
import sys

import json_pointer

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is missing; install the package of that name", file=sys.stderr)
    sys.exit(2)


def undescribed(schema, path=()):
    """Pointers to the properties of a schema that an editor could not explain."""
    if isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from undescribed(item, path + (index,))
    elif isinstance(schema, dict):
        for key, value in schema.items():
            yield from undescribed(value, path + (key,))
            if key in ("properties", "patternProperties"):
                yield from (path + (key, name) for name, part in value.items()
                            if isinstance(part, dict) and "description" not in part and "$ref" not in part)


def deepest(error):
    """Where several forms are allowed: the fault of the form that was nearly met."""
    while error.context:
        inner = min(error.context, key=jsonschema.exceptions.relevance)
        if not inner.relative_path:
            break
        error = inner
    return error


def faults(schema, document):
    """What is wrong with a document, as (path, message)."""
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        error = deepest(error)
        yield error.absolute_path, error.message


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("schema")
    parser.add_argument("document", nargs="?", help="without it the schema itself is checked")
    parser.add_argument("--set", nargs=2, metavar=("POINTER", "JSON"), action="append", default=[])
    parser.add_argument("--remove", metavar="POINTER", action="append", default=[])
    arguments = parser.parse_args()

    with open(arguments.schema, encoding="utf-8") as file:
        schema = json.load(file)
    if arguments.document is None:
        jsonschema.Draft202012Validator.check_schema(schema)
        found = [(path, "has no description") for path in undescribed(schema)]
    else:
        with open(arguments.document, encoding="utf-8") as file:
            document = json.load(file)
        for where, text in arguments.set:
            json_pointer.put(document, where, text)
        for where in arguments.remove:
            json_pointer.remove(document, where)
        found = list(faults(schema, document))

    for path, message in found:
        print(f"{json_pointer.pointer(path)}: {message[:200]}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # a test must tell "refused" from "broke down"
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
