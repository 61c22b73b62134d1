/* A font in the Compact Font Format.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes a font of 1 to 65535 `outlines` (element-type SomOutline), which are called by their index; the first stands for what is missing.
 * Adobe's technical notes 5176 and 5177. (transfer full) */
GByteArray *som_cff_write (const char *name, const GPtrArray *outlines);

G_END_DECLS
