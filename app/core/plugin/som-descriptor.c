/* Checks of what a module exports, before any of it is believed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-registry.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

/* The struct of ABI 1.0: what every plugin must have. */
#define FIRST_SIZE (offsetof (SomPluginDescriptor, draw) + sizeof (gpointer))

/* How many options a plugin may have, and how long its words may be. */
#define MAX_OPTIONS 256
#define MAX_WORDS 4096

static char *
check_head (const SomPluginDescriptor *descriptor)
{
  if (descriptor->magic != SOM_PLUGIN_MAGIC)
    return g_strdup (_ ("its descriptor does not begin with Sommet’s mark; define it with SOM_PLUGIN"));
  if (descriptor->size < FIRST_SIZE)
    return g_strdup_printf (_ ("its descriptor has %u bytes where %u are needed; build it against these headers"), descriptor->size,
                            (guint) FIRST_SIZE);
  if (descriptor->abi_major != SOM_PLUGIN_ABI_MAJOR || descriptor->abi_minor > SOM_PLUGIN_ABI_MINOR)
    return g_strdup_printf (_ ("it was built for interface %u.%u and this is %u.%u; build it anew"), descriptor->abi_major,
                            descriptor->abi_minor, SOM_PLUGIN_ABI_MAJOR, SOM_PLUGIN_ABI_MINOR);
  return NULL;
}

static gboolean
is_words (const char *text)
{
  return text != NULL && *text != '\0' && strnlen (text, MAX_WORDS) < MAX_WORDS && g_utf8_validate (text, -1, NULL);
}

static char *
check_words (const SomPluginDescriptor *descriptor,
             const char                *id)
{
  if (!is_words (descriptor->id) || g_strcmp0 (descriptor->id, id) != 0)
    return g_strdup_printf (_ ("its id must be that of its file, “%s”"), id);
  if (!is_words (descriptor->name) || !is_words (descriptor->summary) || !is_words (descriptor->version) || !is_words (descriptor->license))
    return g_strdup (_ ("it lacks its name, summary, version or license; fill in the descriptor"));
  if (descriptor->draw == NULL)
    return g_strdup (_ ("it has no draw function; fill in the descriptor"));
  return NULL;
}

static char *
check_options (const SomPluginDescriptor *descriptor)
{
  guint n = 0;

  for (const SomOptionSpec *option = descriptor->options; option != NULL && option->name != NULL; option++)
    if (++n > MAX_OPTIONS)
      return g_strdup (_ ("its list of options does not end; close it with an empty one"));
    else if (!is_words (option->name) || !is_words (option->title) || option->type > SOM_OPTION_COLUMN
             || (option->type == SOM_OPTION_CHOICE && (!is_words (option->choices) || !is_words (option->value))))
      return g_strdup_printf (_ ("its option %u is not filled in; give it a name, a title and its choices"), n);
  return NULL;
}

char *
som_descriptor_check (const SomPluginDescriptor *descriptor,
                      const char                *id)
{
  char *reason = check_head (descriptor);

  if (reason == NULL)
    reason = check_words (descriptor, id);
  return reason != NULL ? reason : check_options (descriptor);
}
