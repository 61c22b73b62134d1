/* Where the rows of a table stand: at which lines of which files.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-places.h"

/* The first of rows that stand in one file. */
typedef struct
{
  guint row;
  char *name;
} File;

/* The first of rows that follow one another, a line each, or have no lines at all. */
typedef struct
{
  guint row, line;
} Run;

struct _SomRowPlaces
{
  GArray *files; /* of File */
  GArray *runs;  /* of Run */
  guint   n_rows;
};

static void
clear_file (gpointer data)
{
  g_free (((File *) data)->name);
}

SomRowPlaces *
som_row_places_new (void)
{
  SomRowPlaces *places = g_new0 (SomRowPlaces, 1);

  places->files = g_array_new (FALSE, FALSE, sizeof (File));
  g_array_set_clear_func (places->files, clear_file);
  places->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  return places;
}

void
som_row_places_free (SomRowPlaces *places)
{
  g_array_unref (places->files);
  g_array_unref (places->runs);
  g_free (places);
}

/* The last one that begins at `row` or before; NULL where the first begins behind it. Both begin with their row. */
static gconstpointer
find_at (const GArray *array,
         guint         row)
{
  guint       size = g_array_get_element_size ((GArray *) array), low = 0, high = array->len;
  const char *data = array->data;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const guint *) (data + (gsize) middle * size) <= row)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? data + (gsize) (low - 1) * size : NULL;
}

static guint
get_line (const Run *run,
          guint      row)
{
  return run->line > 0 ? run->line + (row - run->row) : 0;
}

void
som_row_places_add (SomRowPlaces *places,
                    const char   *file,
                    guint         line)
{
  const File *last = places->files->len > 0 ? &g_array_index (places->files, File, places->files->len - 1) : NULL;
  const Run  *run = places->runs->len > 0 ? &g_array_index (places->runs, Run, places->runs->len - 1) : NULL;
  guint       row = places->n_rows++;

  if (last == NULL || g_strcmp0 (last->name, file) != 0)
    g_array_append_vals (places->files, &(File) { row, g_strdup (file) }, 1);
  if (run == NULL || get_line (run, row) != line)
    g_array_append_vals (places->runs, &(Run) { row, line }, 1);
}

guint
som_row_places_get (const SomRowPlaces *places,
                    guint               row,
                    const char        **file)
{
  const File *found = row < places->n_rows ? find_at (places->files, row) : NULL;

  *file = found != NULL ? found->name : NULL;
  return row < places->n_rows ? get_line (find_at (places->runs, row), row) : 0;
}
