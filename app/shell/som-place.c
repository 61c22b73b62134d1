/* Where somebody was.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-place.h"

#include "som-state.h"

#define GROUP "window"

/* Windows. */

static void
window_changed_cb (GtkWindow *window)
{
  int width, height;

  som_state_set_boolean (GROUP, "maximized", gtk_window_is_maximized (window));
  if (gtk_window_is_maximized (window) || gtk_window_is_fullscreen (window))
    return;
  gtk_window_get_default_size (window, &width, &height);
  som_state_set_int (GROUP, "width", width);
  som_state_set_int (GROUP, "height", height);
}

void
som_place_keep_window (GtkWindow *window)
{
  static const char *const changes[] = { "notify::default-width", "notify::default-height", "notify::maximized" };
  int                      width, height;

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, CLAMP (som_state_get_int (GROUP, "width", width), 360, 16384),
                               CLAMP (som_state_get_int (GROUP, "height", height), 294, 16384));
  if (som_state_get_boolean (GROUP, "maximized", FALSE))
    gtk_window_maximize (window);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect (window, changes[i], G_CALLBACK (window_changed_cb), NULL);
}

/* A pane that the full screen hides, or that a narrow window folds away, is not one that nobody wants. */
static gboolean
is_meant (GObject *object)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (object));

  return !(ADW_IS_FLAP (object) && adw_flap_get_folded (ADW_FLAP (object))) && !(GTK_IS_WINDOW (root) && gtk_window_is_fullscreen (GTK_WINDOW (root)));
}

static void
state_changed_cb (GObject    *object,
                  GParamSpec *pspec,
                  const char *key)
{
  gboolean value;

  if (!is_meant (object))
    return;
  g_object_get (object, pspec->name, &value, NULL);
  som_state_set_boolean (GROUP, key, value);
}

void
som_place_keep_state (GObject    *object,
                      const char *property,
                      const char *key)
{
  g_autofree char *notify = g_strconcat ("notify::", property, NULL);
  gboolean         value;

  g_object_get (object, property, &value, NULL);
  g_object_set (object, property, som_state_get_boolean (GROUP, key, value), NULL);
  g_signal_connect (object, notify, G_CALLBACK (state_changed_cb), (gpointer) key);
}

/* In the full screen there is nothing but the figure. */
static void
folded_cb (AdwFlap    *pane,
           GParamSpec *pspec G_GNUC_UNUSED,
           const char *key)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (pane));
  gboolean full = GTK_IS_WINDOW (root) && gtk_window_is_fullscreen (GTK_WINDOW (root));

  adw_flap_set_reveal_flap (pane, !full && !adw_flap_get_folded (pane) && som_state_get_boolean (GROUP, key, FALSE));
}

void
som_place_keep_pane (AdwFlap    *pane,
                     const char *key)
{
  som_place_keep_state (G_OBJECT (pane), "reveal-flap", key);
  som_state_set_boolean (GROUP, key, adw_flap_get_reveal_flap (pane));
  g_signal_connect (pane, "notify::folded", G_CALLBACK (folded_cb), (gpointer) key);
}

/* Dossiers. */

static char *
get_group (SomDeck *deck)
{
  return som_state_get_group (som_dossier_get_path (som_deck_get_dossier (deck)));
}

/* What was never chosen follows the language that the interface has. */
static void
deck_changed_cb (SomDeck    *deck,
                 GParamSpec *pspec)
{
  const SomDossier *dossier = som_deck_get_dossier (deck);
  g_autofree char  *group = get_group (deck);

  if (g_str_equal (pspec->name, "language"))
    som_state_set_string (group, "language", som_deck_get_language (deck));
  else if (g_str_equal (pspec->name, "layers"))
    som_state_set_int (group, "layers", som_deck_get_layers (deck));
  else if (som_dossier_get_n_views (dossier) > 0)
    som_state_set_string (group, "view", som_dossier_get_view (dossier, som_deck_get_view (deck))->name);
}

static gboolean
has_language (const SomDossier *dossier,
              const char       *language)
{
  return language != NULL && g_strv_contains (som_dossier_get_languages (dossier), language);
}

void
som_place_keep_deck (SomDeck *deck)
{
  static const char *const changes[] = { "notify::view", "notify::language", "notify::layers" };
  const SomDossier        *dossier = som_deck_get_dossier (deck);
  g_autofree char         *group = get_group (deck);
  g_autofree char         *name = som_state_get_string (group, "view"), *language = som_state_get_string (group, "language");
  int                      view = name != NULL ? som_dossier_find_view (dossier, name) : -1;
  int                      layers = som_state_get_int (group, "layers", SOM_LAYERS_BOTH);

  if (view >= 0)
    som_deck_set_view (deck, view);
  if (has_language (dossier, language))
    som_deck_set_language (deck, language);
  if (layers == SOM_LAYERS_ARTICLE || layers == SOM_LAYERS_CHECK)
    som_deck_set_layers (deck, layers);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect (deck, changes[i], G_CALLBACK (deck_changed_cb), NULL);
}
