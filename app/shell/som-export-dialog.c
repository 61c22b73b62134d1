/* Exporting from the window: what, in which formats, where to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-export-dialog.h"

#include "format/som-formatter.h"
#include "som-export-job.h"
#include "som-folder.h"
#include "som-slide-preview.h"
#include "som-state.h"
#include "som-toast.h"

#include <glib/gi18n.h>

/* Milliseconds: what takes longer shows how far it is, this often. */
#define PATIENCE 500
#define PULSE 100

/* Seconds: who has no pointer takes longer to reach a button that goes by itself. */
#define REACHABLE 15

/* What the last export was like. */
#define GROUP "export"

/* Names of files that are said before they are replaced. */
#define MAX_NAMES 5

struct _SomExportDialog
{
  AdwWindow        parent_instance;
  AdwComboRow     *scope, *shape, *scale, *scheme, *language, *layers;
  GtkSwitch       *png, *svg, *pdf, *transparent;
  GtkButton       *export_button;
  SomSlidePreview *preview;
  GtkWidget       *page;
  GtkRevealer     *progress_revealer;
  GtkProgressBar  *progress;
  SomDeck         *deck;
  AdwToastOverlay *toasts;
  SomExportJob    *job;         /* that is asked about or runs, or NULL */
  GCancellable    *cancellable; /* of the job that runs, or NULL */
  guint            progress_id;
};

G_DEFINE_FINAL_TYPE (SomExportDialog, som_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the row of shapes; pixels at 1×. */
static const struct
{
  guint width, height;
} shapes[] = { { 1920, 1080 }, { 1440, 1080 }, { 1080, 1080 }, { 1080, 1920 } };

#define N_SCALES 4

/* What is asked for. */

static SomExportFormats
get_formats (SomExportDialog *self)
{
  return (gtk_switch_get_active (self->png) ? SOM_EXPORT_PNG : 0) | (gtk_switch_get_active (self->svg) ? SOM_EXPORT_SVG : 0)
         | (gtk_switch_get_active (self->pdf) ? SOM_EXPORT_PDF : 0);
}

/* A row without a choice has no number. */
static guint
get_selected (AdwComboRow *row,
              guint        n)
{
  return MIN (adw_combo_row_get_selected (row), n - 1);
}

/* (transfer full) */
static SomSlide *
make_slide (SomExportDialog *self)
{
  SomSlide          *slide = som_slide_new (self->deck);
  const char *const *languages = som_dossier_get_languages (slide->dossier);
  guint              shape = get_selected (self->shape, G_N_ELEMENTS (shapes)), scale = get_selected (self->scale, N_SCALES) + 1;

  slide->width = shapes[shape].width * scale;
  slide->height = shapes[shape].height * scale;
  slide->scheme = get_selected (self->scheme, SOM_N_SCHEMES);
  slide->layers = get_selected (self->layers, SOM_LAYERS_BOTH) + SOM_LAYERS_ARTICLE;
  slide->transparent = gtk_switch_get_active (self->transparent);
  som_slide_set_language (slide, languages[get_selected (self->language, g_strv_length ((char **) languages))]);
  return slide;
}

static void
changed_cb (SomExportDialog *self)
{
  g_autoptr (SomSlide) slide = NULL;
  g_autofree char     *pixels = NULL;

  if (self->deck == NULL)
    return;
  slide = make_slide (self);
  pixels = g_strdup_printf (_ ("%u × %u pixels"), slide->width, slide->height);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scale), pixels);
  som_slide_preview_set_slide (self->preview, slide);
}

/* The export. */

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
say_with_folder (SomExportDialog *self,
                 const char      *text)
{
  AdwToast *toast = som_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Show in Folder"));
  adw_toast_set_timeout (toast, REACHABLE);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_folder_cb), g_strdup (som_export_job_get_folder (self->job)),
                         free_closure_data, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
say_exported (SomExportDialog *self,
              guint            n_files)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u file exported", "%u files exported", n_files), n_files);

  say_with_folder (self, text);
}

/* What was finished before stays. */
static void
say_stopped (SomExportDialog *self,
             guint            n_files)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Export stopped; %u file was finished before", "Export stopped; %u files were finished before",
                                                     n_files),
                                           n_files);

  if (n_files > 0)
    say_with_folder (self, text);
  else
    som_toast_show (self->toasts, _ ("Export stopped; no file was written"));
}

static void
exported_cb (GObject      *source G_GNUC_UNUSED,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (SomExportDialog) self = data;
  g_autoptr (GError)          error = NULL;
  guint                       n_files;

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (som_export_job_finish (result, &n_files, &error))
    say_exported (self, n_files);
  else if (g_error_matches (error, SOM_ERROR, SOM_ERROR_CANCELLED))
    say_stopped (self, n_files);
  else
    som_toast_show (self->toasts, error->message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
progress_cb (gpointer data)
{
  SomExportDialog *self = data;
  guint            n_done, n_total;
  g_autofree char *text = NULL;

  som_export_job_get_progress (self->job, &n_done, &n_total);
  text = g_cancellable_is_cancelled (self->cancellable) ? g_strdup (_ ("Stopping…")) : g_strdup_printf (_ ("%u of %u views"), n_done, n_total);
  gtk_progress_bar_set_fraction (self->progress, (double) n_done / MAX (n_total, 1));
  gtk_progress_bar_set_text (self->progress, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_progress_cb (gpointer data)
{
  SomExportDialog *self = data;

  self->progress_id = g_timeout_add (PULSE, progress_cb, self);
  return progress_cb (self) && G_SOURCE_REMOVE;
}

/* What is chosen anew for each dossier, its language and its layers, and what follows the window, its theme, is none of it. */
static void
remember_choices (SomExportDialog *self)
{
  som_state_set_int (GROUP, "shape", adw_combo_row_get_selected (self->shape));
  som_state_set_int (GROUP, "scale", adw_combo_row_get_selected (self->scale));
  som_state_set_int (GROUP, "formats", get_formats (self));
  som_state_set_boolean (GROUP, "transparent", gtk_switch_get_active (self->transparent));
}

static void
run_job (SomExportDialog *self)
{
  remember_choices (self);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->page, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  self->progress_id = g_timeout_add (PATIENCE, begin_progress_cb, self);
  som_export_job_run (self->job, self->cancellable, exported_cb, g_object_ref (self));
}

/* What goes on is stopped first; the dialog goes with it. */
static gboolean
som_export_dialog_close_request (GtkWindow *window)
{
  SomExportDialog *self = SOM_EXPORT_DIALOG (window);

  if (self->cancellable == NULL)
    return GTK_WINDOW_CLASS (som_export_dialog_parent_class)->close_request (window);
  g_cancellable_cancel (self->cancellable);
  progress_cb (self);
  return TRUE;
}

static void
replace_cb (SomExportDialog *self,
            const char      *response)
{
  if (g_str_equal (response, "replace"))
    run_job (self);
}

/* Some of the names, and that there are more. */
static char *
list_names (char **names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL && i < MAX_NAMES; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", names[i]);
  if (g_strv_length (names) > MAX_NAMES)
    g_string_append (text, "\n…");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask_before_replacing (SomExportDialog *self,
                      char           **names)
{
  guint            n = g_strv_length (names);
  g_autofree char *heading = g_strdup_printf (ngettext ("Replace %u File?", "Replace %u Files?", n), n), *body = list_names (names);
  GtkWidget       *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "replace", _ ("Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
folder_chosen_cb (SomExportDialog      *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  g_autoptr (GFile)    file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char     *folder = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (SomSlide) slide = make_slide (self);
  g_auto (GStrv)       present = NULL;

  g_object_unref (chooser);
  if (folder == NULL)
    return;
  g_clear_pointer (&self->job, som_export_job_unref);
  self->job = som_export_job_new (slide, adw_combo_row_get_selected (self->scope) == 1, get_formats (self), folder);
  present = som_export_job_list_present (self->job);
  if (present[0] != NULL)
    ask_before_replacing (self, present);
  else
    run_job (self);
}

static void
export_cb (SomExportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export To"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                               _ ("_Export Here"), _ ("_Cancel"));
  g_autoptr (GFile)     folder = g_file_new_for_path (som_folder_get_first ());

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

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->job, som_export_job_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->deck);
  g_clear_object (&self->toasts);
  G_OBJECT_CLASS (som_export_dialog_parent_class)->dispose (object);
}

static void
som_export_dialog_class_init (SomExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = som_export_dialog_close_request;
  g_type_ensure (SOM_TYPE_SLIDE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, shape);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, scheme);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, layers);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, png);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, svg);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, pdf);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, SomExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, formats_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
som_export_dialog_init (SomExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The file that remembers may say anything. */
static void
recall_choices (SomExportDialog *self)
{
  int formats = som_state_get_int (GROUP, "formats", SOM_EXPORT_PNG);

  adw_combo_row_set_selected (self->shape, CLAMP (som_state_get_int (GROUP, "shape", 0), 0, (int) G_N_ELEMENTS (shapes) - 1));
  adw_combo_row_set_selected (self->scale, CLAMP (som_state_get_int (GROUP, "scale", 0), 0, N_SCALES - 1));
  gtk_switch_set_active (self->png, (formats & SOM_EXPORT_PNG) != 0);
  gtk_switch_set_active (self->svg, (formats & SOM_EXPORT_SVG) != 0);
  gtk_switch_set_active (self->pdf, (formats & SOM_EXPORT_PDF) != 0);
  gtk_switch_set_active (self->transparent, som_state_get_boolean (GROUP, "transparent", FALSE));
}

/* As it is looked at. */
static void
show_choices (SomExportDialog *self)
{
  SomRequest               request = som_deck_get_request (self->deck);
  const char *const       *languages = som_dossier_get_languages (request.dossier);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = som_formatter_language (languages[i]);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  for (guint i = 0; languages[i] != NULL; i++)
    if (g_str_equal (languages[i], request.language))
      adw_combo_row_set_selected (self->language, i);
  adw_combo_row_set_selected (self->scheme, request.scheme);
  adw_combo_row_set_selected (self->layers, request.layers - SOM_LAYERS_ARTICLE);
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_strv_length ((char **) languages) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->layers), som_dossier_has_check (request.dossier));
}

void
som_export_dialog_present (SomDeck         *deck,
                           GtkWindow       *parent,
                           AdwToastOverlay *toasts)
{
  SomExportDialog *self = g_object_new (SOM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  recall_choices (self);
  self->toasts = g_object_ref (toasts);
  self->deck = g_object_ref (deck);
  show_choices (self);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
