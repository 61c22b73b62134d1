/* What a window's title, buttons and menus say of what is open.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-window-private.h"

#include "som-interface.h"
#include "som-slide-actions.h"

#include <glib/gi18n.h>

static void
update_title (SomWindow *self)
{
  const SomDossier *dossier = som_deck_get_dossier (self->deck);
  const char       *language = som_deck_get_language (self->deck);
  const char       *title = som_dossier_get_title (dossier, language);
  g_autofree char  *place = NULL;

  if (som_dossier_get_n_views (dossier) > 0)
    place = g_strdup_printf (_ ("View %u of %u"), som_deck_get_view (self->deck) + 1, som_dossier_get_n_views (dossier));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, place != NULL ? place : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
set_state (SomWindow  *self,
           const char *action,
           const char *state)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_simple_action_set_state (G_SIMPLE_ACTION (found), g_variant_new_string (state));
}

static void
update_language (SomWindow *self)
{
  g_autofree char *code = g_utf8_strup (som_deck_get_language (self->deck), -1);

  gtk_menu_button_set_label (self->language_button, code);
  set_state (self, "language", som_deck_get_language (self->deck));
}

/* Over the figure, the list of views goes once one is chosen. */
static void
close_folded_flap (SomWindow  *self,
                   GParamSpec *pspec)
{
  if (pspec != NULL && g_str_equal (pspec->name, "view") && adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
enable (SomWindow  *self,
        const char *action,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

/* What can be undone and done again. */
void
som_window_update_steps (SomWindow *self)
{
  enable (self, "undo", self->deck != NULL && som_deck_can_undo (self->deck));
  enable (self, "redo", self->deck != NULL && som_deck_can_redo (self->deck));
}

void
som_window_deck_changed_cb (SomWindow  *self,
                            GParamSpec *pspec)
{
  static const char *const layers[] = { [SOM_LAYERS_ARTICLE] = "article", [SOM_LAYERS_CHECK] = "check", [SOM_LAYERS_BOTH] = "both" };

  update_title (self);
  update_language (self);
  som_window_update_steps (self);
  set_state (self, "layers", layers[som_deck_get_layers (self->deck)]);
  close_folded_flap (self, pspec);
}

void
som_window_update_scheme (SomWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);
  gboolean         contrast = adw_style_manager_get_high_contrast (manager) || som_interface_get_contrast ();

  if (self->deck != NULL)
    som_deck_set_scheme (self->deck, contrast ? (dark ? SOM_SCHEME_CONTRAST_DARK : SOM_SCHEME_CONTRAST)
                                              : (dark ? SOM_SCHEME_DARK : SOM_SCHEME_LIGHT));
}

void
som_window_fill_language_menu (SomWindow *self)
{
  const char *const *languages = som_dossier_get_languages (som_deck_get_dossier (self->deck));

  g_menu_remove_all (self->language_menu);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char       *name = som_formatter_language (languages[i]);
      g_autoptr (GMenuItem)  item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.language", "s", languages[i]);
      g_menu_append_item (self->language_menu, item);
    }
}

void
som_window_zoom_changed_cb (SomWindow     *self,
                            SomFigureZoom *zoom)
{
  enable (self, "zoom-in", som_figure_zoom_can_step (zoom, SOM_ZOOM_STEP));
  enable (self, "zoom-out", som_figure_zoom_can_step (zoom, 1 / SOM_ZOOM_STEP));
  enable (self, "zoom-reset", som_figure_zoom_can_step (zoom, 0));
}

/* Where there is no figure, nobody opens a pane beside it unseen. An action of a property can't be disabled. */
static void
update_pane_actions (SomWindow *self)
{
  g_autoptr (GPropertyAction) details = g_property_action_new ("details", self->details_flap, "reveal-flap");
  g_autoptr (GPropertyAction) table = g_property_action_new ("table", self->table, "visible");

  g_action_map_remove_action (G_ACTION_MAP (self), "details");
  g_action_map_remove_action (G_ACTION_MAP (self), "table");
  if (self->deck == NULL)
    return;
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (details));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (table));
}

/* What makes sense for the dossier that is open, or for none. */
void
som_window_update_actions (SomWindow *self)
{
  SomDossier *dossier = self->deck != NULL ? som_deck_get_dossier (self->deck) : NULL;
  gboolean    many = dossier != NULL && g_strv_length ((char **) som_dossier_get_languages (dossier)) > 1;
  gboolean    check = dossier != NULL && som_dossier_has_check (dossier);

  enable (self, "next-view", dossier != NULL);
  enable (self, "previous-view", dossier != NULL);
  enable (self, "reload", dossier != NULL);
  enable (self, "export", dossier != NULL && som_dossier_get_n_views (dossier) > 0);
  som_slide_actions_set_deck (GTK_WINDOW (self), self->deck);
  update_pane_actions (self);
  enable (self, "find", dossier != NULL);
  enable (self, "options", dossier != NULL && som_dossier_get_n_views (dossier) > 0);
  enable (self, "language", many);
  enable (self, "layers", check);
  gtk_widget_set_visible (GTK_WIDGET (self->language_button), many);
  gtk_widget_set_visible (self->layers_button, check);
  gtk_widget_set_visible (GTK_WIDGET (self->switches), dossier != NULL);
  gtk_widget_set_visible (self->sidebar_button, dossier != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->find_button), dossier != NULL);
}

/* What has no room in the header is in the main menu. */
void
som_window_switches_squeezed_cb (SomWindow *self)
{
  g_menu_remove_all (self->squeezed_menu);
  if (self->deck == NULL || adw_squeezer_get_visible_child (self->switches) == self->all_switches)
    return;
  g_menu_append_submenu (self->squeezed_menu, _ ("_Language"), G_MENU_MODEL (self->language_menu));
  g_menu_append_submenu (self->squeezed_menu, _ ("_Article or Check"), G_MENU_MODEL (self->layers_menu));
  g_menu_append (self->squeezed_menu, _ ("_Details"), "win.details");
  g_menu_append (self->squeezed_menu, _ ("D_ata as a Table"), "win.table");
}
