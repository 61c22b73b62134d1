/* Exporting from the window: what, in which formats, where to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-export-dialog.h"

#include "output/som-export.h"
#include "plugin/som-render.h"
#include "som-toast.h"

#include <glib/gi18n.h>

struct _SomExportDialog
{
  AdwWindow        parent_instance;
  AdwComboRow     *scope, *size;
  GtkSwitch       *png, *svg, *pdf, *transparent;
  GtkButton       *export_button;
  SomDeck         *deck;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (SomExportDialog, som_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the size row. */
static const struct
{
  guint width, height;
} sizes[] = { { 1920, 1080 }, { 3840, 2160 }, { 1440, 1080 }, { 1080, 1080 }, { 1080, 1920 } };

/* What the thread works on, apart from the dialog. */
typedef struct
{
  SomRequest  request;
  char       *language, *folder;
  GArray     *views;
  SomExport   export;
  SomExported exported;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  som_dossier_unref (job->request.dossier);
  som_exported_clear (&job->exported);
  g_array_unref (job->views);
  g_free (job->language);
  g_free (job->folder);
  g_free (job);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable)
{
  Job        *job = data;
  const char *languages[] = { job->language, NULL };
  GError     *error = NULL;

  job->export.languages = languages;
  job->export.cancellable = cancellable;
  if (som_export (&job->export, &job->exported, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
free_closure_data (gpointer  data,
                   GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

static void
show_folder_cb (AdwToast   *toast G_GNUC_UNUSED,
                const char *folder)
{
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data G_GNUC_UNUSED)
{
  AdwToastOverlay   *toasts = ADW_TOAST_OVERLAY (source);
  Job               *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  AdwToast          *toast;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      som_toast_show (toasts, error->message);
      return;
    }
  text = g_strdup_printf (ngettext ("%u file exported", "%u files exported", job->exported.files->len), job->exported.files->len);
  toast = som_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_folder_cb), g_strdup (job->folder), free_closure_data, 0);
  adw_toast_overlay_add_toast (toasts, toast);
}

static SomExportFormats
get_formats (SomExportDialog *self)
{
  return (gtk_switch_get_active (self->png) ? SOM_EXPORT_PNG : 0) | (gtk_switch_get_active (self->svg) ? SOM_EXPORT_SVG : 0)
         | (gtk_switch_get_active (self->pdf) ? SOM_EXPORT_PDF : 0);
}

static Job *
make_job (SomExportDialog *self,
          const char      *folder)
{
  Job  *job = g_new0 (Job, 1);
  guint view = som_deck_get_view (self->deck), size = adw_combo_row_get_selected (self->size);

  job->request = som_deck_get_request (self->deck);
  som_dossier_ref (job->request.dossier);
  job->language = g_strdup (job->request.language);
  job->folder = g_strdup (folder);
  job->views = g_array_new (FALSE, FALSE, sizeof (guint));
  if (adw_combo_row_get_selected (self->scope) == 0)
    g_array_append_val (job->views, view);
  else
    for (view = 0; view < som_dossier_get_n_views (job->request.dossier); view++)
      g_array_append_val (job->views, view);

  job->export = (SomExport) { .dossier = job->request.dossier, .render = som_render, .views = (const guint *) job->views->data,
                              .n_views = job->views->len, .formats = get_formats (self), .folder = job->folder,
                              .width = sizes[MIN (size, G_N_ELEMENTS (sizes) - 1)].width,
                              .height = sizes[MIN (size, G_N_ELEMENTS (sizes) - 1)].height, .scheme = job->request.scheme,
                              .layers = job->request.layers, .transparent = gtk_switch_get_active (self->transparent) };
  return job;
}

static void
folder_chosen_cb (SomExportDialog      *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char  *folder = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GTask) task = NULL;

  g_object_unref (chooser);
  if (folder == NULL)
    return;
  task = g_task_new (self->toasts, NULL, exported_cb, NULL);
  g_task_set_task_data (task, make_job (self, folder), free_job);
  g_task_run_in_thread (task, run_job);
  gtk_window_close (GTK_WINDOW (self));
}

/* The documents of the user: a toolkit's list of what is recent is no folder to export to. */
static GFile *
get_first_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
}

static void
export_cb (SomExportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export To"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                               _ ("_Export Here"), _ ("_Cancel"));
  g_autoptr (GFile)     folder = get_first_folder ();

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
formats_changed_cb (SomExportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), get_formats (self) != 0);
}

static void
som_export_dialog_dispose (GObject *object)
{
  SomExportDialog *self = SOM_EXPORT_DIALOG (object);

  g_clear_object (&self->deck);
  g_clear_object (&self->toasts);
  G_OBJECT_CLASS (som_export_dialog_parent_class)->dispose (object);
}

static void
som_export_dialog_class_init (SomExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, png);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, svg);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, pdf);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, formats_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
som_export_dialog_init (SomExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
som_export_dialog_present (SomDeck         *deck,
                           GtkWindow       *parent,
                           AdwToastOverlay *toasts)
{
  SomExportDialog *self = g_object_new (SOM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->deck = g_object_ref (deck);
  self->toasts = g_object_ref (toasts);
  gtk_window_present (GTK_WINDOW (self));
}
