/* The desktop program: windows, files from the command line, keys, about.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-application.h"

#include "som-accessible.h"
#include "som-interface.h"
#include "som-preferences.h"
#include "som-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _SomApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SomApplication, som_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.reload", { "<Control>r" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.find", { "<Control>f" } },
  { "win.options", { "<Control><Shift>o" } },
  { "win.table", { "F9" } },
  { "win.details", { "<Control>i" } },
  { "win.fullscreen", { "F11", "F5" } },
  { "win.leave", { "Escape" } },
  { "win.next-view", { "Page_Down", "<Control>Page_Down" } },
  { "win.previous-view", { "Page_Up", "<Control>Page_Up" } },
};

static void
som_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (som_window_new (ADW_APPLICATION (application))));
}

/* An empty window takes the first file; every other one opens a window of its own. */
static void
som_application_open (GApplication *application,
                      GFile       **files,
                      int           n_files,
                      const char   *hint G_GNUC_UNUSED)
{
  for (int i = 0; i < n_files; i++)
    {
      GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

      if (active == NULL || !SOM_IS_WINDOW (active) || som_window_is_used (SOM_WINDOW (active)))
        active = GTK_WINDOW (som_window_new (ADW_APPLICATION (application)));
      som_window_open (SOM_WINDOW (active), files[i]);
      gtk_window_present (active);
    }
}

/* The program ends with its last window. */
static void
quit_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_destroy (window->data);
}

static void
new_window_cb (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       data)
{
  g_application_activate (data);
}

/* What others have made. */
static void
add_credits (AdwAboutWindow *about)
{
  static const char *others[] = { "Natural Earth https://www.naturalearthdata.com", "Inter https://rsms.me/inter", NULL };

  adw_about_window_add_credit_section (about, _ ("Maps and Fonts"), others);
  adw_about_window_add_legal_section (about, "Inter", "© The Inter Project Authors", GTK_LICENSE_CUSTOM,
                                      "SIL Open Font License 1.1, https://openfontlicense.org");
}

static void
about_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       data)
{
  const char *developers[] = { _ ("The Sommet developers"), NULL };
  GtkWidget  *about = g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", gtk_application_get_active_window (data), "modal", TRUE,
                                    "application-name", "Sommet", "application-icon", SOMMET_APP_ID, "version", SOMMET_VERSION, "developer-name",
                                    developers[0], "developers", developers, "license-type", GTK_LICENSE_LGPL_2_1, "comments",
                                    _ ("Sourced figures as views to explore, present and export"), NULL);

  add_credits (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}

static const struct
{
  const char    *name;
  AdwColorScheme scheme;
} schemes[] = { { "system", ADW_COLOR_SCHEME_DEFAULT }, { "light", ADW_COLOR_SCHEME_FORCE_LIGHT }, { "dark", ADW_COLOR_SCHEME_FORCE_DARK } };

static void
scheme_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *state,
           gpointer       data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].name, g_variant_get_string (state, NULL)))
      som_interface_set_scheme (schemes[i].scheme);
}

/* Wherever it was chosen, the menu shows it. */
static void
scheme_changed_cb (SomApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "scheme");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i].scheme == som_interface_get_scheme ())
      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (schemes[i].name));
}

/* (transfer container) */
static GList *
list_windows (SomApplication *self)
{
  g_autoptr (GList) all = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  GList            *windows = NULL;

  for (GList *window = all; window != NULL; window = window->next)
    if (SOM_IS_WINDOW (window->data))
      windows = g_list_prepend (windows, window->data);
  return windows;
}

/* Widgets have the words with which they were made: windows are made anew, with what they have open. */
static gboolean
renew_windows_cb (gpointer data)
{
  SomApplication   *self = data;
  g_autoptr (GList) windows = list_windows (self);

  for (GList *window = windows; window != NULL; window = window->next)
    {
      gtk_window_present (GTK_WINDOW (som_window_new_like (window->data)));
      gtk_window_destroy (window->data);
    }
  g_action_group_activate_action (G_ACTION_GROUP (self), "preferences", NULL);
  return G_SOURCE_REMOVE;
}

/* Not while the list is still closing in which the language was chosen. */
static void
language_changed_cb (SomApplication *self,
                     GtkWindow      *preferences)
{
  gtk_window_close (preferences);
  g_idle_add_full (G_PRIORITY_LOW, renew_windows_cb, g_object_ref (self), g_object_unref);
}

static void
contrast_changed_cb (SomApplication *self)
{
  g_autoptr (GList) windows = list_windows (self);

  for (GList *window = windows; window != NULL; window = window->next)
    som_window_update_scheme (window->data);
}

static void
preferences_cb (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter G_GNUC_UNUSED,
                gpointer       data)
{
  GtkWidget *preferences = som_preferences_new (gtk_application_get_active_window (data));

  g_signal_connect_object (preferences, "language-changed", G_CALLBACK (language_changed_cb), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "contrast-changed", G_CALLBACK (contrast_changed_cb), data, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preferences));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "scheme", .state = "'system'", .parameter_type = "s", .change_state = scheme_cb },
};

/* The code that the commands end with, too, where the machine fails them. */
#define EXIT_NO_DISPLAY 3

static void
som_application_startup (GApplication *application)
{
  if (!gtk_init_check ())
    {
      g_printerr ("sommet: %s\n", _ ("there is no display to open a window on; “sommet export” writes slides without one"));
      exit (EXIT_NO_DISPLAY);
    }
  G_APPLICATION_CLASS (som_application_parent_class)->startup (application);
  som_accessible_start ();
  gtk_window_set_default_icon_name (SOMMET_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  som_interface_set_scheme (som_interface_get_scheme ());
  g_signal_connect_object (adw_style_manager_get_default (), "notify::color-scheme", G_CALLBACK (scheme_changed_cb), application, G_CONNECT_SWAPPED);
  scheme_changed_cb (SOM_APPLICATION (application));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action, (const char **) shortcuts[i].keys);
}

static void
som_application_class_init (SomApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = som_application_startup;
  application_class->activate = som_application_activate;
  application_class->open = som_application_open;
}

static void
som_application_init (SomApplication *self G_GNUC_UNUSED)
{
}

SomApplication *
som_application_new (void)
{
  return g_object_new (SOM_TYPE_APPLICATION, "application-id", SOMMET_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/sommet/Sommet", NULL);
}
