/* The marks of a figure for keyboard and screen reader.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-mark-proxies.h"

#include "draw/som-mark-words.h"
#include "output/som-pick.h"
#include "som-mark-proxy.h"
#include "som-series-click.h"

#include <math.h>
#include <string.h>

/* More marks than this are not walked with the keyboard one by one: 1,000 widgets take 4 MB. */
#define MAX_PROXIES 1000

struct _SomMarkProxies
{
  GtkWidget  *parent;  /* (transfer none) */
  SomPicture *picture; /* (nullable) */
  GPtrArray  *proxies; /* of GtkWidget, in the order of the marks */
};

SomMarkProxies *
som_mark_proxies_new (GtkWidget *parent)
{
  SomMarkProxies *self = g_new0 (SomMarkProxies, 1);

  self->parent = parent;
  self->proxies = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  return self;
}

void
som_mark_proxies_free (SomMarkProxies *self)
{
  g_ptr_array_unref (self->proxies);
  g_clear_pointer (&self->picture, som_picture_unref);
  g_free (self);
}

static void
add_proxy (SomMarkProxies   *self,
           guint             mark,
           const SomRequest *request)
{
  const SomFigureMark     *own = som_figure_get_mark (self->picture->figure, mark);
  g_autoptr (SomMarkWords) words = som_mark_words_new (request, own);
  g_autofree char         *sentence = own->is_series ? som_series_make_sentence (own) : som_mark_words_join (words);
  GtkWidget               *proxy = som_mark_proxy_new (mark, sentence);

  gtk_widget_set_parent (proxy, self->parent);
  g_ptr_array_add (self->proxies, proxy);
}

/* Marks that a proxy is made for: those that have a place. */
static GArray *
list_marks (const SomFigure *figure)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < som_figure_get_n_marks (figure) && marks->len < MAX_PROXIES; i++)
    if (som_pick_is_walked (som_figure_get_mark (figure, i)))
      g_array_append_val (marks, i);
  return marks;
}

/* Whether the same is said of two marks in one language. */
static gboolean
is_same (const SomFigureMark *a,
         const SomFigureMark *b)
{
  return g_strcmp0 (a->key, b->key) == 0 && g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->value, b->value) == 0
         && g_strcmp0 (a->series, b->series) == 0 && g_strcmp0 (a->entity, b->entity) == 0 && a->resource == b->resource
         && a->column == b->column && a->is_hidden == b->is_hidden && a->n_rows == b->n_rows
         && (a->n_rows == 0 || memcmp (a->rows, b->rows, a->n_rows * sizeof (guint)) == 0);
}

/* Whether the marks are those of the proxies, as where a map was zoomed: they stay then, and with them the focus. */
static gboolean
are_same (SomMarkProxies *self,
          SomFigure      *figure,
          GArray         *marks)
{
  gboolean same = self->picture != NULL && marks->len == self->proxies->len
                  && g_strcmp0 (som_figure_get_language (figure), som_figure_get_language (self->picture->figure)) == 0;

  for (guint i = 0; same && i < marks->len; i++)
    same = is_same (som_figure_get_mark (self->picture->figure, som_mark_proxy_get_mark (g_ptr_array_index (self->proxies, i))),
                    som_figure_get_mark (figure, g_array_index (marks, guint, i)));
  return same;
}

static void
take_picture (SomMarkProxies *self,
              SomPicture     *picture)
{
  if (picture != NULL)
    som_picture_ref (picture);
  g_clear_pointer (&self->picture, som_picture_unref);
  self->picture = picture;
}

/* Proxies stay where all of them do. */
static void
replace_proxies (SomMarkProxies   *self,
                 SomPicture       *picture,
                 const SomRequest *request)
{
  g_autoptr (GArray) marks = list_marks (picture->figure);
  gboolean           stay = are_same (self, picture->figure, marks);

  if (!stay)
    g_ptr_array_set_size (self->proxies, 0);
  take_picture (self, picture);
  for (guint i = 0; i < marks->len; i++)
    if (stay)
      som_mark_proxy_set_mark (g_ptr_array_index (self->proxies, i), g_array_index (marks, guint, i));
    else
      add_proxy (self, g_array_index (marks, guint, i), request);
}

void
som_mark_proxies_set_picture (SomMarkProxies   *self,
                              SomPicture       *picture,
                              const SomRequest *request)
{
  if (picture != NULL && (self->picture == NULL || self->picture->figure != picture->figure))
    {
      replace_proxies (self, picture, request);
      return;
    }
  if (picture == NULL)
    g_ptr_array_set_size (self->proxies, 0);
  take_picture (self, picture);
}

guint
som_mark_proxies_get_n (const SomMarkProxies *self)
{
  return self->proxies->len;
}

GtkWidget *
som_mark_proxies_find (const SomMarkProxies *self,
                       int                   mark)
{
  for (guint i = 0; i < self->proxies->len; i++)
    if ((int) som_mark_proxy_get_mark (g_ptr_array_index (self->proxies, i)) == mark)
      return g_ptr_array_index (self->proxies, i);
  return NULL;
}

void
som_mark_proxies_allocate (SomMarkProxies *self,
                           double          sx,
                           double          sy)
{
  for (guint i = 0; i < self->proxies->len; i++)
    {
      GtkWidget    *proxy = g_ptr_array_index (self->proxies, i);
      SomRect       rect = self->picture->seen[som_mark_proxy_get_mark (SOM_MARK_PROXY (proxy))];
      GtkAllocation place = { lround (rect.x * sx), lround (rect.y * sy), MAX (1, lround (rect.width * sx)), MAX (1, lround (rect.height * sy)) };

      gtk_widget_measure (proxy, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (proxy, &place, -1);
    }
}

void
som_mark_proxies_snapshot (SomMarkProxies *self,
                           GtkSnapshot    *snapshot)
{
  for (guint i = 0; i < self->proxies->len; i++)
    gtk_widget_snapshot_child (self->parent, g_ptr_array_index (self->proxies, i), snapshot);
}
