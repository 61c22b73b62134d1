/* The card beside the mark that somebody points at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-tip-card.h"

#include "som-tip-place.h"

#include <math.h>

struct _SomTipCard
{
  GtkWidget parent_instance;
  GtkLabel *layer, *label, *value, *details, *note, *sources;
  int       mark;    /* that it is about, or -1 */
  SomPoint  pointed; /* where it is pointed at, in pixels */
};

G_DEFINE_FINAL_TYPE (SomTipCard, som_tip_card, GTK_TYPE_WIDGET)

static void
som_tip_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_tip_card_parent_class)->dispose (object);
}

static void
som_tip_card_class_init (SomTipCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_tip_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-tip-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, layer);
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, label);
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, value);
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, details);
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, note);
  gtk_widget_class_bind_template_child (widget_class, SomTipCard, sources);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tipcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
som_tip_card_init (SomTipCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->mark = -1;
}

GtkWidget *
som_tip_card_new (void)
{
  return g_object_new (SOM_TYPE_TIP_CARD, NULL);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_words (SomTipCard         *self,
           const SomMarkWords *words)
{
  const char      *parts[3] = { NULL };
  guint            n = 0;
  g_autofree char *details = NULL;

  if (words->qualifier != NULL)
    parts[n++] = words->qualifier;
  if (words->date != NULL)
    parts[n++] = words->date;
  details = g_strjoinv (" · ", (char **) parts);
  set_text (self->layer, words->layer);
  set_text (self->label, words->label);
  set_text (self->value, words->value);
  set_text (self->details, details);
  set_text (self->note, words->note);
  set_text (self->sources, words->sources);
}

void
som_tip_card_show (SomTipCard         *self,
                   int                 mark,
                   const SomMarkWords *words,
                   SomPoint            pointed)
{
  self->mark = mark;
  self->pointed = pointed;
  set_words (self, words);
  gtk_widget_set_visible (GTK_WIDGET (self), words->label != NULL || words->value != NULL);
}

void
som_tip_card_hide (SomTipCard *self)
{
  self->mark = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

int
som_tip_card_get_mark (SomTipCard *self)
{
  return self->mark;
}

void
som_tip_card_allocate (SomTipCard *self,
                       SomRect     mark,
                       SomSize     room)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int        width, height;
  SomPoint   place;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = CLAMP (width, 1, (int) room.width);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place = som_tip_place (mark, self->pointed, (SomSize) { width, height }, room);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { lround (place.x), lround (place.y), width, height }, -1);
}
