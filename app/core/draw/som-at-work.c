/* Each thread knows which plugin's code it is in, so that one that ends the program can be named.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-at-work.h"

#include <glib/gi18n-lib.h>

static GPrivate at_work;

void
som_at_work_begin (const char *plugin)
{
  g_private_set (&at_work, (gpointer) plugin);
}

void
som_at_work_end (void)
{
  g_private_set (&at_work, NULL);
}

const char *
som_at_work_get (void)
{
  return g_private_get (&at_work);
}

char *
som_at_work_blame (void)
{
  const char *plugin = som_at_work_get ();

  if (plugin == NULL)
    return NULL;
  return g_strdup_printf (_ ("the plugin “%s” has ended the program; mend it, or take it out of the search path"), plugin);
}
