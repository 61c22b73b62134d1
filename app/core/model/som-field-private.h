/* What the parts of fields share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-field.h"

G_BEGIN_DECLS

/* The type that Data Package calls so; FALSE where there is none, or no name. */
gboolean som_field_type_from_name (const char *name, SomFieldType *type);
/* The shortest text that reads back as `number`: 0.1, not 0.10000000000000001. (transfer full) */
char    *som_field_write_number   (double number);

G_END_DECLS
