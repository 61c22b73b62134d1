/* Which way a text is written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean som_text_is_right_to_left (const char *text);

G_END_DECLS
