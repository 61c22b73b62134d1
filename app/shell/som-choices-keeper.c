/* Keeps the choices for a dossier between runs.
 *
 * A file that replaces another one is written through to the disk, which may take longer than a frame: a thread does it, one file after another.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-choices-keeper.h"

struct _SomChoicesKeeper
{
  char        *folder, *path;
  GThreadPool *writer; /* of GVariant, one at a time */
};

static void
write_choices (gpointer data,
               gpointer user_data)
{
  g_autoptr (GVariant) all = data;
  SomChoicesKeeper    *self = user_data;
  g_autoptr (GError)   error = NULL;

  if (!som_choices_save (all, self->folder, self->path, &error))
    g_message ("%s", error->message);
}

SomChoicesKeeper *
som_choices_keeper_new (const char *path)
{
  SomChoicesKeeper *self = g_new0 (SomChoicesKeeper, 1);

  self->folder = g_build_filename (g_get_user_state_dir (), "sommet", "choices", NULL);
  self->path = g_strdup (path);
  self->writer = g_thread_pool_new (write_choices, self, 1, FALSE, NULL);
  return self;
}

void
som_choices_keeper_free (SomChoicesKeeper *self)
{
  g_thread_pool_free (self->writer, FALSE, TRUE);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

GVariant *
som_choices_keeper_load (SomChoicesKeeper *self)
{
  return som_choices_load (self->folder, self->path);
}

void
som_choices_keeper_save (SomChoicesKeeper *self,
                         GVariant         *all)
{
  g_thread_pool_push (self->writer, g_variant_ref (all), NULL);
}
