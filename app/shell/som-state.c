/* What the program remembers between runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-state.h"

#include <glib/gstdio.h>
#include <string.h>

#define PREFIX "dossier "
#define MAX_DOSSIERS 100
#define MAX_BYTES (1024 * 1024)

/* Milliseconds without a change before the file is written. */
#define STILL 500

static GKeyFile *state;
static guint     timeout;

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "sommet", "state.ini", NULL);
}

static GKeyFile *
get_state (void)
{
  g_autofree char *path = NULL;
  GStatBuf         status;

  if (state != NULL)
    return state;
  path = get_path ();
  state = g_key_file_new ();
  if (g_stat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size <= MAX_BYTES)
    g_key_file_load_from_file (state, path, G_KEY_FILE_NONE, NULL);
  return state;
}

void
som_state_flush (void)
{
  g_autofree char *path = NULL, *folder = NULL;

  if (timeout == 0)
    return;
  g_clear_handle_id (&timeout, g_source_remove);
  path = get_path ();
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  /* a place that can't be written to is no reason to bother anybody */
  g_key_file_save_to_file (get_state (), path, NULL);
}

static gboolean
still_cb (gpointer data G_GNUC_UNUSED)
{
  som_state_flush ();
  return G_SOURCE_REMOVE;
}

static void
changed (void)
{
  g_clear_handle_id (&timeout, g_source_remove);
  timeout = g_timeout_add (STILL, still_cb, NULL);
}

int
som_state_get_int (const char *group,
                   const char *key,
                   int         fallback)
{
  g_autoptr (GError) error = NULL;
  int                value = g_key_file_get_integer (get_state (), group, key, &error);

  return error != NULL ? fallback : value;
}

void
som_state_set_int (const char *group,
                   const char *key,
                   int         value)
{
  if (g_key_file_has_key (get_state (), group, key, NULL) && som_state_get_int (group, key, value) == value)
    return;
  g_key_file_set_integer (get_state (), group, key, value);
  changed ();
}

gboolean
som_state_get_boolean (const char *group,
                       const char *key,
                       gboolean    fallback)
{
  return som_state_get_int (group, key, fallback) != 0;
}

void
som_state_set_boolean (const char *group,
                       const char *key,
                       gboolean    value)
{
  som_state_set_int (group, key, value);
}

char *
som_state_get_string (const char *group,
                      const char *key)
{
  return g_key_file_get_string (get_state (), group, key, NULL);
}

void
som_state_set_string (const char *group,
                      const char *key,
                      const char *value)
{
  g_autofree char *before = som_state_get_string (group, key);

  if (g_strcmp0 (before, value) == 0)
    return;
  if (value != NULL)
    g_key_file_set_string (get_state (), group, key, value);
  else
    g_key_file_remove_key (get_state (), group, key, NULL);
  changed ();
}

/* Groups stand in the order in which they came: the first dossier was seen longest ago. */
static void
forget_old (void)
{
  g_auto (GStrv) groups = g_key_file_get_groups (get_state (), NULL);
  guint          n = 0;

  for (guint i = 0; groups[i] != NULL; i++)
    n += g_str_has_prefix (groups[i], PREFIX);
  for (guint i = 0; groups[i] != NULL && n >= MAX_DOSSIERS; i++)
    if (g_str_has_prefix (groups[i], PREFIX))
      {
        g_key_file_remove_group (get_state (), groups[i], NULL);
        n--;
      }
}

char *
som_state_get_group (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
  char            *group = g_strconcat (PREFIX, sum, NULL);

  if (!g_key_file_has_group (get_state (), group))
    forget_old ();
  return group;
}
