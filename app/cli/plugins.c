/* `sommet plugins`: which plugins there are, and why some can't be used.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "plugin/som-registry.h"
#include "source/som-json-writer.h"

#include <glib/gi18n.h>

static const char *
get_version (const SomPluginFile *file)
{
  return file->descriptor != NULL ? file->descriptor->version : "–";
}

/* Whether a file of the same id comes first in the search path. */
static gboolean
is_hidden (GPtrArray *files,
           guint      file)
{
  const SomPluginFile *own = g_ptr_array_index (files, file);

  for (guint i = 0; i < file; i++)
    {
      const SomPluginFile *other = g_ptr_array_index (files, i);

      if (other->descriptor != NULL && g_str_equal (other->id, own->id) && other != own)
        return TRUE;
    }
  return FALSE;
}

static const char *
get_status (GPtrArray *files,
            guint      file)
{
  if (((SomPluginFile *) g_ptr_array_index (files, file))->descriptor == NULL)
    return "refused";
  return is_hidden (files, file) ? "hidden" : "ready";
}

static const char *
translate_status (const char *status)
{
  if (g_str_equal (status, "refused"))
    return C_ ("plugin", "refused");
  return g_str_equal (status, "hidden") ? C_ ("plugin", "hidden") : C_ ("plugin", "ready");
}

static void
print_text (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const SomPluginFile *file = g_ptr_array_index (files, i);

      command_say (stdout, "%-12s %-8s %-8s %s", file->id, get_version (file), translate_status (get_status (files, i)), file->path);
      if (file->reason != NULL)
        command_say (stdout, "%12s %s", "", file->reason);
      else
        command_say (stdout, "%12s %s", "", _ (file->descriptor->summary));
    }
}

static void
print_json (GPtrArray *files)
{
  SomJsonWriter   *writer = som_json_writer_new ();
  g_autofree char *text = NULL;

  som_json_writer_array (writer, NULL);
  for (guint i = 0; i < files->len; i++)
    {
      const SomPluginFile *file = g_ptr_array_index (files, i);

      som_json_writer_object (writer, NULL);
      som_json_writer_text (writer, "id", file->id);
      som_json_writer_text (writer, "path", file->path);
      som_json_writer_text (writer, "status", get_status (files, i));
      som_json_writer_text (writer, "reason", file->reason);
      if (file->descriptor != NULL)
        {
          som_json_writer_text (writer, "version", file->descriptor->version);
          som_json_writer_text (writer, "name", file->descriptor->name);
          som_json_writer_text (writer, "summary", file->descriptor->summary);
          som_json_writer_text (writer, "license", file->descriptor->license);
        }
      som_json_writer_close (writer);
    }
  som_json_writer_stop (writer);
  text = som_json_writer_end (writer);
  printf ("%s\n", text);
}

int
command_plugins (int   argc,
                 char *argv[])
{
  gboolean              json = FALSE;
  const GOptionEntry    entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("write it as JSON"), NULL }, G_OPTION_ENTRY_NULL };
  g_autoptr (GPtrArray) files = NULL;
  int                   code = command_parse (NULL, _ ("Lists the plugins of the search path with path, version and status."), entries,
                                              &argc, &argv, NULL);

  if (code != EXIT_GOOD)
    return code;
  files = som_registry_list ();
  (json ? print_json : print_text) (files);
  return command_finish (EXIT_GOOD);
}
