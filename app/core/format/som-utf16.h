/* Text to and from ICU, which speaks UTF-16.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

UChar *som_utf16_from_utf8 (const char *text);
char  *som_utf16_to_utf8   (const UChar *text, int32_t length);

G_END_DECLS
