/* What is wrong in the dossier: a list that can be read and copied.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-problems-dialog.h"

struct _SomProblemsDialog
{
  AdwWindow   parent_instance;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (SomProblemsDialog, som_problems_dialog, ADW_TYPE_WINDOW)

static void
som_problems_dialog_class_init (SomProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SomProblemsDialog, text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
som_problems_dialog_init (SomProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
som_problems_dialog_present (const SomProblems *problems,
                             GtkWindow         *parent)
{
  SomProblemsDialog  *self = g_object_new (SOM_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < som_problems_get_n (problems); i++)
    {
      g_autofree char *problem = som_problem_to_string (som_problems_get (problems, i));

      g_string_append_printf (text, "%s\n\n", problem);
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text->str, text->len);
  gtk_window_present (GTK_WINDOW (self));
}
