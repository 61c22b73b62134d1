/* Printing views.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-printing.h"

#include "output/som-painter.h"
#include "som-folder.h"
#include "som-toast.h"

#include <glib/gi18n.h>
#include <math.h>

/* At the page's scale: paper stays white. */
static void
paint (GtkPrintContext *context,
       const SomFigure *figure)
{
  double   width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  SomSize  size = som_figure_get_size (figure);
  double   scale = MIN (width / size.width, height / size.height);

  cairo_translate (cr, (width - size.width * scale) / 2, (height - size.height * scale) / 2);
  cairo_scale (cr, scale, scale);
  som_paint (figure, cr, &(SomPaint) { .transparent = TRUE });
}

static void
lay_out (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  g_task_return_pointer (task, som_slide_render (data), (GDestroyNotify) som_figure_unref);
}

/* Who gave the printing up meanwhile has no page any more. */
static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GtkPrintOperation          *operation = GTK_PRINT_OPERATION (source);
  g_autoptr (GtkPrintContext) context = data;
  g_autoptr (SomFigure)       figure = g_task_propagate_pointer (G_TASK (result), NULL);

  if (gtk_print_operation_is_finished (operation))
    return;
  paint (context, figure);
  gtk_print_operation_draw_page_finish (operation);
}

/* The figure of a view is laid out for its page, which may take long: off the main thread. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              const SomSlide    *now)
{
  g_autoptr (GTask) task = g_task_new (operation, NULL, laid_out_cb, g_object_ref (context));
  SomSlide         *slide = som_slide_copy (now);

  slide->view = page;
  slide->width = MAX (1, lround (gtk_print_context_get_width (context)));
  slide->height = MAX (1, lround (gtk_print_context_get_height (context)));
  gtk_print_operation_set_defer_drawing (operation);
  g_task_set_task_data (task, slide, (GDestroyNotify) som_slide_unref);
  g_task_run_in_thread (task, lay_out);
}

/* Only who printed to a file has to be told where it is: the printer's queue shows itself. */
static void
say_printed (GtkPrintOperation *operation,
             AdwToastOverlay   *toasts)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char       *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autofree char  *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  g_autofree char  *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autofree char  *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char  *text = name != NULL ? g_strdup_printf (_ ("Printed to “%s”"), name) : NULL;

  if (text != NULL)
    som_toast_show_folder (toasts, text, folder);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         AdwToastOverlay        *toasts)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    say_printed (operation, toasts);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    som_toast_show (toasts, error->message);
}

static void
free_slide (gpointer  data,
            GClosure *closure G_GNUC_UNUSED)
{
  som_slide_unref (data);
}

/* Figures are wider than they are high. */
static GtkPageSetup *
make_page (void)
{
  GtkPageSetup *page = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (page, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return page;
}

/* The view that is looked at, unless more are asked for. A file that is printed to is called after it, and lies where slides do. */
static GtkPrintSettings *
make_settings (const char *name)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_CURRENT);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, som_folder_get_first ());
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  return settings;
}

void
som_printing_run (SomDeck         *deck,
                  GtkWindow       *parent,
                  AdwToastOverlay *toasts)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup)      page = make_page ();
  SomSlide                     *slide = som_slide_new (deck);
  const char                   *name = som_dossier_get_view (slide->dossier, slide->view)->name;
  g_autoptr (GtkPrintSettings)  settings = make_settings (name);

  slide->scheme = SOM_SCHEME_PRINT;
  gtk_print_operation_set_n_pages (operation, som_dossier_get_n_views (slide->dossier));
  gtk_print_operation_set_current_page (operation, slide->view);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), slide, free_slide, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), toasts, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
