/* A result of the search.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-find-row.h"

#include <glib/gi18n.h>

struct _SomFindRow
{
  GtkListBoxRow parent_instance;
  GtkLabel     *text, *place;
  SomHitKind    kind;
  const SomHit *hit;
};

G_DEFINE_FINAL_TYPE (SomFindRow, som_find_row, GTK_TYPE_LIST_BOX_ROW)

/* Bytes of a long text that are shown before what was found. */
#define LEAD 32

static void
som_find_row_class_init (SomFindRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-find-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SomFindRow, text);
  gtk_widget_class_bind_template_child (widget_class, SomFindRow, place);
}

static void
som_find_row_init (SomFindRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where to begin a text, so that what was found can be seen: at a word. */
static guint
find_beginning (const SomHit *hit)
{
  const char *space;

  if (hit->start <= LEAD)
    return 0;
  space = g_strrstr_len (hit->text, hit->start - LEAD / 2, " ");
  return space != NULL ? space + 1 - hit->text : 0;
}

static void
show_text (SomFindRow   *self,
           const SomHit *hit)
{
  guint                    begin = find_beginning (hit);
  const char              *lead = begin > 0 ? "… " : "";
  g_autofree char         *text = g_strconcat (lead, hit->text + begin, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute          *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = hit->start - begin + strlen (lead);
  bold->end_index = bold->start_index + hit->length;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (self->text, g_strdelimit (text, "\n", ' '));
  gtk_label_set_attributes (self->text, attributes);
}

static void
show_place (SomFindRow *self,
            const char *text)
{
  gtk_label_set_text (self->place, text);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *text != '\0');
}

/* What the row is called and its value, where they are not what was found, and the title of the view. (transfer full) */
static char *
make_place (const SomHit *hit,
            const char   *place)
{
  const char *parts[4] = { NULL };
  guint       n = 0;

  if (hit->label != NULL && g_strcmp0 (hit->label, hit->text) != 0)
    parts[n++] = hit->label;
  if (hit->value != NULL && g_strcmp0 (hit->value, hit->text) != 0)
    parts[n++] = hit->value;
  if (g_strcmp0 (place, hit->text) != 0)
    parts[n++] = place;
  return g_strjoinv (" · ", (char **) parts);
}

GtkWidget *
som_find_row_new (const SomHit *hit,
                  const char   *place)
{
  SomFindRow      *self = g_object_new (SOM_TYPE_FIND_ROW, NULL);
  g_autofree char *where = make_place (hit, place);
  g_autofree char *name = g_strdup_printf (*where != '\0' ? "%s, %s" : "%s%s", hit->text, where);

  self->kind = hit->kind;
  self->hit = hit;
  show_text (self, hit);
  show_place (self, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
som_find_row_new_more (SomHitKind kind,
                       guint      n_more)
{
  SomFindRow      *self = g_object_new (SOM_TYPE_FIND_ROW, NULL);
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_more), n_more);

  self->kind = kind;
  gtk_label_set_text (self->text, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  show_place (self, "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}

SomHitKind
som_find_row_get_kind (SomFindRow *self)
{
  return self->kind;
}

const SomHit *
som_find_row_get_hit (SomFindRow *self)
{
  return self->hit;
}
