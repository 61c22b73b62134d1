/* The interface as its user wants it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-interface.h"

#include "som-state.h"
#include "source/som-paths.h"

#include <glib/gi18n.h>
#include <locale.h>

#define GROUP "interface"

/* What gettext reads; what it was when the program started. */
#define VARIABLE "LANGUAGE"
static char *system_language;

/* A locale without a language knows no translations. */
static void
ensure_locale (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/* The variable is set from the beginning, so that changing it later only changes where it points: other threads may read it. */
static void
apply_language (const char *language)
{
  if (language != NULL)
    ensure_locale ();
  g_setenv (VARIABLE, language != NULL ? language : system_language, TRUE);
  textdomain (GETTEXT_PACKAGE); /* makes gettext look again */
}

void
som_interface_start (void)
{
  g_autofree char *language = som_interface_get_language (), *folder = som_paths_get_locale ();

  setlocale (LC_ALL, "");
  system_language = g_strdup (g_getenv (VARIABLE) != NULL ? g_getenv (VARIABLE) : "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  apply_language (language);
}

char *
som_interface_get_language (void)
{
  return som_state_get_string (GROUP, "language");
}

void
som_interface_set_language (const char *language)
{
  som_state_set_string (GROUP, "language", language);
  apply_language (language);
}

char **
som_interface_list_languages (void)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autofree char         *folder = som_paths_get_locale ();
  g_autoptr (GDir)         dir = g_dir_open (folder, 0, NULL);
  const char              *name;

  g_strv_builder_add (languages, "en");
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *catalog = g_build_filename (folder, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (catalog, G_FILE_TEST_EXISTS))
        g_strv_builder_add (languages, name);
    }
  return g_strv_builder_end (languages);
}

AdwColorScheme
som_interface_get_scheme (void)
{
  int scheme = som_state_get_int (GROUP, "scheme", ADW_COLOR_SCHEME_DEFAULT);

  return scheme == ADW_COLOR_SCHEME_FORCE_LIGHT || scheme == ADW_COLOR_SCHEME_FORCE_DARK ? (AdwColorScheme) scheme : ADW_COLOR_SCHEME_DEFAULT;
}

void
som_interface_set_scheme (AdwColorScheme scheme)
{
  som_state_set_int (GROUP, "scheme", scheme);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

gboolean
som_interface_get_contrast (void)
{
  return som_state_get_boolean (GROUP, "contrast", FALSE);
}

void
som_interface_set_contrast (gboolean contrast)
{
  som_state_set_boolean (GROUP, "contrast", contrast);
}
