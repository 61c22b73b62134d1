/* Text as XML writes it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends text for content and attributes; characters that XML has no place for are left out. */
void som_xml_append (GString *xml, const char *text);

G_END_DECLS
