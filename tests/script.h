/* Runs a checking script of this folder from a test.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

/* A way to break, or to vary, a document before it is checked. */
typedef struct
{
  const char *name;    /* of the test */
  const char *pointer; /* what to change */
  const char *json;    /* what to put there; NULL removes it */
  const char *output;  /* what the script must print */
} Change;

/* Runs `script` with `arguments`, and with a change first where there is one. Its output comes back in `output`; what
 * it ends with is returned: 0 all is well, 1 something is wrong, 2 it could not check. */
static inline int
run_script (const char        *script,
            const char *const *arguments,
            const Change      *change,
            char             **output)
{
  g_autoptr (GPtrArray)   argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *path = g_test_build_filename (G_TEST_DIST, script, NULL);

  g_ptr_array_add (argv, (gpointer) "/usr/bin/python3");
  g_ptr_array_add (argv, (gpointer) "-B");
  g_ptr_array_add (argv, path);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  if (change != NULL)
    {
      g_ptr_array_add (argv, (gpointer) (change->json != NULL ? "--set" : "--remove"));
      g_ptr_array_add (argv, (gpointer) change->pointer);
      g_ptr_array_add (argv, (gpointer) change->json);
    }
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  if (**output != '\0')
    g_test_message ("%s", *output);
  return g_subprocess_get_exit_status (process);
}
