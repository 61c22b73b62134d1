/* What the tests of the model share: dossiers written on the spot, and what is said about them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"
#include "model/som-resource-reader.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define PACKAGE "datapackage.json"

/* A folder of its own, gone when it is freed with all that is in it. */
typedef char TestFolder;

static inline TestFolder *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("sommet-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
test_folder_remove (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      test_folder_remove (child);
    }
  g_remove (path);
}

static inline void
test_folder_free (TestFolder *folder)
{
  test_folder_remove (folder);
  g_free (folder);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_free)

static inline char *
test_folder_get (const TestFolder *folder,
                 const char       *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Writes `length` bytes, or all of a text where that is -1; makes the folders that `name` goes through. */
static inline void
test_folder_write (const TestFolder *folder,
                   const char       *name,
                   const char       *text,
                   gssize            length)
{
  g_autofree char   *path = test_folder_get (folder, name);
  g_autofree char   *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

static inline SomJson *
test_json_new (const char  *text,
               SomProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  SomJson           *json = som_json_parse (bytes, PACKAGE, problems);

  g_assert_nonnull (json);
  return json;
}

/* Every problem, a line each: `error: what som_problem_to_string says`. */
static inline char *
test_problems_list (const SomProblems *problems)
{
  static const char *const names[] = { "notice", "warning", "error" };
  GString                 *list = g_string_new (NULL);

  for (guint i = 0; i < som_problems_get_n (problems); i++)
    {
      g_autofree char *text = som_problem_to_string (som_problems_get (problems, i));

      g_string_append_printf (list, "%s: %s\n", names[som_problems_get (problems, i)->severity], text);
    }
  return g_string_free (list, FALSE);
}

#define assert_problems(problems, expected)                                                                              \
  G_STMT_START                                                                                                           \
  {                                                                                                                      \
    g_autofree char *list_ = test_problems_list (problems);                                                              \
    g_assert_cmpstr (list_, ==, expected);                                                                               \
  }                                                                                                                      \
  G_STMT_END

/* A text of a table, by the column's name; NULL where it is missing. */
static inline const char *
test_get_text (const SomResource *resource,
               const char        *column,
               guint              row)
{
  int n = som_resource_find_column (resource, column);

  g_assert_cmpint (n, >=, 0);
  return som_column_get_text (som_resource_get_column (resource, n), row, NULL);
}

/* A number of a table, by the column's name; -99 where it is missing. */
static inline double
test_get_number (const SomResource *resource,
                 const char        *column,
                 guint              row)
{
  double value = -99;
  int    n = som_resource_find_column (resource, column);

  g_assert_cmpint (n, >=, 0);
  som_column_get_number (som_resource_get_column (resource, n), row, &value);
  return value;
}

/* A table as text: the names of its columns, then its rows; `-` is missing, items are parted by plus signs. (transfer full) */
static inline char *
test_resource_dump (const SomResource *resource)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < resource->columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", som_resource_get_column (resource, i)->name);
  for (guint row = 0; row < resource->n_rows; row++)
    for (guint i = 0; i < resource->columns->len; i++)
      {
        const SomColumn *column = som_resource_get_column (resource, i);
        double           number;
        SomTime          time;

        g_string_append (text, i > 0 ? "|" : "\n");
        if (som_column_is_missing (column, row))
          g_string_append_c (text, '-');
        else if (som_column_get_number (column, row, &number))
          g_string_append_printf (text, "%.15g", number);
        else if (som_column_get_time (column, row, &time))
          g_string_append_printf (text, "%.0f", time.seconds / 86400);
        for (guint k = 0; k < som_column_get_n_items (column, row, NULL); k++)
          g_string_append_printf (text, "%s%s", k > 0 ? "+" : "", som_column_get_item (column, row, k, NULL));
      }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* Loads a dossier whose `datapackage.json` is `text`. NULL where there is nothing to show. */
static inline SomDossier *
test_dossier_load (const TestFolder *folder,
                   const char       *text,
                   SomProblems      *problems)
{
  g_autoptr (GError) error = NULL;

  test_folder_write (folder, PACKAGE, text, -1);
  return som_dossier_load (folder, NULL, NULL, problems, &error);
}
