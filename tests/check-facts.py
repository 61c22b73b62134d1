# Checks the tables of a dossier against a table of facts, and its words against the rules of print.
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints what is wrong as `TABLE/ROW: message`; ends with 0 (all holds), 1 (it does not) or 2 (could not check)."""
import argparse
import csv
import json
import pathlib
import re
import sys

import json_pointer

WORD_ROLES = {"label", "text", "note", "qualifier", "group", "bullets", "row"}
VIEW_WORDS = ("title", "subtitle", "notes")
MAX_LABEL = 60
NO_BREAK = "\u00a0\u202f"
FIGURE = ("value", "unit", "min", "max")

# What must not stand in print, by language: what it is, and what shows it.
FLAWS = {
    "": [
        ("a straight apostrophe or quote", re.compile("['\"]")),
        ("three dots", re.compile(r"\.\.\.")),
        ("two spaces, or one at an end", re.compile(r"\s\s|^\s|\s$")),
    ],
    "fr": [
        ("no no-break space before : ; ! ? » or %", re.compile(f"[^{NO_BREAK}][:;!?»%]")),
        ("no no-break space after «", re.compile(f"«[^{NO_BREAK}]")),
        ("a space that breaks a number from its unit", re.compile(r"\d (Md|M|[PE]FLOPS|\$|€)|(Md|M) [$€]")),
        ("English quotes", re.compile("[“”]")),
    ],
    "en": [
        ("a space before : ; ! ? or %", re.compile(r"\s[:;!?%]")),
        ("French quotes", re.compile("[«»]")),
    ],
}

# Numbers as a language writes them; those of a name (GPT-5, R1) are not figures.
NUMBERS = {
    "fr": re.compile(r"(?<![\w,])(?<![A-Za-z]-)(\d{1,3}(?:\u202f\d{3})+|\d+(?:,\d+)?)"),
    "en": re.compile(r"(?<![\w.])(?<![A-Za-z]-)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"),
}


def numbers(text, language):
    """The figures in a text."""
    found = (match.group(1) for match in NUMBERS[language].finditer(text))
    if language == "fr":
        return [float(number.replace("\u202f", "").replace(",", ".")) for number in found]
    return [float(number.replace(",", "")) for number in found]


def read_facts(path):
    """The facts, with figures as numbers and what is empty left out."""
    with open(path, encoding="utf-8", newline="") as file:
        facts = [{key: text for key, text in row.items() if text} for row in csv.DictReader(file)]
    for fact in facts:
        fact.update({key: float(fact[key]) for key in ("value", "min", "max") if key in fact})
    return facts


def read_dossier(folder):
    """The package and its tables, each row under its key."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    dossier = {"datapackage": package}
    for resource in package["resources"]:
        key = resource["schema"]["primaryKey"]
        rows = json.loads((folder / resource["path"]).read_text(encoding="utf-8"))
        dossier[resource["name"]] = {row[key]: row for row in rows}
        if len(dossier[resource["name"]]) != len(rows):
            raise ValueError(f"{resource['name']}: two rows have the same key")
    return dossier


def span(row):
    """The time of a row as the facts write it, or None."""
    return row["time"] if "time" in row else f"{row['start']}/{row['end']}" if "start" in row else None


def origins(row):
    """The sources that a row names; a source is its own."""
    return row.get("source", [row.get("name")])


def figure(row):
    """What a row shows; a tenth is 10 %."""
    if row.get("unit") == "ratio":
        row = row | {"unit": "percent"} | {key: 100 * row[key] for key in ("value", "min", "max") if key in row}
    return tuple(row.get(key) for key in FIGURE)


def states(fact, row):
    """Whether a fact says what a row shows."""
    return (fact["source"] in origins(row)
            and ("value" not in row or figure(fact) == figure(row))
            and span(row) in (None, fact.get("time"))
            and row.get("as_of") in (None, fact.get("as_of")))


def check_figures(table, facts):
    """Every figure and every date of a table is a fact of one of the row's sources."""
    for key, row in table.items():
        if not {"value", "time", "start", "as_of", "min", "max"}.isdisjoint(row) and not any(states(fact, row) for fact in facts):
            yield key, "no fact has this figure, date and source"
        if "date" in row and not any(fact["source"] == key and fact.get("as_of") == row["date"] for fact in facts):
            yield key, "no fact has this source and date"


def allowed_numbers(facts):
    """The numbers that words may hold: figures of facts, and the parts of their dates."""
    for fact in facts:
        yield from (abs(fact[key]) for key in ("value", "min", "max") if key in fact)
        yield from (float(part) for key in ("time", "as_of") for part in re.findall(r"\d+", fact.get(key, "")))


def check_words(words, facts, language):
    """Words are fit for print, and their numbers are facts; without facts they are names, and may hold any number."""
    for flaw, pattern in FLAWS[""] + FLAWS[language]:
        if pattern.search(words):
            yield f"{flaw} in “{words}”"
    unknown = set() if facts is None else set(numbers(words, language)) - set(allowed_numbers(facts))
    for number in unknown:
        yield f"{number:g} in “{words}” is no fact of its sources"


def check_pair(holder, name, facts):
    """A word, or a list of words, that must stand in both languages."""
    both = [holder.get(name), holder.get(name + "@en")]
    if both == [None, None]:
        return
    if not all(both):
        yield f"{name} is there in one language only"
        return
    french, english = (words if isinstance(words, list) else [words] for words in both)
    if len(french) != len(english):
        yield f"{name} has not as many items in both languages"
    for words, language in [(words, "fr") for words in french] + [(words, "en") for words in english]:
        yield from check_words(words, facts, language)
    for one, other in zip(french, english):
        if sorted(numbers(one, "fr")) != sorted(numbers(other, "en")):
            yield f"{name} has other numbers in English"


def related_facts(row, table, facts):
    """The facts that the words of a row may speak of: of its sources, and of the row that it checks."""
    names = set(origins(row)) | set(origins(table.get(row.get("checks"), {})))
    return [fact for fact in facts if fact["source"] in names]


def check_row(row, fields, facts):
    """The words of a row."""
    for field in fields:
        if field.get("sommet:role") not in WORD_ROLES:
            continue
        if field["name"] == "part" and re.fullmatch(r"article-\d", row["name"]):
            if row.get("part") != f"réf.\u00a0[{row['name'][-1]}]":
                yield "part names another reference"
            continue
        yield from check_pair(row, field["name"], facts)
        if field["sommet:role"] == "label":
            yield from (f"{name} is longer than {MAX_LABEL} characters"
                        for name in (field["name"], field["name"] + "@en") if len(row.get(name, "")) > MAX_LABEL)


def check_keys(name, dossier, resource):
    """Keys point to rows that are there, units to units, and each row has its source and layer."""
    columns = {field["name"] for field in resource["schema"]["fields"]}
    for key, row in dossier[name].items():
        yield from ((key, f"{column} is in no field of the schema") for column in row.keys() - columns)
        for foreign in resource["schema"].get("foreignKeys", []):
            column, table = foreign["fields"], foreign["reference"]["resource"] or name
            values = row.get(column, [])
            for value in values if isinstance(values, list) else [values]:
                if value not in dossier[table]:
                    yield key, f"{column} {value} is not in {table}"
        if "source" in columns and not row.get("source"):
            yield key, "has no source"
        if "layer" in columns and row.get("layer") not in ("article", "check"):
            yield key, "has no layer"
        if ("value" in row) != ("unit" in row) or row.get("unit", "count") not in dossier["datapackage"]["sommet:units"]:
            yield key, "its value has no unit, or one that the dossier does not know"


def check_table(resource, dossier, facts):
    """All of one table, as (row, message)."""
    name, fields = resource["name"], resource["schema"]["fields"]
    names = {field["name"] for field in fields}
    yield from check_keys(name, dossier, resource)
    yield from check_figures(dossier[name], facts)
    for key, row in dossier[name].items():
        related = None if name == "entities" else related_facts(row, dossier[name], facts)
        yield from ((key, message) for message in check_row(row, fields, related))
    for field in fields:
        yield from ((field["name"], message) for message in check_pair(field, "title", None))
        if field.get("sommet:role") in WORD_ROLES and field["name"] + "@en" not in names:
            yield field["name"], "has no column of translations"


def check_package(package, facts):
    """The words of the package, its views and resources, and its rates, as (place, message)."""
    holders = [("package", package, ("title", "description")), ("sources", package["sources"][0], ("title",))]
    holders += [(view["name"], view, VIEW_WORDS) for view in package["views"]]
    holders += [(view["name"], view.get("spec", {}), ("callout",)) for view in package["views"]]
    holders += [(resource["name"], resource, ("title",)) for resource in package["resources"]]
    for place, holder, names in holders:
        for name in names:
            yield from ((place, message) for message in check_pair(holder, name, facts))
    yield from ((view["name"], "has no title") for view in package["views"] if not view.get("title"))
    for rate in package["sommet:rates"]:
        wanted = {"value": rate["rate"], "unit": rate["to"], "source": rate["source"], "as_of": rate["date"]}
        if not any(wanted.items() <= fact.items() for fact in facts):
            yield rate["to"], "no fact has this rate"


def faults(dossier, facts):
    """Everything that is wrong with a dossier, as (table, row, message)."""
    package = dossier["datapackage"]
    yield from (("datapackage", *fault) for fault in check_package(package, facts))
    for resource in package["resources"]:
        yield from ((resource["name"], *fault) for fault in check_table(resource, dossier, facts))
    yield from (("facts", fact["id"], f"source {fact['source']} is not in sources")
                for fact in facts if fact["source"] not in dossier["sources"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("facts")
    parser.add_argument("--set", nargs=2, metavar=("POINTER", "JSON"), action="append", default=[],
                        help="change something first, such as /investments/us-investment/value")
    parser.add_argument("--remove", metavar="POINTER", action="append", default=[])
    arguments = parser.parse_args()

    dossier, facts = read_dossier(arguments.folder), read_facts(arguments.facts)
    for where, text in arguments.set:
        json_pointer.put(dossier, where, text)
    for where in arguments.remove:
        json_pointer.remove(dossier, where)
    found = list(faults(dossier, facts))
    for table, row, message in found:
        print(f"{table}/{row}: {message}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # a test must tell "wrong" from "could not check"
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
