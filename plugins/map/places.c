/* From rows to places on the map.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <math.h>
#include <string.h>

/* The ramp begins here, so that its lightest colour is not taken for "no data". */
#define RAMP_START 0.16

/* Shapes without a code of their own that are coloured with their neighbour as long as no row names them: most states do not recognise
 * them, and most tables count them in. */
static const struct
{
  const char *code, *with;
} companions[] = { { "CYN", "CY" }, { "SOL", "SO" } };

static void
free_place (gpointer data)
{
  Place *place = data;

  g_array_unref (place->shapes);
  g_free (place);
}

/* A code of a territory that is drawn as a part of another shape stands for no shape: French Guiana's value is not France's. */
static void
add_shape (const Drawing *drawing,
           GArray        *shapes,
           const char    *code)
{
  g_autofree char *upper = g_ascii_strup (code, -1);
  int              found = som_shapes_find (drawing->shapes, upper);
  const SomShape  *shape = found >= 0 ? som_shapes_get_shape (drawing->shapes, found) : NULL;
  guint            index = found;

  if (shape != NULL && (g_str_equal (shape->code, upper) || g_str_equal (shape->code3, upper)))
    g_array_append_val (shapes, index);
}

GArray *
map_places_find (const Drawing *drawing,
                 const char    *entity)
{
  GArray            *shapes = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *const *codes = som_view_get_entity_codes (drawing->view, entity);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_shape (drawing, shapes, codes[i]);
  return shapes;
}

/* The shapes of a row: those of its codes, else those of its entity. */
static GArray *
find_shapes (const Drawing *drawing,
             guint          row)
{
  int     geo = som_table_find_role (drawing->table, SOM_ROLE_GEO);
  GArray *shapes = map_places_find (drawing, NULL);

  for (guint i = 0; i < som_table_get_n_items (drawing->table, geo, row); i++)
    add_shape (drawing, shapes, som_table_get_item (drawing->table, geo, row, i));
  if (shapes->len > 0)
    return shapes;
  g_array_unref (shapes);
  return map_places_find (drawing, som_table_get_entity (drawing->table, row));
}

/* What tells the place of a row from others. */
static char *
make_name (const Drawing *drawing,
           guint          row)
{
  int         geo = som_table_find_role (drawing->table, SOM_ROLE_GEO);
  const char *entity = som_table_get_entity (drawing->table, row);
  GString    *name = g_string_new (entity);

  for (guint i = 0; entity == NULL && i < som_table_get_n_items (drawing->table, geo, row); i++)
    g_string_append_printf (name, "%s ", som_table_get_item (drawing->table, geo, row, i));
  return g_string_free (name, FALSE);
}

static Place *
add_place (Drawing *drawing,
           char    *name,
           guint    row)
{
  Place *place = g_new0 (Place, 1);

  place->shapes = find_shapes (drawing, row);
  place->entity = som_table_get_entity (drawing->table, row);
  place->time.seconds = -INFINITY;
  place->inside = NO_LABEL;
  if (place->entity == NULL && place->shapes->len == 1)
    place->entity = som_view_find_entity (drawing->view, som_shapes_get_shape (drawing->shapes,
                                                                               g_array_index (place->shapes, guint, 0))->code);
  g_hash_table_insert (drawing->by_name, name, place);
  if (place->shapes->len > 0)
    g_ptr_array_add (drawing->places, place);
  return place;
}

static gboolean
read_value (Drawing *drawing,
            guint    row,
            double  *value)
{
  SomAmount amount;

  if (!som_table_get_amount (drawing->table, drawing->value_column, row, &amount))
    return FALSE;
  if (som_view_convert (drawing->view, amount, drawing->unit, value))
    return TRUE;
  drawing->n_unlike++;
  return FALSE;
}

static gboolean
is_check (const Drawing *drawing,
          guint          row)
{
  return som_table_get_layer (drawing->table, row) == SOM_LAYER_CHECK;
}

/* The later row of two; one with a value before one without. */
static gboolean
is_better (const Place *place,
           SomTime      time,
           gboolean     has_value)
{
  return has_value != place->has_value ? has_value : time.seconds > place->time.seconds;
}

static void
set_first (Place   *place,
           guint    row,
           SomTime  time,
           gboolean has_value,
           double   value)
{
  place->rows[0] = row;
  place->n_rows = MAX (place->n_rows, 1);
  place->time = time;
  place->has_value = has_value;
  place->value = value;
}

static void
read_row (Drawing *drawing,
          Place   *place,
          guint    row)
{
  SomTime  time = { -INFINITY, SOM_PRECISION_YEAR };
  double   value = 0;
  gboolean has_value = read_value (drawing, row, &value);

  som_table_get_time (drawing->table, drawing->time_column, row, &time);
  if (place->n_rows == 0)
    set_first (place, row, time, has_value, value);
  else if (is_check (drawing, row) && place->n_rows < MAX_ROWS)
    place->rows[place->n_rows++] = row;
  else
    {
      drawing->n_earlier++;
      if (!is_check (drawing, row) && is_better (place, time, has_value))
        set_first (place, row, time, has_value, value);
    }
}

/* Rows of the check come after the article's, wherever they stand in the table. */
static void
read_layer (Drawing *drawing,
            gboolean check)
{
  for (guint row = 0; row < som_table_get_n_rows (drawing->table); row++)
    {
      g_autofree char *name = NULL;
      Place           *place;

      if (is_check (drawing, row) != check)
        continue;
      name = make_name (drawing, row);
      place = g_hash_table_lookup (drawing->by_name, name);
      if (place == NULL)
        place = add_place (drawing, g_steal_pointer (&name), row);
      if (place->shapes->len > 0)
        read_row (drawing, place, row);
      else
        drawing->n_nowhere++;
    }
}

/* Powers before what lies within them, else as in the table. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = *(Place *const *) a, *second = *(Place *const *) b;

  if (first->shapes->len != second->shapes->len)
    return first->shapes->len > second->shapes->len ? -1 : 1;
  return first->rows[0] < second->rows[0] ? -1 : first->rows[0] > second->rows[0];
}

static void
claim_shapes (Drawing *drawing)
{
  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      for (guint k = 0; k < place->shapes->len; k++)
        {
          guint shape = g_array_index (place->shapes, guint, k);

          if (drawing->powers[shape] < 0)
            drawing->powers[shape] = i;
          drawing->tops[shape] = i;
        }
    }
}

static void
add_companions (Drawing *drawing)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      int shape = som_shapes_find (drawing->shapes, companions[i].code);
      int with = som_shapes_find (drawing->shapes, companions[i].with);

      if (shape < 0 || with < 0 || drawing->tops[shape] >= 0 || drawing->tops[with] < 0)
        continue;
      g_array_append_val (((Place *) g_ptr_array_index (drawing->places, drawing->tops[with]))->shapes, shape);
      drawing->powers[shape] = drawing->powers[with];
      drawing->tops[shape] = drawing->tops[with];
    }
}

/* Reads the rows of the table into places, one for each country or power. */
void
map_places_read (Drawing *drawing)
{
  guint n_shapes = som_shapes_get_n_shapes (drawing->shapes);

  drawing->places = g_ptr_array_new ();
  drawing->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_place);
  drawing->powers = g_new (int, n_shapes);
  drawing->tops = g_new (int, n_shapes);
  memset (drawing->powers, -1, n_shapes * sizeof (int));
  memset (drawing->tops, -1, n_shapes * sizeof (int));
  if (drawing->table == NULL)
    return;
  drawing->value_column = som_table_find_role (drawing->table, SOM_ROLE_VALUE);
  drawing->time_column = som_table_find_role (drawing->table, SOM_ROLE_TIME);
  drawing->unit = som_view_get_common_unit (drawing->view, drawing->table, drawing->value_column);
  read_layer (drawing, FALSE);
  read_layer (drawing, TRUE);
  g_ptr_array_sort (drawing->places, compare_places);
  claim_shapes (drawing);
  add_companions (drawing);
}

/* The anchor of the member that lies nearest to the middle of all, weighed by area. */
SomPoint
map_places_anchor (const Drawing *drawing,
                   const GArray  *shapes)
{
  SomPoint middle = { 0, 0 }, nearest = { 0, 0 };
  double   sum = 0, best = INFINITY;

  for (guint i = 0; i < shapes->len; i++)
    {
      SomPoint anchor = som_map_get_anchor (&drawing->map, g_array_index (shapes, guint, i));
      double   area = som_shapes_get_shape (drawing->shapes, g_array_index (shapes, guint, i))->area + 1;

      middle = (SomPoint) { middle.x + anchor.x * area, middle.y + anchor.y * area };
      sum += area;
    }
  for (guint i = 0; i < shapes->len; i++)
    {
      SomPoint anchor = som_map_get_anchor (&drawing->map, g_array_index (shapes, guint, i));
      double   distance = hypot (anchor.x - middle.x / sum, anchor.y - middle.y / sum);

      if (distance < best)
        nearest = anchor;
      best = MIN (best, distance);
    }
  return nearest;
}

/* Whether places are coloured by their value: as asked, else where no entity has a colour. */
static gboolean
is_by_value (const Drawing *drawing)
{
  const char *choice = som_view_get_choice (drawing->view, "color");
  gboolean    has_value = FALSE;

  if (!g_str_equal (choice, "auto"))
    return g_str_equal (choice, "value");
  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);
      SomColor     color;

      if (som_view_get_entity_color (drawing->view, place->entity, &color))
        return FALSE;
      has_value |= place->has_value;
    }
  return has_value;
}

static SomClasses
make_classes (const Drawing *drawing)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  const char *choice = som_view_get_choice (drawing->view, "classes");

  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      if (place->has_value)
        g_array_append_val (values, place->value);
    }
  return som_classes_part ((const double *) values->data, values->len, 5,
                           g_str_equal (choice, "quantiles") ? SOM_CLASSING_QUANTILES
                           : g_str_equal (choice, "equal")   ? SOM_CLASSING_EQUAL
                                                             : SOM_CLASSING_NICE);
}

static SomColor
get_entity_color (const Drawing *drawing,
                  const Place   *place)
{
  SomColor color;

  if (som_view_get_entity_color (drawing->view, place->entity, &color))
    return color;
  return som_view_get_theme_color (drawing->view, SOM_COLOR_ACCENT);
}

/* The colour of a class. */
SomColor
map_places_class_color (const Drawing *drawing,
                        guint          class)
{
  double share = drawing->classes.n > 1 ? (double) class / (drawing->classes.n - 1) : 0.5;

  return som_view_get_ramp_color (drawing->view, RAMP_START + (1 - RAMP_START) * share);
}

/* Gives every place its colour. */
void
map_places_color (Drawing *drawing)
{
  drawing->by_value = is_by_value (drawing);
  drawing->classes = drawing->by_value ? make_classes (drawing) : (SomClasses) { 0 };
  for (guint i = 0; i < drawing->places->len; i++)
    {
      Place *place = g_ptr_array_index (drawing->places, i);

      if (!drawing->by_value)
        place->fill = get_entity_color (drawing, place);
      else if (place->has_value)
        place->fill = map_places_class_color (drawing, som_classes_find (&drawing->classes, place->value));
      else
        place->fill = som_view_get_theme_color (drawing->view, SOM_COLOR_NO_DATA);
    }
}
