/* An image that a widget shows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-still.h"

struct _SomStill
{
  GObject          parent_instance;
  cairo_surface_t *surface;
};

static void
som_still_snapshot (GdkPaintable *paintable,
                    GdkSnapshot  *snapshot,
                    double        width,
                    double        height)
{
  cairo_surface_t *surface = SOM_STILL (paintable)->surface;
  cairo_t         *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_scale (cr, width / cairo_image_surface_get_width (surface), height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static GdkPaintableFlags
som_still_get_flags (GdkPaintable *paintable G_GNUC_UNUSED)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static int
som_still_get_intrinsic_width (GdkPaintable *paintable)
{
  return cairo_image_surface_get_width (SOM_STILL (paintable)->surface);
}

static int
som_still_get_intrinsic_height (GdkPaintable *paintable)
{
  return cairo_image_surface_get_height (SOM_STILL (paintable)->surface);
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = som_still_snapshot;
  iface->get_flags = som_still_get_flags;
  iface->get_intrinsic_width = som_still_get_intrinsic_width;
  iface->get_intrinsic_height = som_still_get_intrinsic_height;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SomStill, som_still, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable))

static void
som_still_finalize (GObject *object)
{
  cairo_surface_destroy (SOM_STILL (object)->surface);
  G_OBJECT_CLASS (som_still_parent_class)->finalize (object);
}

static void
som_still_class_init (SomStillClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_still_finalize;
}

static void
som_still_init (SomStill *self G_GNUC_UNUSED)
{
}

GdkPaintable *
som_still_new (cairo_surface_t *surface)
{
  SomStill *self = g_object_new (SOM_TYPE_STILL, NULL);

  self->surface = cairo_surface_reference (surface);
  return GDK_PAINTABLE (self);
}
