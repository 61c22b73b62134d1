/* Dates as dossiers write them: 2025, 2025-02, 2025-02-10, 2025-02-10T12:00:00Z.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Reads an ISO 8601 date of any precision; a moment without a zone is UTC. */
gboolean som_time_parse        (const char *text, SomTime *time);
/* Reads `text` by a strptime pattern such as `%d/%m/%Y`. */
gboolean som_time_parse_format (const char *text, const char *format, SomTime *time);
/* Written as som_time_parse reads it. Returns: (transfer full) */
char    *som_time_to_iso       (SomTime time);

G_END_DECLS
