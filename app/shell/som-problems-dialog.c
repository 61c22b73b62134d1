/* What is wrong in the dossier: a list, each entry with its place and what to do.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-problems-dialog.h"

#include "som-editor.h"
#include "som-problem-item.h"
#include "som-toast.h"

#include <glib/gi18n.h>

struct _SomProblemsDialog
{
  AdwWindow        parent_instance;
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GtkListView     *list;
  GtkLabel        *more;
  SomProblems     *problems;
  char            *folder;
};

G_DEFINE_FINAL_TYPE (SomProblemsDialog, som_problems_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *icon, *name;
} severities[] = {
  [SOM_SEVERITY_NOTICE] = { "dialog-information-symbolic", N_ ("Notice") },
  [SOM_SEVERITY_WARNING] = { "dialog-warning-symbolic", N_ ("Warning") },
  [SOM_SEVERITY_ERROR] = { "dialog-error-symbolic", N_ ("Error") },
};

/* Rows. */

static void
open_file (SomProblemsDialog *self,
           SomProblemItem    *item)
{
  const SomWhere    *where = &som_problem_item_get (item)->where;
  g_autofree char   *path = where->file != NULL ? g_build_filename (self->folder, where->file, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL && !som_editor_open (path, where->line, where->column, GTK_WIDGET (self), &error))
    som_toast_show (self->toasts, error->message);
}

static void
open_cb (GtkWidget   *button,
         GtkListItem *list_item)
{
  open_file (SOM_PROBLEMS_DIALOG (gtk_widget_get_root (button)), gtk_list_item_get_item (list_item));
}

static void
activate_cb (SomProblemsDialog *self,
             guint              position)
{
  g_autoptr (SomProblemItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  open_file (self, item);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* An icon; what, what to do and where; a button. */
static void
setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem        *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic"), *icon = gtk_image_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), make_label (NULL));
  gtk_box_append (GTK_BOX (text), make_label ("dim-label"));
  gtk_box_append (GTK_BOX (text), make_label ("caption"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Open the file there"));
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), list_item);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "problem");
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem        *list_item)
{
  SomProblemItem   *item = gtk_list_item_get_item (list_item);
  const SomProblem *problem = som_problem_item_get (item);
  g_autofree char  *place = som_problem_item_place (item);
  GtkWidget        *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item)), *text = gtk_widget_get_next_sibling (icon);
  GtkWidget        *button = gtk_widget_get_next_sibling (text), *what = gtk_widget_get_first_child (text);
  GtkWidget        *mend = gtk_widget_get_next_sibling (what);
  g_autofree char  *name = g_strdup_printf (_ ("Open %s"), place);
  g_autofree char  *words = g_strdup_printf ("%s, %s", _ (severities[problem->severity].name), problem->what);

  /* the toolkit reads a row as nothing */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (list_item))), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), severities[problem->severity].icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (severities[problem->severity].name), -1);
  gtk_label_set_text (GTK_LABEL (what), problem->what);
  gtk_label_set_text (GTK_LABEL (mend), problem->mend);
  gtk_widget_set_visible (mend, problem->mend != NULL);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (mend)), place);
  gtk_widget_set_visible (button, problem->where.file != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The window. */

static void
copy_cb (SomProblemsDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < som_problems_get_n (self->problems); i++)
    {
      g_autofree char *problem = som_problem_to_string (som_problems_get (self->problems, i));

      g_string_append_printf (text, "%s\n", problem);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  som_toast_show (self->toasts, _ ("Copied"));
}

static void
som_problems_dialog_finalize (GObject *object)
{
  SomProblemsDialog *self = SOM_PROBLEMS_DIALOG (object);

  g_clear_pointer (&self->problems, som_problems_unref);
  g_free (self->folder);
  G_OBJECT_CLASS (som_problems_dialog_parent_class)->finalize (object);
}

static void
som_problems_dialog_class_init (SomProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = som_problems_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SomProblemsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, SomProblemsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SomProblemsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SomProblemsDialog, more);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
som_problems_dialog_init (SomProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SomProblemsDialog *
som_problems_dialog_new (GtkWindow *parent)
{
  return g_object_new (SOM_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
}

void
som_problems_dialog_set_problems (SomProblemsDialog *self,
                                  SomProblems       *problems,
                                  const char        *folder)
{
  guint                n_more = som_problems_get_n_more (problems);
  GtkNoSelection      *model = gtk_no_selection_new (som_problem_item_list (problems));
  g_autofree char     *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  som_problems_ref (problems);
  g_clear_pointer (&self->problems, som_problems_unref);
  self->problems = problems;
  g_free (self->folder);
  self->folder = g_strdup (folder);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_stack_set_visible_child_name (self->stack, som_problems_get_n (problems) > 0 ? "list" : "none");
  g_object_unref (model);
}
