/* The sidebar: every view of the deck with its thumbnail.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-view-list.h"

#include "som-view-row.h"

/* Pixels of a thumbnail for each figure unit, at scale factor 1. */
#define THUMBNAIL_SCALE 0.125

struct _SomViewList
{
  GtkWidget           parent_instance;
  GtkListView        *list;
  SomDeck            *deck;
  GSignalGroup       *deck_signals, *selection_signals;
  GListStore         *items; /* of SomViewItem */
  GtkSingleSelection *selection;
  GCancellable       *cancellable; /* of the job that runs, or NULL */
  gboolean            filling; /* what is selected then, nobody selected */
};

G_DEFINE_FINAL_TYPE (SomViewList, som_view_list, GTK_TYPE_WIDGET)

static void make_next (SomViewList *self);

typedef struct
{
  SomViewList *self;
  SomDeck     *deck;
  SomViewItem *item;
} Pending;

static void
thumbnail_made_cb (GObject      *source G_GNUC_UNUSED,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autofree Pending    *pending = data;
  g_autoptr (SomPicture) picture = som_picture_finish (result, NULL);

  g_clear_object (&pending->self->cancellable);
  if (picture != NULL && pending->self->deck == pending->deck)
    som_view_item_set_picture (pending->item, picture);
  make_next (pending->self);
  g_object_unref (pending->item);
  g_object_unref (pending->deck);
  g_object_unref (pending->self);
}

/* The next item that is not as it should be; NULL where all are. (transfer full) */
static SomViewItem *
find_wanting (SomViewList *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (SomViewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (som_view_item_get_state (item) != SOM_THUMBNAIL_IS_DONE)
        return g_steal_pointer (&item);
    }
  return NULL;
}

/* Thumbnails are made one after another, so that the figure need not wait for all of them. */
static void
make_next (SomViewList *self)
{
  g_autoptr (SomViewItem) item = NULL;
  SomPicture             *before;
  Pending                *pending;

  if (self->cancellable != NULL || self->deck == NULL || (item = find_wanting (self)) == NULL)
    return;
  before = som_view_item_take_state (item) == SOM_THUMBNAIL_WANTS_PAINT ? som_view_item_get_picture (item) : NULL;
  self->cancellable = g_cancellable_new ();
  pending = g_new0 (Pending, 1);
  *pending = (Pending) { g_object_ref (self), g_object_ref (self->deck), g_object_ref (item) };
  som_picture_make (self->deck, som_view_item_get_view (item), (SomSize) { 1600, 900 }, TRUE, 1,
                    THUMBNAIL_SCALE * gtk_widget_get_scale_factor (GTK_WIDGET (self)), before != NULL ? before->figure : NULL,
                    NULL, self->cancellable, thumbnail_made_cb, pending);
}

static void
want (SomViewList      *self,
      guint             first,
      guint             n,
      SomThumbnailState state)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (SomViewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item != NULL)
        som_view_item_want (item, state);
    }
  make_next (self);
}

static void
set_titles (SomViewList *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (SomViewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const SomViewSpec      *spec = som_dossier_get_view (som_deck_get_dossier (self->deck), i);
      const char             *title = som_words_get (spec->title, som_deck_get_language (self->deck));

      som_view_item_set_title (item, title != NULL ? title : spec->name);
    }
}

/* The row of a view, as far as the list has made one. */
static GtkWidget *
find_row (SomViewList *self,
          guint        view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget   *child = gtk_widget_get_first_child (row);
      SomViewItem *item = SOM_IS_VIEW_ROW (child) ? som_view_row_get_item (SOM_VIEW_ROW (child)) : NULL;

      if (item != NULL && som_view_item_get_view (item) == view)
        return row;
    }
  return NULL;
}

/* Who has the focus in the list goes along with the view. */
static void
move_focus (SomViewList *self)
{
  GtkWidget *row = find_row (self, som_deck_get_view (self->deck));

  if (row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (row);
}

/* As many items as the deck has views; those that are there keep their thumbnails until there are new ones. */
static void
fill (SomViewList *self)
{
  guint n = som_dossier_get_n_views (som_deck_get_dossier (self->deck)), n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  self->filling = TRUE;
  for (guint i = n_items; i < n; i++)
    {
      g_autoptr (SomViewItem) item = som_view_item_new (i);

      g_list_store_append (self->items, item);
    }
  /* the toolkit would give the focus of a row that goes to anything */
  if (n_items > n)
    {
      move_focus (self);
      g_list_store_splice (self->items, n, n_items - n, NULL, 0);
    }
  set_titles (self);
  gtk_single_selection_set_selected (self->selection, som_deck_get_view (self->deck));
  self->filling = FALSE;
  want (self, 0, n, SOM_THUMBNAIL_WANTS_FIGURE);
}

static void
show_view (SomViewList *self)
{
  guint view = som_deck_get_view (self->deck);

  gtk_single_selection_set_selected (self->selection, view);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", view);
  move_focus (self);
}

static void
deck_changed_cb (SomViewList *self,
                 GParamSpec  *pspec)
{
  if (g_str_equal (pspec->name, "row"))
    return;
  if (g_str_equal (pspec->name, "view"))
    show_view (self);
  else if (g_str_equal (pspec->name, "choices")) /* they are for one view, which is shown */
    want (self, som_deck_get_view (self->deck), 1, SOM_THUMBNAIL_WANTS_FIGURE);
  else
    fill (self);
}

static void
selection_changed_cb (SomViewList *self)
{
  want (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), SOM_THUMBNAIL_WANTS_PAINT);
}

static void
selected_cb (SomViewList *self)
{
  guint view = gtk_single_selection_get_selected (self->selection);

  if (self->deck != NULL && !self->filling && view != GTK_INVALID_LIST_POSITION)
    som_deck_set_view (self->deck, view);
}

static void
setup_row_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
              GtkListItem        *item)
{
  gtk_list_item_set_child (item, som_view_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
             GtkListItem        *item)
{
  som_view_row_set_item (SOM_VIEW_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
               GtkListItem        *item)
{
  som_view_row_set_item (SOM_VIEW_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The list is one stop of the Tab key: within it, the arrows go from row to row. */
static gboolean
som_view_list_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (som_view_list_parent_class)->focus (widget, direction);
}

static gboolean
som_view_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOM_VIEW_LIST (widget)->list));
}

static void
som_view_list_dispose (GObject *object)
{
  SomViewList *self = SOM_VIEW_LIST (object);
  GtkWidget   *child;

  som_view_list_set_deck (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_view_list_parent_class)->dispose (object);
}

static void
som_view_list_finalize (GObject *object)
{
  SomViewList *self = SOM_VIEW_LIST (object);

  g_clear_object (&self->deck_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->items);
  g_clear_object (&self->selection);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (som_view_list_parent_class)->finalize (object);
}

static void
som_view_list_class_init (SomViewListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = som_view_list_dispose;
  object_class->finalize = som_view_list_finalize;
  widget_class->focus = som_view_list_focus;
  widget_class->grab_focus = som_view_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-view-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SomViewList, list);
}

static void
som_view_list_init (SomViewList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  self->items = g_list_store_new (SOM_TYPE_VIEW_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);

  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify", G_CALLBACK (deck_changed_cb), self);
  self->selection_signals = g_signal_group_new (SOM_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (selection_changed_cb), self);
}

void
som_view_list_set_deck (SomViewList *self,
                        SomDeck     *deck)
{
  if (self->deck == deck)
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  g_signal_group_set_target (self->selection_signals, deck != NULL ? som_deck_get_selection (deck) : NULL);
  g_clear_object (&self->deck);
  g_list_store_remove_all (self->items);
  g_set_object (&self->deck, deck);
  if (deck != NULL)
    fill (self);
}
