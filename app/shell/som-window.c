/* A window: the deck's views at the side, the figure in the rest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-window-private.h"

#include "som-figure-drag.h"
#include "som-interface.h"
#include "som-menu.h"
#include "som-place.h"
#include "som-presenter.h"
#include "som-recent.h"
#include "som-slide-actions.h"
#include "som-toast.h"
#include "som-welcome.h"

#include <glib/gi18n.h>

/* Milliseconds: opening that takes longer takes the place of what is open. */
#define PATIENCE 500

G_DEFINE_FINAL_TYPE (SomWindow, som_window, ADW_TYPE_APPLICATION_WINDOW)

/* Titles and states. */

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
static void
update_steps (SomWindow *self)
{
  enable (self, "undo", self->deck != NULL && som_deck_can_undo (self->deck));
  enable (self, "redo", self->deck != NULL && som_deck_can_redo (self->deck));
}

static void
deck_changed_cb (SomWindow  *self,
                 GParamSpec *pspec)
{
  static const char *const layers[] = { [SOM_LAYERS_ARTICLE] = "article", [SOM_LAYERS_CHECK] = "check", [SOM_LAYERS_BOTH] = "both" };

  update_title (self);
  update_language (self);
  update_steps (self);
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

static void
fill_language_menu (SomWindow *self)
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

static void
zoom_changed_cb (SomWindow     *self,
                 SomFigureZoom *zoom)
{
  enable (self, "zoom-in", som_figure_zoom_can_step (zoom, SOM_ZOOM_STEP));
  enable (self, "zoom-out", som_figure_zoom_can_step (zoom, 1 / SOM_ZOOM_STEP));
  enable (self, "zoom-reset", som_figure_zoom_can_step (zoom, 0));
}

/* What makes sense for the dossier that is open, or for none. */
static void
update_actions (SomWindow *self)
{
  SomDossier *dossier = self->deck != NULL ? som_deck_get_dossier (self->deck) : NULL;
  gboolean    many = dossier != NULL && g_strv_length ((char **) som_dossier_get_languages (dossier)) > 1;
  gboolean    check = dossier != NULL && som_dossier_has_check (dossier);

  enable (self, "next-view", dossier != NULL);
  enable (self, "previous-view", dossier != NULL);
  enable (self, "reload", dossier != NULL);
  enable (self, "export", dossier != NULL && som_dossier_get_n_views (dossier) > 0);
  som_slide_actions_set_deck (GTK_WINDOW (self), self->deck);
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
static void
switches_squeezed_cb (SomWindow *self)
{
  g_menu_remove_all (self->squeezed_menu);
  if (self->deck == NULL || adw_squeezer_get_visible_child (self->switches) == self->all_switches)
    return;
  g_menu_append_submenu (self->squeezed_menu, _ ("_Language"), G_MENU_MODEL (self->language_menu));
  g_menu_append_submenu (self->squeezed_menu, _ ("_Article or Check"), G_MENU_MODEL (self->layers_menu));
  g_menu_append (self->squeezed_menu, _ ("_Details"), "win.details");
  g_menu_append (self->squeezed_menu, _ ("D_ata as a Table"), "win.table");
}

/* Loading. */

/* Says over the figure what is wrong in the files, and in the list of it, if that is open. */
static void
show_problems (SomWindow *self)
{
  SomProblems     *problems = som_document_get_problems (self->document);
  guint            n = som_problems_count (problems, SOM_SEVERITY_ERROR) + som_problems_count (problems, SOM_SEVERITY_WARNING);
  const char      *fault = som_document_get_fault (self->document);
  g_autofree char *text = fault != NULL ? g_strdup_printf (_ ("The files can’t be read as they are now; shown is what they were. %s"), fault)
                                        : g_strdup_printf (ngettext ("%u problem in this dossier", "%u problems in this dossier", n), n);
  g_autofree char *folder = som_document_get_folder (self->document);

  gtk_label_set_text (self->banner_label, fault != NULL || n > 0 ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner_label), fault);
  gtk_revealer_set_reveal_child (self->banner, fault != NULL || n > 0);
  if (self->problems != NULL)
    som_problems_dialog_set_problems (self->problems, problems, folder);
}

static void
take_deck (SomWindow *self,
           SomDeck   *deck)
{
  g_set_object (&self->deck, deck);
  g_signal_group_set_target (self->deck_signals, deck);
  som_window_update_scheme (self);
  fill_language_menu (self);
  deck_changed_cb (self, NULL);
  som_view_list_set_deck (self->views, deck);
  som_figure_view_set_deck (self->figure, deck);
  som_details_pane_set_deck (self->details, deck);
  som_data_table_set_deck (self->table, deck);
  som_selection_bar_set_deck (self->selection_bar, deck);
  som_notice_bar_set_deck (self->notice_bar, deck);
  som_find_popover_set_deck (self->find, deck);
  som_options_popover_set_deck (self->options, deck);
  som_options_popover_set_deck (self->squeezed_options, deck);
  update_actions (self);
  /* what is opened is there at once */
  gtk_stack_set_visible_child_full (self->stack, "deck", GTK_STACK_TRANSITION_TYPE_NONE);
}

/* No dossier is being opened any more: what was there before, if anything. */
static void
go_back (SomWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, self->deck != NULL ? "deck" : "welcome");
}

/* The dossier that was open stays. */
static void
failed_cb (SomWindow    *self,
           GFile        *file,
           const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” can’t be opened"), name);
  g_autofree char *markup = g_markup_escape_text (error->message, -1);
  AdwToast        *toast;

  go_back (self);
  if (self->deck == NULL)
    {
      adw_status_page_set_description (self->error_page, markup);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  toast = som_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Details"));
  adw_toast_set_action_name (toast, "win.failure");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
opened_cb (SomWindow *self)
{
  SomDeck          *deck = som_document_get_deck (self->document);
  g_autoptr (GFile) file = g_file_new_for_path (som_dossier_get_path (som_deck_get_dossier (deck)));

  som_recent_add (file, som_dossier_get_title (som_deck_get_dossier (deck), som_deck_get_language (deck)));
  g_clear_handle_id (&self->patience_id, g_source_remove);
  som_place_keep_deck (deck);
  show_problems (self);
  take_deck (self, deck);
  gtk_widget_grab_focus (GTK_WIDGET (self->views));
}

/* The deck tells the rest itself. */
static void
read_again_cb (SomWindow *self)
{
  show_problems (self);
  if (som_document_get_fault (self->document) == NULL)
    fill_language_menu (self);
  update_actions (self);
}

static gboolean
show_loading_cb (gpointer data)
{
  SomWindow *self = data;

  self->patience_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

void
som_window_open (SomWindow *self,
                 GFile     *file)
{
  if (g_file_peek_path (file) == NULL)
    {
      som_toast_show (self->toasts, _ ("Only files on this computer can be opened"));
      return;
    }
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->deck == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  else
    self->patience_id = g_timeout_add (PATIENCE, show_loading_cb, self);
  som_document_open (self->document, file);
}

gboolean
som_window_is_used (SomWindow *self)
{
  return self->deck != NULL || som_document_is_loading (self->document);
}

static void
found_cb (SomWindow   *self,
          SomResource *resource,
          guint        row)
{
  som_figure_view_reveal (self->figure, resource, row);
}

static void
open_uri_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  som_window_open (data, file);
}

static void
stop_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  SomWindow *self = data;

  som_document_stop (self->document);
  go_back (self);
}

/* The others need nothing of what is here. */
static const GActionEntry loading_actions[] = {
  { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
  { .name = "stop", .activate = stop_cb },
};

/* Surroundings. */

/* Nothing but the figure; afterwards all is as it was. */
static void
fullscreened_cb (SomWindow *self)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (self));

  if (full)
    self->flap_was_revealed = adw_flap_get_reveal_flap (self->flap);
  gtk_widget_set_visible (self->header, !full);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), !full);
  adw_flap_set_reveal_flap (self->flap, !full && self->flap_was_revealed);
}

static gboolean
drop_cb (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         SomWindow     *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  som_window_open (self, files->data);
  return TRUE;
}

static void
accept_drops (SomWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
recent_changed_cb (SomWindow *self)
{
  som_recent_fill_menu (self->recent_menu);
}

/* The toolkit keeps the actions of a window that is gone, and these their panes. */
static void
remove_pane_actions (SomWindow *self)
{
  g_action_map_remove_action (G_ACTION_MAP (self), "details");
  g_action_map_remove_action (G_ACTION_MAP (self), "table");
}

static void
som_window_dispose (GObject *object)
{
  SomWindow *self = SOM_WINDOW (object);

  remove_pane_actions (self);
  /* a list that has the focus and is just being folded away would be kept with all that is in it */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->main_menu != NULL)
    som_menu_empty (self->main_menu);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_weak_pointer (&self->problems);
  g_clear_object (&self->document);
  g_clear_object (&self->deck_signals);
  if (self->views != NULL)
    som_view_list_set_deck (self->views, NULL);
  if (self->figure != NULL)
    som_figure_view_set_deck (self->figure, NULL);
  g_clear_object (&self->deck);
  G_OBJECT_CLASS (som_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SomWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, views);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, details);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, table);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, find);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, language_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, layers_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, layers_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, switches);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, all_switches);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, options_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, options);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_options_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_options);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, zoom_buttons);
  gtk_widget_class_bind_template_callback (widget_class, switches_squeezed_cb);
}

/* Keys that are a text's own where one is edited: bound here, they are the window's only where nothing that has the focus takes them. */
static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-picture" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-svg" },
    { GDK_KEY_plus, 0, "win.zoom-in" },
    { GDK_KEY_equal, 0, "win.zoom-in" },
    { GDK_KEY_KP_Add, 0, "win.zoom-in" },
    { GDK_KEY_minus, 0, "win.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "win.zoom-out" },
    { GDK_KEY_0, 0, "win.zoom-reset" },
    { GDK_KEY_KP_0, 0, "win.zoom-reset" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-reset" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "win.zoom-reset" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

/* Arrows lead from view to view where nothing needs them: from button to button of the header bar, there is the Tab key. */
static gboolean
needs_arrows (SomWindow *self,
              GtkWidget *focus)
{
  return focus != NULL && (gtk_widget_get_native (focus) != GTK_NATIVE (self) || !gtk_widget_is_ancestor (focus, self->header));
}

static void
som_window_move_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  static const char *const actions[] = { [GTK_DIR_UP] = "win.previous-view", [GTK_DIR_DOWN] = "win.next-view",
                                         [GTK_DIR_LEFT] = "win.previous-view", [GTK_DIR_RIGHT] = "win.next-view" };
  SomWindow               *self = SOM_WINDOW (widget);

  if (self->deck == NULL || actions[direction] == NULL || needs_arrows (self, gtk_window_get_focus (GTK_WINDOW (self))))
    GTK_WIDGET_CLASS (som_window_parent_class)->move_focus (widget, direction);
  else
    gtk_widget_activate_action (widget, actions[direction], NULL);
}

static void
som_window_class_init (SomWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_window_dispose;
  widget_class->move_focus = som_window_move_focus;
  g_type_ensure (SOM_TYPE_VIEW_LIST);
  g_type_ensure (SOM_TYPE_WELCOME);
  g_type_ensure (SOM_TYPE_FIGURE_VIEW);
  g_type_ensure (SOM_TYPE_DETAILS_PANE);
  g_type_ensure (SOM_TYPE_DATA_TABLE);
  g_type_ensure (SOM_TYPE_SELECTION_BAR);
  g_type_ensure (SOM_TYPE_NOTICE_BAR);
  g_type_ensure (SOM_TYPE_FIND_POPOVER);
  g_type_ensure (SOM_TYPE_OPTIONS_POPOVER);
  g_type_ensure (SOM_TYPE_ZOOM_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-window.ui");
  bind_children (widget_class);
  bind_keys (widget_class);
}

/* What is shown beside the figure and beneath it. */
static void
add_pane_actions (SomWindow *self)
{
  g_autoptr (GPropertyAction) details = g_property_action_new ("details", self->details_flap, "reveal-flap");
  g_autoptr (GPropertyAction) table = g_property_action_new ("table", self->table, "visible");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (details));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (table));
}

/* Steps of the zoom, by key and by button. */
static void
connect_zoom (SomWindow *self)
{
  SomFigureZoom *zoom = som_figure_view_get_zoom (self->figure);

  som_zoom_buttons_set_zoom (self->zoom_buttons, zoom);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  zoom_changed_cb (self, zoom);
}

static void
som_window_init (SomWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), loading_actions, G_N_ELEMENTS (loading_actions), self);
  som_window_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_pane_actions (self);
  som_slide_actions_add (GTK_WINDOW (self), self->toasts);
  som_figure_drag_add (self->figure);
  som_presenter_add (ADW_APPLICATION_WINDOW (self), self->figure);
  som_place_keep_pane (self->flap, "list");
  som_place_keep_pane (self->details_flap, "details");
  som_place_keep_state (G_OBJECT (self->table), "visible", "table");
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify", G_CALLBACK (deck_changed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (som_window_update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (som_window_update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  accept_drops (self);
  update_actions (self);
  update_steps (self);
  connect_zoom (self);
}

static SomWindow *
make (GtkApplication *application,
      SomDocument    *document)
{
  SomWindow *self = g_object_new (SOM_TYPE_WINDOW, "application", application, NULL);

  /* the construction of a window ends with it not maximised */
  som_place_keep_window (GTK_WINDOW (self));
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "read-again", G_CALLBACK (read_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
som_window_new (AdwApplication *application)
{
  g_autoptr (SomDocument) document = som_document_new ();

  return GTK_WIDGET (make (GTK_APPLICATION (application), document));
}

GtkWidget *
som_window_new_with (AdwApplication *application,
                     GFile          *file)
{
  g_autoptr (SomDocument) document = som_document_new ();
  SomWindow              *self;

  if (g_file_peek_path (file) != NULL)
    som_document_open (document, file);
  self = make (GTK_APPLICATION (application), document);
  if (som_document_is_loading (document))
    gtk_stack_set_visible_child_name (self->stack, "loading");
  else
    som_window_open (self, file);
  return GTK_WIDGET (self);
}

/* What the loader said is said again, in the words of now. */
GtkWidget *
som_window_new_like (SomWindow *other)
{
  SomWindow *self = make (gtk_window_get_application (GTK_WINDOW (other)), other->document);
  SomDeck   *deck = som_document_get_deck (self->document);

  if (deck == NULL)
    return GTK_WIDGET (self);
  show_problems (self);
  take_deck (self, deck);
  som_document_reload (self->document);
  return GTK_WIDGET (self);
}
