/* Printing the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-printing.h"

#include "output/som-painter.h"
#include "som-toast.h"

#include <math.h>

/* The figure is laid out for the page, and painted at the page's scale: paper stays white. */
static void
draw_page_cb (GtkPrintOperation *operation G_GNUC_UNUSED,
              GtkPrintContext   *context,
              int                page G_GNUC_UNUSED,
              SomSlide          *slide)
{
  double                width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  cairo_t              *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (SomFigure) figure = NULL;
  SomSize               size;
  double                scale;

  slide->width = MAX (1, lround (width));
  slide->height = MAX (1, lround (height));
  figure = som_slide_render (slide);
  size = som_figure_get_size (figure);
  scale = MIN (width / size.width, height / size.height);
  cairo_translate (cr, (width - size.width * scale) / 2, (height - size.height * scale) / 2);
  cairo_scale (cr, scale, scale);
  som_paint (figure, cr, &(SomPaint) { .transparent = TRUE });
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         AdwToastOverlay        *toasts)
{
  g_autoptr (GError) error = NULL;

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

void
som_printing_run (SomDeck         *deck,
                  GtkWindow       *parent,
                  AdwToastOverlay *toasts)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup)      page = make_page ();
  SomSlide                     *slide = som_slide_new (deck);
  g_autofree char              *name = g_strdup (som_dossier_get_view (slide->dossier, slide->view)->name);

  slide->scheme = SOM_SCHEME_PRINT;
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), slide, free_slide, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), toasts, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
