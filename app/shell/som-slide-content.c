/* A slide to be pasted or dropped into another program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-slide-content.h"

struct _SomSlideContent
{
  GdkContentProvider parent_instance;
  SomSlide          *slide;
  const char *const *types;
};

G_DEFINE_FINAL_TYPE (SomSlideContent, som_slide_content, GDK_TYPE_CONTENT_PROVIDER)

/* One program that takes the slide. */
typedef struct
{
  SomSlide      *slide;
  char          *type;
  GOutputStream *stream;
  int            priority;
  GBytes        *bytes; /* NULL until they are made */
} Taking;

static void
free_taking (gpointer data)
{
  Taking *taking = data;

  som_slide_unref (taking->slide);
  g_free (taking->type);
  g_object_unref (taking->stream);
  g_clear_pointer (&taking->bytes, g_bytes_unref);
  g_free (taking);
}

static void
encode (GTask        *task,
        gpointer      source G_GNUC_UNUSED,
        gpointer      data,
        GCancellable *cancellable G_GNUC_UNUSED)
{
  const Taking *taking = data;
  GError       *error = NULL;
  GBytes       *bytes = som_slide_encode (taking->slide, taking->type, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError           *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The stream is the display's: it is written on the main thread. */
static void
encoded_cb (GObject      *source G_GNUC_UNUSED,
            GAsyncResult *result,
            gpointer      data)
{
  GTask  *task = data;
  Taking *taking = g_task_get_task_data (task);
  GError *error = NULL;

  taking->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (taking->bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_output_stream_write_all_async (taking->stream, g_bytes_get_data (taking->bytes, NULL), g_bytes_get_size (taking->bytes), taking->priority,
                                   g_task_get_cancellable (task), written_cb, task);
}

static Taking *
make_taking (SomSlideContent *self,
             const char      *type,
             GOutputStream   *stream,
             int              priority)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->slide = som_slide_ref (self->slide);
  taking->type = g_strdup (type);
  taking->stream = g_object_ref (stream);
  taking->priority = priority;
  return taking;
}

static void
som_slide_content_write_mime_type_async (GdkContentProvider *provider,
                                         const char         *mime_type,
                                         GOutputStream      *stream,
                                         int                 io_priority,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  SomSlideContent  *self = SOM_SLIDE_CONTENT (provider);
  GTask            *task = g_task_new (provider, cancellable, callback, user_data);
  g_autoptr (GTask) job = NULL;

  g_task_set_source_tag (task, som_slide_content_write_mime_type_async);
  if (!g_strv_contains (self->types, mime_type))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, make_taking (self, mime_type, stream, io_priority), free_taking);
  job = g_task_new (provider, cancellable, encoded_cb, task);
  g_task_set_task_data (job, make_taking (self, mime_type, stream, io_priority), free_taking);
  g_task_run_in_thread (job, encode);
}

static gboolean
som_slide_content_write_mime_type_finish (GdkContentProvider *provider G_GNUC_UNUSED,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
som_slide_content_ref_formats (GdkContentProvider *provider)
{
  SomSlideContent *self = SOM_SLIDE_CONTENT (provider);

  return gdk_content_formats_new ((const char **) self->types, g_strv_length ((char **) self->types));
}

static void
som_slide_content_finalize (GObject *object)
{
  g_clear_pointer (&SOM_SLIDE_CONTENT (object)->slide, som_slide_unref);
  G_OBJECT_CLASS (som_slide_content_parent_class)->finalize (object);
}

static void
som_slide_content_class_init (SomSlideContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = som_slide_content_finalize;
  provider_class->ref_formats = som_slide_content_ref_formats;
  provider_class->write_mime_type_async = som_slide_content_write_mime_type_async;
  provider_class->write_mime_type_finish = som_slide_content_write_mime_type_finish;
}

static void
som_slide_content_init (SomSlideContent *self G_GNUC_UNUSED)
{
}

GdkContentProvider *
som_slide_content_new (SomSlide          *slide,
                       const char *const *types)
{
  SomSlideContent *self = g_object_new (SOM_TYPE_SLIDE_CONTENT, NULL);

  self->slide = som_slide_ref (slide);
  self->types = types;
  return GDK_CONTENT_PROVIDER (self);
}
