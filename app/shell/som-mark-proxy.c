/* A mark for keyboard and screen reader: an invisible widget on its place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-mark-proxy.h"

struct _SomMarkProxy
{
  GtkWidget parent_instance;
  guint     mark;
};

G_DEFINE_FINAL_TYPE (SomMarkProxy, som_mark_proxy, GTK_TYPE_WIDGET)

static void
som_mark_proxy_class_init (SomMarkProxyClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
som_mark_proxy_init (SomMarkProxy *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
som_mark_proxy_new (guint       mark,
                    const char *sentence)
{
  SomMarkProxy *self = g_object_new (SOM_TYPE_MARK_PROXY, NULL);

  self->mark = mark;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

guint
som_mark_proxy_get_mark (SomMarkProxy *self)
{
  return self->mark;
}

void
som_mark_proxy_set_mark (SomMarkProxy *self,
                         guint         mark)
{
  self->mark = mark;
}
