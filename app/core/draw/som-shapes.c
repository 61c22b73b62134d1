/* The outlines of a map, used in place from a mapped file that nobody is taken at his word for.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-file.h"

#include <glib/gi18n-lib.h>
#include <isa-l.h>
#include <math.h>
#include <string.h>

/* How far a simplified outline may lie from the true one before the eye sees it. */
#define VISIBLE_UNITS 0.6

#define N_PROJECTIONS (SOM_PROJECTION_NATURAL_EARTH + 1)

G_STATIC_ASSERT (sizeof (Header) == 52);
G_STATIC_ASSERT (sizeof (SomShape) == 36);
G_STATIC_ASSERT (sizeof (SomLonLat) == 8);
G_STATIC_ASSERT (sizeof (Level) == 32);

/* Tables are read where they lie, at multiples of four bytes; so must be the bytes themselves. */
static GBytes *
align (GBytes *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return GPOINTER_TO_SIZE (data) % 4 == 0 ? g_bytes_ref (bytes) : g_bytes_new (data, size);
}

static gconstpointer
get_table (const SomShapes *shapes,
           guint32          offset)
{
  return shapes->data + offset;
}

/**
 * som_shapes_open:
 * @path: a file made by tools/world-map
 * @error: (nullable): return location
 *
 * Opens a map. The file is mapped, and must not be written to while it is open; replacing it by a rename, as package
 * managers do, is harmless.
 *
 * Returns: (transfer full): the map, or %NULL with %SOM_ERROR_SYSTEM where the file can't be read, %SOM_ERROR_INPUT
 *   where it is not a whole map
 */
SomShapes *
som_shapes_open (const char *path,
                 GError    **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Opening a FIFO would wait for somebody to write to it. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _("%s: There is no such file; install Sommet again"), path);
      return NULL;
    }
  file = g_mapped_file_new (path, FALSE, &reason);
  if (file == NULL)
    {
      g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _("%s: The map can't be read: %s"), path, reason->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);
  return som_shapes_new (bytes, path, error);
}

/**
 * som_shapes_new:
 * @bytes: the content of a file made by tools/world-map
 * @name: what to call it in errors
 * @error: (nullable): return location
 *
 * Makes a map of bytes, which are checked from end to end once, so that nothing that reads the map has to doubt it.
 * The map never changes and may be used on several threads.
 *
 * Returns: (transfer full): the map, or %NULL with %SOM_ERROR_INPUT
 */
SomShapes *
som_shapes_new (GBytes     *bytes,
                const char *name,
                GError    **error)
{
  g_autoptr (SomShapes) shapes = NULL;
  Check check = { .name = name, .error = error };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  shapes = g_new0 (SomShapes, 1);
  g_atomic_ref_count_init (&shapes->references);
  shapes->bytes = align (bytes);
  shapes->data = check.data = g_bytes_get_data (shapes->bytes, &check.size);
  if (!som_shapes_check (&check))
    return NULL;

  shapes->header = (const Header *) shapes->data;
  shapes->shapes = get_table (shapes, shapes->header->shapes);
  shapes->codes = get_table (shapes, shapes->header->codes);
  shapes->credits = get_table (shapes, shapes->header->credits);
  shapes->levels = get_table (shapes, shapes->header->levels);
  shapes->planes = g_new0 (SomPoint *, shapes->header->n_levels * N_PROJECTIONS);
  return g_steal_pointer (&shapes);
}

/**
 * som_shapes_ref:
 * @shapes: a map
 *
 * Keeps a map. May be called on any thread.
 *
 * Returns: (transfer full): @shapes
 */
SomShapes *
som_shapes_ref (SomShapes *shapes)
{
  g_return_val_if_fail (shapes != NULL, NULL);

  g_atomic_ref_count_inc (&shapes->references);
  return shapes;
}

/**
 * som_shapes_unref:
 * @shapes: (transfer full): a map
 *
 * Lets go of a map. May be called on any thread.
 */
void
som_shapes_unref (SomShapes *shapes)
{
  g_return_if_fail (shapes != NULL);

  if (!g_atomic_ref_count_dec (&shapes->references))
    return;
  for (guint i = 0; shapes->planes != NULL && i < shapes->header->n_levels * N_PROJECTIONS; i++)
    g_free (shapes->planes[i]);
  g_free (shapes->planes);
  g_bytes_unref (shapes->bytes);
  g_free (shapes);
}

guint
som_shapes_get_n_shapes (const SomShapes *shapes)
{
  g_return_val_if_fail (shapes != NULL, 0);

  return shapes->header->n_shapes;
}

const SomShape *
som_shapes_get_shape (const SomShapes *shapes,
                      guint            shape)
{
  g_return_val_if_fail (shapes != NULL, NULL);
  g_return_val_if_fail (shape < shapes->header->n_shapes, NULL);

  return &shapes->shapes[shape];
}

static int
compare_code (gconstpointer text,
              gconstpointer code)
{
  return strcmp (text, ((const Code *) code)->code);
}

int
som_shapes_find (const SomShapes *shapes,
                 const char      *code)
{
  const Code *found;

  g_return_val_if_fail (shapes != NULL, -1);
  g_return_val_if_fail (code != NULL, -1);

  found = bsearch (code, shapes->codes, shapes->header->n_codes, sizeof (Code), compare_code);
  return found != NULL ? (int) found->shape : -1;
}

guint
som_shapes_get_n_levels (const SomShapes *shapes)
{
  g_return_val_if_fail (shapes != NULL, 0);

  return shapes->header->n_levels;
}

guint
som_shapes_find_level (const SomShapes *shapes,
                       double           units_per_degree)
{
  guint level = 0;

  g_return_val_if_fail (shapes != NULL, 0);

  while (level + 1 < shapes->header->n_levels && !(shapes->levels[level].error * units_per_degree <= VISIBLE_UNITS))
    level++;
  return level;
}

guint
som_shapes_get_n_rings (const SomShapes *shapes,
                        guint            level,
                        guint            shape)
{
  const guint32 *first_rings;

  g_return_val_if_fail (shapes != NULL, 0);
  g_return_val_if_fail (level < shapes->header->n_levels && shape < shapes->header->n_shapes, 0);

  first_rings = get_table (shapes, shapes->levels[level].first_rings);
  return first_rings[shape + 1] - first_rings[shape];
}

SomRing
som_shapes_get_ring (const SomShapes *shapes,
                     guint            level,
                     guint            shape,
                     guint            ring)
{
  const guint32   *first_rings;
  const SomLonLat *points;
  const Ring      *stretch;

  g_return_val_if_fail (ring < som_shapes_get_n_rings (shapes, level, shape), (SomRing) { 0 });

  first_rings = get_table (shapes, shapes->levels[level].first_rings);
  stretch = (const Ring *) get_table (shapes, shapes->levels[level].rings) + first_rings[shape] + ring;
  points = get_table (shapes, shapes->levels[level].points);
  return (SomRing) { points + stretch->first, stretch->n_points };
}

guint
som_shapes_get_n_borders (const SomShapes *shapes,
                          guint            level)
{
  g_return_val_if_fail (shapes != NULL, 0);
  g_return_val_if_fail (level < shapes->header->n_levels, 0);

  return shapes->levels[level].n_borders;
}

SomBorder
som_shapes_get_border (const SomShapes *shapes,
                       guint            level,
                       guint            border)
{
  const Border    *stretch;
  const SomLonLat *points;

  g_return_val_if_fail (border < som_shapes_get_n_borders (shapes, level), (SomBorder) { 0 });

  stretch = (const Border *) get_table (shapes, shapes->levels[level].borders) + border;
  points = get_table (shapes, shapes->levels[level].points);
  return (SomBorder) { points + stretch->first, stretch->n_points, stretch->shape, stretch->neighbour };
}

const SomPoint *
som_shapes_project (const SomShapes *shapes,
                    SomProjection    projection,
                    guint            level,
                    const SomLonLat *points)
{
  const SomLonLat *first;
  SomPoint       **plane;

  g_return_val_if_fail ((guint) projection < N_PROJECTIONS && level < shapes->header->n_levels, NULL);

  first = get_table (shapes, shapes->levels[level].points);
  plane = &shapes->planes[level * N_PROJECTIONS + projection];
  if (g_once_init_enter (plane))
    {
      SomPoint *projected = g_new (SomPoint, MAX (shapes->levels[level].n_points, 1));

      for (guint i = 0; i < shapes->levels[level].n_points; i++)
        projected[i] = som_project (projection, first[i]);
      g_once_init_leave (plane, projected);
    }
  return *plane + (points - first);
}

/* Where the outline of a ring meets a parallel. An edge has its southern end and not its northern one, so that a corner counts once, and
 * a place on a border lies on one side of it. */
static void
scan_ring (SomRing ring,
           double  lat,
           GArray *crossings)
{
  for (guint i = 0, before = ring.n_points - 1; i < ring.n_points; before = i++)
    {
      SomLonLat a = ring.points[before], b = ring.points[i];

      if ((a.lat > lat) != (b.lat > lat))
        {
          double lon = a.lon + (lat - a.lat) / ((double) b.lat - a.lat) * ((double) b.lon - a.lon);

          g_array_append_val (crossings, lon);
        }
    }
}

void
som_shapes_scan (const SomShapes *shapes,
                 guint            level,
                 guint            shape,
                 float            lat,
                 GArray          *crossings)
{
  guint n_rings = som_shapes_get_n_rings (shapes, level, shape);

  for (guint i = 0; i < n_rings; i++)
    scan_ring (som_shapes_get_ring (shapes, level, shape, i), lat, crossings);
}

gboolean
som_shapes_lies_between (const GArray *crossings,
                         float         lon)
{
  guint n_east = 0;

  for (guint i = 0; i < crossings->len; i++)
    n_east += lon < g_array_index (crossings, double, i);
  return n_east % 2 == 1;
}

gboolean
som_shapes_contains (const SomShapes *shapes,
                     guint            level,
                     guint            shape,
                     SomLonLat        place)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  som_shapes_scan (shapes, level, shape, place.lat, crossings);
  return som_shapes_lies_between (crossings, place.lon);
}

/* Whether `tag`, as `fr-CA` or `fr_FR`, begins with a language. */
static gboolean
speaks (const char *tag,
        const char *language)
{
  gsize length = strlen (language);

  return strncmp (tag, language, length) == 0 && !g_ascii_isalnum (tag[length]);
}

const char *
som_shapes_get_credit (const SomShapes *shapes,
                       const char      *language)
{
  const Credit *credit;

  g_return_val_if_fail (shapes != NULL, NULL);

  credit = shapes->credits;
  for (guint i = 0; language != NULL && i < shapes->header->n_credits; i++)
    if (speaks (language, shapes->credits[i].language))
      credit = &shapes->credits[i];
  return shapes->data + credit->text;
}
