/* The strip over the figure that says what is wrong in the files.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-problems-banner.h"

#include <glib/gi18n.h>

struct _SomProblemsBanner
{
  GtkWidget    parent_instance;
  GtkRevealer *revealer;
  GtkLabel    *words;
};

G_DEFINE_FINAL_TYPE (SomProblemsBanner, som_problems_banner, GTK_TYPE_WIDGET)

static void
som_problems_banner_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_problems_banner_parent_class)->dispose (object);
}

static void
som_problems_banner_class_init (SomProblemsBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_problems_banner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-problems-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, SomProblemsBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, SomProblemsBanner, words);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_problems_banner_init (SomProblemsBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
som_problems_banner_set_problems (SomProblemsBanner *self,
                                  SomProblems       *problems,
                                  const char        *fault)
{
  guint            n = som_problems_count (problems, SOM_SEVERITY_ERROR) + som_problems_count (problems, SOM_SEVERITY_WARNING);
  g_autofree char *text = fault != NULL ? g_strdup_printf (_ ("The files can’t be read as they are now; shown is what they were. %s"), fault)
                                        : g_strdup_printf (ngettext ("%u problem in this dossier", "%u problems in this dossier", n), n);

  gtk_label_set_text (self->words, fault != NULL || n > 0 ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), fault);
  gtk_revealer_set_reveal_child (self->revealer, fault != NULL || n > 0);
}
