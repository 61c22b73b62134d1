/* Makes the pictures of the deck's view, one after another.
 *
 * Each is made on another thread. What is asked for while one is being made waits for it, so that resizing does not pile up work; but another view
 * does not wait for a slow one. At rest the picture of the view that probably comes next is made ahead, one only: it is as large as the window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-maker.h"

/* Milliseconds after which nothing more is expected to change. */
#define REST 250

struct _SomFigureMaker
{
  GObject       parent_instance;
  SomDeck      *deck;
  GSignalGroup *deck_signals, *selection_signals;
  SomRoom       room;
  SomPicture   *picture;     /* the last that was made */
  GCancellable *cancellable; /* of the job that runs, or NULL */
  gboolean      layout_wanted, paint_wanted;
  gboolean      follows;  /* what a hand shows */
  SomViewport   viewport; /* then */
  int           step;     /* from the view before to this one: where people probably go on */
  guint         rest_id;  /* until a picture is made ahead, or 0 */
  SomPicture   *ahead;    /* that was made, or NULL */
  GCancellable *ahead_cancellable; /* of the job that makes it, or NULL */
  guint         ahead_view;        /* of either */
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomFigureMaker, som_figure_maker, G_TYPE_OBJECT)

static void start_job (SomFigureMaker *self);
static void plan_ahead (SomFigureMaker *self);

/* The maker lives as long as its jobs; what they bring after the deck is gone is dropped. */
typedef struct
{
  SomFigureMaker *self;
  GCancellable   *cancellable;
} Pending;

static void
free_pending (Pending *pending)
{
  g_object_unref (pending->cancellable);
  g_object_unref (pending->self);
  g_free (pending);
}

static Pending *
make_pending (SomFigureMaker *self,
              GCancellable   *cancellable)
{
  Pending *pending = g_new0 (Pending, 1);

  *pending = (Pending) { g_object_ref (self), g_object_ref (cancellable) };
  return pending;
}

static void
picture_made_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      data)
{
  Pending               *pending = data;
  SomFigureMaker        *self = pending->self;
  g_autoptr (SomPicture) picture = som_picture_finish (result, NULL);

  if (self->cancellable == pending->cancellable)
    {
      g_clear_object (&self->cancellable);
      g_clear_pointer (&self->picture, som_picture_unref);
      self->picture = g_steal_pointer (&picture);
      if (self->picture != NULL)
        g_signal_emit (self, signals[MADE], 0, self->picture);
      if (self->layout_wanted || self->paint_wanted)
        start_job (self);
      else
        plan_ahead (self);
    }
  else if (self->ahead_cancellable == pending->cancellable)
    {
      g_clear_object (&self->ahead_cancellable);
      self->ahead = g_steal_pointer (&picture);
    }
  free_pending (pending);
}

/* Ahead. */

static void
forget_ahead (SomFigureMaker *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->ahead_cancellable != NULL)
    g_cancellable_cancel (self->ahead_cancellable);
  g_clear_object (&self->ahead_cancellable);
  g_clear_pointer (&self->ahead, som_picture_unref);
}

/* The view that probably comes next; one that is not there where there is only one. At either end it goes back. */
static guint
find_next (SomFigureMaker *self)
{
  guint view = som_deck_get_view (self->deck), next = view + self->step;

  return next < som_dossier_get_n_views (som_deck_get_dossier (self->deck)) ? next : view - self->step;
}

static gboolean
rest_cb (gpointer data)
{
  SomFigureMaker *self = data;
  guint           view = find_next (self);

  self->rest_id = 0;
  if (self->cancellable != NULL || view >= som_dossier_get_n_views (som_deck_get_dossier (self->deck)))
    return G_SOURCE_REMOVE;
  self->ahead_view = view;
  self->ahead_cancellable = g_cancellable_new ();
  som_picture_make (self->deck, view, self->room.size, FALSE, self->room.text_scale, self->room.scale, NULL, NULL, self->ahead_cancellable,
                    picture_made_cb, make_pending (self, self->ahead_cancellable));
  return G_SOURCE_REMOVE;
}

static void
plan_ahead (SomFigureMaker *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->deck != NULL && self->ahead == NULL && self->ahead_cancellable == NULL)
    self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST, rest_cb, self, NULL);
}

/* What was made ahead of the deck's view comes like any other, only sooner; what is still being made goes on. */
static gboolean
take_ahead (SomFigureMaker *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->follows || self->ahead_view != som_deck_get_view (self->deck) || (self->ahead == NULL && self->ahead_cancellable == NULL))
    return FALSE;
  if (self->ahead == NULL)
    {
      self->cancellable = g_steal_pointer (&self->ahead_cancellable);
      return TRUE;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, picture_made_cb, make_pending (self, self->cancellable));
  g_task_return_pointer (task, g_steal_pointer (&self->ahead), (GDestroyNotify) som_picture_unref);
  return TRUE;
}

static void
start_job (SomFigureMaker *self)
{
  SomFigure *figure = !self->layout_wanted && self->picture != NULL ? self->picture->figure : NULL;

  if (self->cancellable != NULL || self->deck == NULL || self->room.size.width < 1 || self->room.size.height < 1
      || som_dossier_get_n_views (som_deck_get_dossier (self->deck)) == 0)
    return;
  self->layout_wanted = self->paint_wanted = FALSE;
  if (take_ahead (self))
    return;
  self->cancellable = g_cancellable_new ();
  som_picture_make (self->deck, som_deck_get_view (self->deck), self->room.size, FALSE, self->room.text_scale, self->room.scale, figure,
                    self->follows ? &self->viewport : NULL, self->cancellable, picture_made_cb, make_pending (self, self->cancellable));
}

/* Nobody waits for the job that runs any more. */
static void
give_up_job (SomFigureMaker *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
want_layout (SomFigureMaker *self)
{
  self->layout_wanted = TRUE;
  start_job (self);
}

static void
view_changed_cb (SomFigureMaker *self)
{
  guint view = som_deck_get_view (self->deck);

  give_up_job (self);
  if (self->picture != NULL)
    self->step = view < self->picture->view ? -1 : 1;
  if (self->ahead_view != view)
    forget_ahead (self);
  want_layout (self);
}

static void
deck_changed_cb (SomFigureMaker *self,
                 GParamSpec     *pspec)
{
  forget_ahead (self);
  if (g_str_equal (pspec->name, "dossier"))
    give_up_job (self);
  want_layout (self);
}

static void
selection_changed_cb (SomFigureMaker *self)
{
  forget_ahead (self);
  self->paint_wanted = TRUE;
  start_job (self);
}

static void
som_figure_maker_dispose (GObject *object)
{
  SomFigureMaker *self = SOM_FIGURE_MAKER (object);

  som_figure_maker_set_deck (self, NULL);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->selection_signals);
  G_OBJECT_CLASS (som_figure_maker_parent_class)->dispose (object);
}

static void
som_figure_maker_class_init (SomFigureMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = som_figure_maker_dispose;
  signals[MADE] = g_signal_new ("made", SOM_TYPE_FIGURE_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
som_figure_maker_init (SomFigureMaker *self)
{
  static const char *const changes[] = { "notify::language", "notify::layers", "notify::scheme", "notify::choices", "notify::dossier" };

  self->step = 1;
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify::view", G_CALLBACK (view_changed_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (deck_changed_cb), self);
  self->selection_signals = g_signal_group_new (SOM_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (selection_changed_cb), self);
}

SomFigureMaker *
som_figure_maker_new (void)
{
  return g_object_new (SOM_TYPE_FIGURE_MAKER, NULL);
}

void
som_figure_maker_set_deck (SomFigureMaker *self,
                           SomDeck        *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  give_up_job (self);
  forget_ahead (self);
  g_clear_pointer (&self->picture, som_picture_unref);
  self->follows = FALSE;
  g_signal_group_set_target (self->deck_signals, deck);
  g_signal_group_set_target (self->selection_signals, deck != NULL ? som_deck_get_selection (deck) : NULL);
  if (deck != NULL)
    want_layout (self);
}

void
som_figure_maker_set_room (SomFigureMaker *self,
                           SomRoom         room)
{
  if (room.size.width == self->room.size.width && room.size.height == self->room.size.height && room.text_scale == self->room.text_scale
      && room.scale == self->room.scale)
    return;
  self->room = room;
  forget_ahead (self);
  want_layout (self);
}

void
som_figure_maker_follow (SomFigureMaker    *self,
                         const SomViewport *viewport)
{
  self->follows = viewport != NULL;
  if (viewport == NULL)
    return;
  self->viewport = *viewport;
  want_layout (self);
}

gboolean
som_figure_maker_is_ahead (SomFigureMaker *self)
{
  return self->ahead != NULL;
}
