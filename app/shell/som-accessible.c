/* What GTK makes itself, as a screen reader hears of it.
 *
 * A widget without a label is read as the name of its C type in this version of GTK. Handles, arrows and frames have nothing to say; scroll bars say
 * what they are. None of them can be reached from a template, so that each is looked at when it is realized.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-accessible.h"

#include <glib/gi18n.h>

/* Types, most of them private to the toolkit, and their names; NULL for none. */
static const struct
{
  const char *type;
  const char *name;
} parts[] = {
  { "AdwFlap", NULL },
  { "AdwGizmo", NULL },
  { "AdwIndicatorBin", NULL },
  { "GtkBuiltinIcon", NULL },
  { "GtkGizmo", NULL },
  { "GtkImage", NULL },
  { "GtkMagnifier", NULL },
  { "GtkOverlay", NULL },
  { "GtkPaned", NULL },
  { "GtkPanedHandle", NULL },
  { "GtkRange", NULL },
  { "GtkScrollbar", N_ ("Scroll bar") },
};

static gboolean
realized_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
             guint                  n_values G_GNUC_UNUSED,
             const GValue          *values,
             gpointer               data G_GNUC_UNUSED)
{
  GtkAccessible *widget = g_value_get_object (&values[0]);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), parts[i].type))
      gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, parts[i].name != NULL ? _ (parts[i].name) : "", -1);
  return TRUE;
}

void
som_accessible_start (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL, NULL);
}
