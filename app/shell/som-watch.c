/* Says when the files of a dossier change.
 *
 * Folders are watched, not files: programs save by putting a new file in the place of the old one. What was written is read when it has been still
 * for a moment, since a file may be written in several goes, and several files at once. A folder may go and come back too, as with what unpacks or
 * synchronises: the folder above it tells.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-watch.h"

/* Milliseconds of stillness. */
#define STILL 200

struct _SomWatch
{
  GObject     parent_instance;
  GHashTable *files;    /* set of GFile */
  GHashTable *folders;  /* that the files lie in: set of GFile */
  GHashTable *monitors; /* GFile of a folder → GFileMonitor */
  guint       timeout;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomWatch, som_watch, G_TYPE_OBJECT)

static void watch_folders (SomWatch *self);

static gboolean
still_cb (gpointer data)
{
  SomWatch *self = data;

  self->timeout = 0;
  /* a monitor stays with its folder, wherever that goes */
  watch_folders (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
is_watched (SomWatch *self,
            GFile    *file)
{
  return file != NULL && (g_hash_table_contains (self->files, file) || g_hash_table_contains (self->folders, file));
}

static void
event_cb (SomWatch         *self,
          GFile            *file,
          GFile            *other,
          GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || !(is_watched (self, file) || is_watched (self, other)))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (STILL, still_cb, self);
}

static void
free_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

/* A folder that can't be watched is not: then a change is seen when the dossier is opened again. */
static void
watch_folder (SomWatch *self,
              GFile    *folder)
{
  GFileMonitor *monitor;

  if (folder == NULL || g_hash_table_contains (self->monitors, folder))
    return;
  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->monitors, g_object_ref (folder), monitor);
}

/* The folders of the files, and those that they lie in. */
static void
watch_folders (SomWatch *self)
{
  GHashTableIter iter;
  gpointer       folder;

  g_hash_table_remove_all (self->monitors);
  g_hash_table_iter_init (&iter, self->folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    {
      g_autoptr (GFile) above = g_file_get_parent (folder);

      watch_folder (self, folder);
      watch_folder (self, above);
    }
}

static void
som_watch_finalize (GObject *object)
{
  SomWatch *self = SOM_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_hash_table_unref (self->monitors);
  g_hash_table_unref (self->folders);
  g_hash_table_unref (self->files);
  G_OBJECT_CLASS (som_watch_parent_class)->finalize (object);
}

static void
som_watch_class_init (SomWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_watch_finalize;
  signals[CHANGED] = g_signal_new ("changed", SOM_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_watch_init (SomWatch *self)
{
  self->files = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  self->folders = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  self->monitors = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, free_monitor);
}

SomWatch *
som_watch_new (void)
{
  return g_object_new (SOM_TYPE_WATCH, NULL);
}

void
som_watch_set_files (SomWatch          *self,
                     const char *const *files)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_hash_table_remove_all (self->folders);
  g_hash_table_remove_all (self->files);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      GFile *file = g_file_new_for_path (files[i]), *folder = g_file_get_parent (file);

      g_hash_table_add (self->files, file);
      if (folder != NULL)
        g_hash_table_add (self->folders, folder);
    }
  watch_folders (self);
}
