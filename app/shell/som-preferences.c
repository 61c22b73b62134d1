/* The window of preferences. What is chosen holds at once.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-preferences.h"

#include "format/som-formatter.h"
#include "som-interface.h"

#include <glib/gi18n.h>

struct _SomPreferences
{
  AdwPreferencesWindow parent_instance;
  AdwComboRow         *scheme, *language;
  GtkSwitch           *contrast;
  GtkStringList       *languages; /* names */
  char               **codes;     /* of the languages, without the first, which follows the system */
};

enum
{
  LANGUAGE_CHANGED,
  CONTRAST_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomPreferences, som_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the list. */
static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

static void
scheme_cb (SomPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->scheme);

  if (selected < G_N_ELEMENTS (schemes))
    som_interface_set_scheme (schemes[selected]);
}

static void
contrast_cb (SomPreferences *self)
{
  som_interface_set_contrast (gtk_switch_get_active (self->contrast));
  g_signal_emit (self, signals[CONTRAST_CHANGED], 0);
}

static void
language_cb (SomPreferences *self)
{
  guint            selected = adw_combo_row_get_selected (self->language);
  const char      *code = selected > 0 && selected <= g_strv_length (self->codes) ? self->codes[selected - 1] : NULL;
  g_autofree char *before = som_interface_get_language ();

  if (g_strcmp0 (before, code) == 0)
    return;
  som_interface_set_language (code);
  g_signal_emit (self, signals[LANGUAGE_CHANGED], 0);
}

static void
som_preferences_finalize (GObject *object)
{
  g_strfreev (SOM_PREFERENCES (object)->codes);
  G_OBJECT_CLASS (som_preferences_parent_class)->finalize (object);
}

static void
som_preferences_class_init (SomPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = som_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SomPreferences, scheme);
  gtk_widget_class_bind_template_child (widget_class, SomPreferences, contrast);
  gtk_widget_class_bind_template_child (widget_class, SomPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, SomPreferences, languages);
  signals[LANGUAGE_CHANGED] = g_signal_new ("language-changed", SOM_TYPE_PREFERENCES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CONTRAST_CHANGED] = g_signal_new ("contrast-changed", SOM_TYPE_PREFERENCES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* What is in force is selected before anybody listens. */
static void
show_choices (SomPreferences *self)
{
  g_autofree char *language = som_interface_get_language ();

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i] == som_interface_get_scheme ())
      adw_combo_row_set_selected (self->scheme, i);
  gtk_switch_set_active (self->contrast, som_interface_get_contrast ());
  for (guint i = 0; self->codes[i] != NULL; i++)
    {
      g_autofree char *name = som_formatter_language (self->codes[i]);

      gtk_string_list_append (self->languages, name);
      if (g_strcmp0 (self->codes[i], language) == 0)
        adw_combo_row_set_selected (self->language, i + 1);
    }
}

static void
som_preferences_init (SomPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes = som_interface_list_languages ();
  show_choices (self);
  g_signal_connect_swapped (self->scheme, "notify::selected", G_CALLBACK (scheme_cb), self);
  g_signal_connect_swapped (self->contrast, "notify::active", G_CALLBACK (contrast_cb), self);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_cb), self);
}

GtkWidget *
som_preferences_new (GtkWindow *parent)
{
  return g_object_new (SOM_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
