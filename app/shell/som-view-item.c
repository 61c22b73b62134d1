/* A view in the sidebar.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-view-item.h"

#include "som-still.h"

struct _SomViewItem
{
  GObject           parent_instance;
  guint             view;
  char             *title;
  SomThumbnailState state;
  SomPicture       *picture;
  GdkPaintable     *thumbnail;
};

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_TITLE,
  PROP_THUMBNAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SomViewItem, som_view_item, G_TYPE_OBJECT)

static void
som_view_item_finalize (GObject *object)
{
  SomViewItem *self = SOM_VIEW_ITEM (object);

  g_free (self->title);
  g_clear_pointer (&self->picture, som_picture_unref);
  g_clear_object (&self->thumbnail);
  G_OBJECT_CLASS (som_view_item_parent_class)->finalize (object);
}

static void
som_view_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SomViewItem *self = SOM_VIEW_ITEM (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_take_string (value, g_strdup_printf ("%u", self->view + 1));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_THUMBNAIL:
      g_value_set_object (value, self->thumbnail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
som_view_item_class_init (SomViewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = som_view_item_finalize;
  object_class->get_property = som_view_item_get_property;
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_THUMBNAIL]
    = g_param_spec_object ("thumbnail", NULL, NULL, GDK_TYPE_PAINTABLE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
som_view_item_init (SomViewItem *self G_GNUC_UNUSED)
{
}

SomViewItem *
som_view_item_new (guint view)
{
  SomViewItem *self = g_object_new (SOM_TYPE_VIEW_ITEM, NULL);

  self->view = view;
  return self;
}

guint
som_view_item_get_view (SomViewItem *self)
{
  return self->view;
}

void
som_view_item_set_title (SomViewItem *self,
                         const char  *title)
{
  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
som_view_item_want (SomViewItem      *self,
                    SomThumbnailState state)
{
  self->state = MAX (self->state, state);
}

SomThumbnailState
som_view_item_get_state (SomViewItem *self)
{
  return self->state;
}

SomThumbnailState
som_view_item_take_state (SomViewItem *self)
{
  SomThumbnailState state = self->state;

  self->state = SOM_THUMBNAIL_IS_DONE;
  return state;
}

SomPicture *
som_view_item_get_picture (SomViewItem *self)
{
  return self->picture;
}

void
som_view_item_set_picture (SomViewItem *self,
                           SomPicture  *picture)
{
  g_clear_pointer (&self->picture, som_picture_unref);
  self->picture = som_picture_ref (picture);
  g_clear_object (&self->thumbnail);
  self->thumbnail = som_still_new (picture->surface);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THUMBNAIL]);
}
