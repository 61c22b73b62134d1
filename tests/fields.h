/* Fields of table schemas, written on the spot.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model.h"

#include "model/som-field.h"

static inline SomField *
read_field (const char *text,
            const char *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new (text, problems);
  SomField               *field = som_field_from_json (som_json_get_root (json), "fr", PACKAGE, problems);

  assert_problems (problems, expected);
  return field;
}

#define FIELD(members) "{\"name\": \"x\", " members "}"
#define TYPE(type) FIELD ("\"type\": \"" type "\"")

#define CONSTRAINED(type, constraints) FIELD ("\"type\": \"" type "\", \"constraints\": {" constraints "}")
