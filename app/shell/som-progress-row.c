/* How far a job is, with a button that ends it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-progress-row.h"

#include <glib/gi18n.h>

/* Milliseconds: what takes longer shows how far it is, this often. Nobody waits for ten minutes without a sign. */
#define PATIENCE 500
#define MOST_PATIENCE 600000
#define PULSE 100

struct _SomProgressRow
{
  GtkWidget       parent_instance;
  GtkProgressBar *bar;
  GtkWidget      *cancel_button;
  SomProgressFunc get_progress;
  gpointer        job;
  GDestroyNotify  free_job;
  GCancellable   *cancellable; /* of the job, or NULL while there is none */
  guint           source_id;   /* of what is awaited or repeated, or 0 */
  char           *title;
  guint           patience;    /* milliseconds */
};

enum
{
  PROP_TITLE = 1,
  PROP_PATIENCE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (SomProgressRow, som_progress_row, GTK_TYPE_WIDGET)

static gboolean
update_cb (gpointer data)
{
  SomProgressRow *self = data;

  gtk_progress_bar_set_fraction (self->bar, self->get_progress (self->job));
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  SomProgressRow *self = data;

  self->source_id = g_timeout_add (PULSE, update_cb, self);
  update_cb (self);
  gtk_widget_show (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
cancel_cb (SomProgressRow *self)
{
  gtk_progress_bar_set_text (self->bar, _ ("Stopping…"));
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

void
som_progress_row_end (SomProgressRow *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  gtk_widget_hide (GTK_WIDGET (self));
  g_clear_object (&self->cancellable);
  if (self->free_job != NULL)
    self->free_job (g_steal_pointer (&self->job));
  self->free_job = NULL;
}

void
som_progress_row_begin (SomProgressRow *self,
                        SomProgressFunc get_progress,
                        gpointer        job,
                        GDestroyNotify  free_job,
                        GCancellable   *cancellable)
{
  som_progress_row_end (self);
  self->get_progress = get_progress;
  self->job = job;
  self->free_job = free_job;
  self->cancellable = g_object_ref (cancellable);
  gtk_progress_bar_set_text (self->bar, self->title);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  self->source_id = g_timeout_add (self->patience, show_cb, self);
}

static void
som_progress_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec G_GNUC_UNUSED)
{
  SomProgressRow *self = SOM_PROGRESS_ROW (object);

  if (id == PROP_PATIENCE)
    {
      self->patience = g_value_get_uint (value);
      return;
    }
  self->title = g_value_dup_string (value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
}

static void
som_progress_row_dispose (GObject *object)
{
  SomProgressRow *self = SOM_PROGRESS_ROW (object);
  GtkWidget      *child;

  if (self->bar != NULL)
    som_progress_row_end (self);
  self->bar = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_progress_row_parent_class)->dispose (object);
}

static void
som_progress_row_finalize (GObject *object)
{
  g_free (SOM_PROGRESS_ROW (object)->title);
  G_OBJECT_CLASS (som_progress_row_parent_class)->finalize (object);
}

static void
som_progress_row_class_init (SomProgressRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = som_progress_row_set_property;
  object_class->dispose = som_progress_row_dispose;
  object_class->finalize = som_progress_row_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PATIENCE] = g_param_spec_uint ("patience", NULL, NULL, 1, MOST_PATIENCE, PATIENCE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-progress-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SomProgressRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SomProgressRow, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
som_progress_row_init (SomProgressRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
som_progress_row_new (const char *title)
{
  return g_object_new (SOM_TYPE_PROGRESS_ROW, "title", title, NULL);
}
