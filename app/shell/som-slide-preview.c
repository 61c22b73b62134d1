/* A slide as it will be, small.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-slide-preview.h"

#include "output/som-painter.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels of the longer side: more than the widget shows, so that it is crisp on dense screens too. */
#define LONG_SIDE 960.0

struct _SomSlidePreview
{
  AdwBin          parent_instance;
  GtkAspectFrame *frame; /* about the slide, and nothing beside it */
  GtkPicture     *picture;
  SomSlide       *wanted; /* what is made next, or NULL */
  gboolean        busy;
};

G_DEFINE_FINAL_TYPE (SomSlidePreview, som_slide_preview, ADW_TYPE_BIN)

static void start_job (SomSlidePreview *self);

/* What came of a job. */
typedef struct
{
  GdkTexture *texture;
  char       *title;
  gboolean    dark;
} Made;

static void
free_made (Made *made)
{
  g_object_unref (made->texture);
  g_free (made->title);
  g_free (made);
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static GdkTexture *
paint (const SomSlide  *slide,
       const SomFigure *figure)
{
  double            shrink = LONG_SIDE / MAX (slide->width, slide->height);
  int               width = lround (slide->width * shrink), height = lround (slide->height * shrink);
  cairo_surface_t  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t          *cr = cairo_create (surface);
  SomSize           size = som_figure_get_size (figure);
  gsize             stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, width / size.width, height / size.height);
  som_paint (figure, cr, &(SomPaint) { .transparent = slide->transparent });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height, destroy_surface, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  const SomSlide       *slide = data;
  g_autoptr (SomFigure) figure = som_slide_render (slide);
  Made                 *made = g_new0 (Made, 1);

  made->texture = paint (slide, figure);
  made->title = g_strdup (som_figure_get_title (figure));
  made->dark = slide->scheme == SOM_SCHEME_DARK || slide->scheme == SOM_SCHEME_CONTRAST_DARK;
  g_task_return_pointer (task, made, (GDestroyNotify) free_made);
}

/* A picture's alternative text is its description: without a name it is read as its C type. */
static void
set_name (SomSlidePreview *self,
          const char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Pale words on nothing are meant to lie on something dark. */
static void
set_ground (SomSlidePreview *self,
            gboolean         dark)
{
  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self->picture), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->picture), "dark");
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data G_GNUC_UNUSED)
{
  SomSlidePreview *self = SOM_SLIDE_PREVIEW (source);
  Made            *made = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = NULL;

  self->busy = FALSE;
  text = g_strdup_printf (_ ("Preview of “%s”"), made->title);
  gtk_aspect_frame_set_ratio (self->frame, gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (made->texture)));
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (made->texture));
  set_ground (self, made->dark);
  set_name (self, text);
  free_made (made);
  start_job (self);
}

static void
start_job (SomSlidePreview *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->busy || self->wanted == NULL)
    return;
  self->busy = TRUE;
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self->wanted), (GDestroyNotify) som_slide_unref);
  g_task_run_in_thread (task, run_job);
}

static void
som_slide_preview_finalize (GObject *object)
{
  g_clear_pointer (&SOM_SLIDE_PREVIEW (object)->wanted, som_slide_unref);
  G_OBJECT_CLASS (som_slide_preview_parent_class)->finalize (object);
}

static void
som_slide_preview_class_init (SomSlidePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_slide_preview_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_slide_preview_init (SomSlidePreview *self)
{
  self->picture = GTK_PICTURE (gtk_picture_new ());
  self->frame = GTK_ASPECT_FRAME (gtk_aspect_frame_new (0.5, 0.5, 16.0f / 9, FALSE));
  gtk_aspect_frame_set_child (self->frame, GTK_WIDGET (self->picture));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->frame));
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "slide");
  set_name (self, _ ("Preview"));
}

void
som_slide_preview_set_slide (SomSlidePreview *self,
                             SomSlide        *slide)
{
  g_clear_pointer (&self->wanted, som_slide_unref);
  self->wanted = som_slide_ref (slide);
  start_job (self);
}
