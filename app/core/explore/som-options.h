/* The options of a view's plugin, as a person reads and sets them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-choices.h"
#include "model/som-dossier.h"

G_BEGIN_DECLS

/* An option of a view. Values are booleans, doubles or strings, as choices hold them. */
typedef struct
{
  const SomOptionSpec *spec;
  char                *title;
  char               **ids;    /* of a choice or a column, the values there are; else NULL */
  char               **titles; /* of these */
  GVariant            *own;    /* without a choice: the dossier's, else the plugin's */
  GVariant            *value;
} SomOption;

/* The options that `plugin` (nullable: none) has for a view. Its words are in the first of `interface` that it speaks (English ends the list),
 * those of the dossier in `language`. (transfer full) (element-type SomOption) */
GPtrArray *som_options_new       (const SomPluginDescriptor *plugin, const SomDossier *dossier, guint view, const char *const *interface,
                                  const char *language, GVariant *choices);
/* Choices with a value (floating references are taken) for an option: none where it is what the option has without. (transfer full) */
GVariant  *som_option_choose     (const SomOption *option, GVariant *choices, GVariant *value);
/* Whether a number has no fraction: its limits and its default have none. */
gboolean   som_option_is_integer (const SomOption *option);
/* Whether any option has a value of somebody's choice. */
gboolean   som_options_are_chosen (GPtrArray *options);
/* Choices without those for options. (transfer full) */
GVariant  *som_options_reset     (GPtrArray *options, GVariant *choices);

G_END_DECLS
