/* Pictures of glyphs at quarters of a pixel: outlines by HarfBuzz, filled by FreeType, kept by each thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-glyph-pictures.h"

#include "output/som-outline.h"

#include <ft2build.h>
#include FT_OUTLINE_H
#include <math.h>

/* What a thread keeps before it begins anew; a slide in two languages has some 600. */
#define MAX_PICTURES 4096

/* FreeType counts in 64ths of a pixel. */
#define UNIT 64

/* The largest side of a picture. */
#define MAX_SIDE 512

typedef struct
{
  const SomFace *face;
  guint          glyph;
  float          size; /* of pictures; outlines have none */
  guint          part;
} Key;

typedef struct
{
  FT_Library  library;
  GHashTable *pictures; /* Key → SomGlyphPicture */
  GHashTable *outlines; /* Key → SomOutline; NULL of a face of pictures */
} Store;

static guint
hash_key (gconstpointer key)
{
  const Key *k = key;

  return g_direct_hash (k->face) ^ k->glyph * 2654435761u ^ (guint) (k->size * 64) * 40503u ^ k->part << 29;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *k = a, *l = b;

  return k->face == l->face && k->glyph == l->glyph && k->size == l->size && k->part == l->part;
}

static void
free_picture (gpointer data)
{
  SomGlyphPicture *picture = data;

  if (picture == NULL)
    return;
  g_free (picture->coverage);
  g_free (picture);
}

static void
free_outline (gpointer data)
{
  g_clear_pointer ((SomOutline **) &data, som_outline_free);
}

static void
free_store (gpointer data)
{
  Store *store = data;

  g_hash_table_unref (store->pictures);
  g_hash_table_unref (store->outlines);
  if (store->library != NULL)
    FT_Done_FreeType (store->library);
  g_free (store);
}

static Store *
get_store (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_store);
  Store          *store = g_private_get (&private);

  if (store == NULL)
    {
      store = g_new0 (Store, 1);
      if (FT_Init_FreeType (&store->library) != 0)
        store->library = NULL;
      store->pictures = g_hash_table_new_full (hash_key, equal_keys, g_free, free_picture);
      store->outlines = g_hash_table_new_full (hash_key, equal_keys, g_free, free_outline);
      g_private_set (&private, store);
    }
  return store;
}

static const SomOutline *
get_outline (Store         *store,
             const SomFace *face,
             guint          glyph)
{
  const Key   key = { face, glyph, 0, 0 };
  gpointer    kept;
  SomOutline *outline = NULL;

  if (g_hash_table_lookup_extended (store->outlines, &key, NULL, &kept))
    return kept;
  if (!som_outline_is_picture (face))
    {
      outline = som_outline_new ();
      som_outline_add (outline, face, glyph, 0, 0);
    }
  g_hash_table_insert (store->outlines, g_memdup2 (&key, sizeof key), outline);
  return outline;
}

static void
shape_clear (FT_Outline *self)
{
  g_free (self->points);
  g_free (self->tags);
  g_free (self->contours);
}

typedef FT_Outline Shape;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shape, shape_clear)

/* An outline as FreeType has it, at a size. */
static Shape
make_shape (const SomOutline *outline,
            double            size,
            guint             part)
{
  static const guint n_points[] = { [SOM_VERB_MOVE] = 1, [SOM_VERB_LINE] = 1, [SOM_VERB_CURVE] = 3, [SOM_VERB_CLOSE] = 0 };
  const int         *from = (const int *) outline->points->data;
  guint              n = outline->points->len / 2;
  double             scale = size * UNIT / SOM_OUTLINE_EM;
  Shape              shape = { 0 };

  if (n > G_MAXSHORT)
    return shape;
  shape.points = g_new (FT_Vector, MAX (n, 1));
  shape.tags = g_new (char, MAX (n, 1));
  shape.contours = g_new (short, MAX (outline->verbs->len, 1));
  for (guint i = 0; i < outline->verbs->len; i++)
    {
      guint n_more = n_points[outline->verbs->data[i]];

      for (guint k = 0; k < n_more; k++, from += 2)
        {
          shape.points[shape.n_points] = (FT_Vector) { lround (from[0] * scale) + part * UNIT / SOM_GLYPH_PARTS, lround (from[1] * scale) };
          shape.tags[shape.n_points++] = n_more == 3 && k < 2 ? FT_CURVE_TAG_CUBIC : FT_CURVE_TAG_ON;
        }
      if (outline->verbs->data[i] == SOM_VERB_CLOSE && shape.n_points > 0)
        shape.contours[shape.n_contours++] = shape.n_points - 1;
    }
  return shape;
}

static SomGlyphPicture *
draw (FT_Library  library,
      FT_Outline *outline)
{
  SomGlyphPicture *picture = g_new0 (SomGlyphPicture, 1);
  FT_BBox          box;
  FT_Bitmap        bitmap = { .num_grays = 256, .pixel_mode = FT_PIXEL_MODE_GRAY };

  if (outline->n_contours == 0)
    return picture;
  FT_Outline_Get_CBox (outline, &box);
  picture->left = floor ((double) box.xMin / UNIT);
  picture->top = -(int) ceil ((double) box.yMax / UNIT);
  picture->width = ceil ((double) box.xMax / UNIT) - picture->left;
  picture->height = -floor ((double) box.yMin / UNIT) - picture->top;
  if (picture->width > MAX_SIDE || picture->height > MAX_SIDE)
    {
      free_picture (picture);
      return NULL;
    }
  picture->coverage = g_malloc0 (MAX (picture->width * picture->height, 1));
  bitmap.rows = picture->height;
  bitmap.width = bitmap.pitch = picture->width;
  bitmap.buffer = picture->coverage;
  FT_Outline_Translate (outline, -picture->left * UNIT, (picture->top + (int) picture->height) * UNIT);
  FT_Outline_Get_Bitmap (library, outline, &bitmap);
  return picture;
}

static SomGlyphPicture *
make_picture (Store     *store,
              const Key *key)
{
  const SomOutline *outline = get_outline (store, key->face, key->glyph);
  g_auto (Shape)    shape = { 0 };

  if (store->library == NULL || outline == NULL)
    return NULL;
  shape = make_shape (outline, key->size, key->part);
  return draw (store->library, &shape);
}

const SomGlyphPicture *
som_glyph_pictures_get (const SomFace *face,
                        guint          glyph,
                        double         size,
                        guint          part)
{
  Store           *store = get_store ();
  const Key        key = { face, glyph, size, part };
  gpointer         kept;
  SomGlyphPicture *picture;

  if (g_hash_table_lookup_extended (store->pictures, &key, NULL, &kept))
    return kept;
  if (g_hash_table_size (store->pictures) >= MAX_PICTURES)
    g_hash_table_remove_all (store->pictures);
  if (g_hash_table_size (store->outlines) >= MAX_PICTURES)
    g_hash_table_remove_all (store->outlines);
  picture = make_picture (store, &key);
  g_hash_table_insert (store->pictures, g_memdup2 (&key, sizeof key), picture);
  return picture;
}
