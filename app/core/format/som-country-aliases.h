/* What countries are called elsewhere than in CLDR.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* case, accents and punctuation do not count, nor do the, and, et */
  char        code[3];
} SomCountryAlias;

/* Ends with a NULL name. */
extern const SomCountryAlias som_country_aliases[];

G_END_DECLS
