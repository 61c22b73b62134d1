/* A row of the sidebar.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-view-row.h"

struct _SomViewRow
{
  GtkWidget      parent_instance;
  GtkPicture    *thumbnail;
  GtkLabel      *number, *title;
  SomViewItem   *item; /* or NULL; the list has it */
  GBindingGroup *bindings;
  GSignalGroup  *signals;
};

G_DEFINE_FINAL_TYPE (SomViewRow, som_view_row, GTK_TYPE_WIDGET)

/* GTK reads the widget of a row in a list as its C type unless that has a name. */
static void
name_row_cb (SomViewRow  *self,
             GParamSpec  *pspec G_GNUC_UNUSED,
             SomViewItem *item)
{
  GtkWidget       *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *title = NULL;

  g_object_get (item, "title", &title, NULL);
  if (row != NULL && title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
som_view_row_dispose (GObject *object)
{
  SomViewRow *self = SOM_VIEW_ROW (object);
  GtkWidget  *child;

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_view_row_parent_class)->dispose (object);
}

static void
som_view_row_class_init (SomViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_view_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-view-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SomViewRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, SomViewRow, number);
  gtk_widget_class_bind_template_child (widget_class, SomViewRow, title);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_view_row_init (SomViewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "number", self->number, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "thumbnail", self->thumbnail, "paintable", G_BINDING_SYNC_CREATE);
  self->signals = g_signal_group_new (SOM_TYPE_VIEW_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::title", G_CALLBACK (name_row_cb), self);
}

GtkWidget *
som_view_row_new (void)
{
  return g_object_new (SOM_TYPE_VIEW_ROW, NULL);
}

void
som_view_row_set_item (SomViewRow  *self,
                       SomViewItem *item)
{
  self->item = item;
  g_binding_group_set_source (self->bindings, item);
  g_signal_group_set_target (self->signals, item);
  if (item != NULL)
    name_row_cb (self, NULL, item);
}

SomViewItem *
som_view_row_get_item (SomViewRow *self)
{
  return self->item;
}
