/* Opens a text file in the user's editor, at a line.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-editor.h"

#include <glib/gi18n.h>

/* How editors are told a place, by the names of their programs: no desktop entry says it. */
typedef struct
{
  const char *program;
  const char *arguments[4]; /* {file}, {line} and {column} are replaced */
} Editor;

static const Editor editors[] = {
  { "gedit", { "+{line}:{column}", "{file}" } },
  { "pluma", { "+{line}", "{file}" } },
  { "xed", { "+{line}", "{file}" } },
  { "mousepad", { "--line={line}", "--column={column}", "{file}" } },
  { "kate", { "--line={line}", "--column={column}", "{file}" } },
  { "kwrite", { "--line={line}", "--column={column}", "{file}" } },
  { "geany", { "--line={line}", "--column={column}", "{file}" } },
  { "code", { "--goto", "{file}:{line}:{column}" } },
  { "codium", { "--goto", "{file}:{line}:{column}" } },
  { "subl", { "{file}:{line}:{column}" } },
  { "emacs", { "+{line}:{column}", "{file}" } },
  { "emacsclient", { "--no-wait", "+{line}:{column}", "{file}" } },
  { "gvim", { "+{line}", "{file}" } },
};

static const Editor *
find_editor (GAppInfo *app)
{
  g_autofree char *program = g_path_get_basename (g_app_info_get_executable (app));

  for (guint i = 0; i < G_N_ELEMENTS (editors); i++)
    if (g_str_equal (editors[i].program, program))
      return &editors[i];
  return NULL;
}

/* (transfer full) */
static char *
fill (const char *argument,
      const char *path,
      guint       line,
      guint       column)
{
  g_autofree char     *lines = g_strdup_printf ("%u", line), *columns = g_strdup_printf ("%u", MAX (column, 1));
  g_autoptr (GString)  text = g_string_new (argument);

  g_string_replace (text, "{line}", lines, 0);
  g_string_replace (text, "{column}", columns, 0);
  g_string_replace (text, "{file}", path, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
spawn (GAppInfo     *app,
       const Editor *editor,
       const char   *path,
       guint         line,
       guint         column,
       GError      **error)
{
  g_autoptr (GPtrArray)   arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;

  g_ptr_array_add (arguments, g_strdup (g_app_info_get_executable (app)));
  for (guint i = 0; i < G_N_ELEMENTS (editor->arguments) && editor->arguments[i] != NULL; i++)
    g_ptr_array_add (arguments, fill (editor->arguments[i], path, line, column));
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_NONE, error);
  return process != NULL;
}

gboolean
som_editor_open (const char *path,
                 guint       line,
                 guint       column,
                 GtkWidget  *widget,
                 GError    **error)
{
  /* what opens JSON may be Sommet itself */
  g_autoptr (GAppInfo)            app = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GFile)               file = g_file_new_for_path (path);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_autoptr (GList)               files = g_list_append (NULL, file);
  const Editor                   *editor;

  if (app == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("No program is set to edit text files"));
      return FALSE;
    }
  editor = find_editor (app);
  if (editor != NULL && line > 0)
    return spawn (app, editor, path, line, column, error);
  return g_app_info_launch (app, files, G_APP_LAUNCH_CONTEXT (context), error);
}
