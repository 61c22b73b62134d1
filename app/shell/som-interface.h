/* The interface as its user wants it: language, light or dark, contrast. Kept between runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes up what was chosen, before the first window and the first thread. */
void        som_interface_start        (void);

/* The code of the language that was chosen; NULL follows the system. (transfer full) */
char       *som_interface_get_language (void);
/* What is made from now on is in another language; windows that are there stay as they are. */
void        som_interface_set_language (const char *language);
/* Codes of the languages that there are; the first is that of the sources. (transfer full) */
char      **som_interface_list_languages (void);

AdwColorScheme som_interface_get_scheme (void);
void           som_interface_set_scheme (AdwColorScheme scheme);
/* Whether figures have high contrast though the system has not. */
gboolean       som_interface_get_contrast (void);
void           som_interface_set_contrast (gboolean contrast);

G_END_DECLS
