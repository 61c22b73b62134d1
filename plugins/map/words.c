/* The words of the map: labels, and what the figure says of itself.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <glib/gi18n.h>

#include <math.h>

/* Lengths of a design at 1600×900. */
#define LABEL_WIDTH 160

/* So wide at least, in lines of the smallest type, which shrinks less than small maps do. */
#define LABEL_LINES 6.9

#define VALUE_AIR 24
#define ROOM 8
#define STACK_GAP 6
#define AIR 6

/* Of the leaders of rows that are parted from the first of their place: they stand by it, or nowhere. */
#define PARTED_REACH 40

/* Of a power of several countries, those that are at least so much of it may have its leader. */
#define MEMBER_SHARE 0.05
#define MAX_MEMBERS 8

/* A power has its label on one of its countries only where that is most of it. */
#define MAIN_SHARE 0.6

/* The words of a row. */
typedef struct
{
  char      *heading, *value, *detail;
  SomColor   color;
  SomTag tag;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->heading);
  g_free (words->value);
  g_free (words->detail);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* A variant of a colour that can be read on land as well as on the sea. */
static SomColor
read_on_land (const Drawing *drawing,
              SomColor       color)
{
  SomColor land = som_view_get_theme_color (drawing->view, SOM_COLOR_NO_DATA);
  SomColor ink = som_view_get_theme_color (drawing->view, SOM_COLOR_TEXT);
  SomColor found = som_view_get_text_color (drawing->view, color);

  for (guint i = 1; i <= 20 && som_color_contrast (found, land) < 4.5; i++)
    found = som_color_mix (color, ink, i * 0.05);
  return found;
}

/* What a row is called: by its label, its entity, or its country. */
char *
map_words_label (const Drawing  *drawing,
                 const SomTable *table,
                 guint           row)
{
  const char *label = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_LABEL), row);
  const char *code = som_table_get_item (table, som_table_find_role (table, SOM_ROLE_GEO), row, 0);

  if (label == NULL)
    label = som_view_get_entity_label (drawing->view, som_table_get_entity (table, row));
  return label != NULL ? g_strdup (label) : code != NULL ? som_format_country (drawing->view, code) : NULL;
}

/* Qualifier and text, whichever there are; no comma before what begins as sentences do. */
static char *
make_detail (const Drawing  *drawing,
             const SomTable *table,
             guint           row)
{
  const char      *text = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_TEXT), row);
  g_autofree char *qualifier = som_format_qualifier (drawing->view, table, row);

  if (text == NULL || qualifier == NULL)
    return g_strdup (text != NULL ? text : qualifier);
  return g_strconcat (qualifier, g_unichar_isupper (g_utf8_get_char (text)) ? " · " : ", ", text, NULL);
}

/* How wide lines may be: a value is not broken, nor are most words. */
static double
get_line_width (const Drawing *drawing,
                const char    *value)
{
  SomTextStyle style = drawing->small_type ? SOM_TEXT_AXIS : SOM_TEXT_VALUE;
  double       least = MAX (LABEL_WIDTH * drawing->scale, LABEL_LINES * som_canvas_line_height (drawing->canvas, SOM_TEXT_AXIS));

  return MAX (least, som_canvas_measure (drawing->canvas, style, value, NULL).width + VALUE_AIR * drawing->scale);
}

/* The words of the nth row of a place. `on_it`: on the country; `brief`: no details. */
static Words
make_words (const Drawing *drawing,
            const Place   *place,
            guint          nth,
            gboolean       on_it,
            gboolean       brief,
            SomAnchor      align)
{
  guint row = place->rows[nth];
  Words words = { .heading = map_words_label (drawing, drawing->table, row),
                  .value = som_format_value (drawing->view, drawing->table, drawing->value_column, row),
                  .detail = drawing->dense || brief ? NULL : make_detail (drawing, drawing->table, row) };

  words.color = drawing->by_value ? som_view_get_theme_color (drawing->view, SOM_COLOR_TEXT) : read_on_land (drawing, place->fill);
  words.tag = (SomTag) { .heading = words.heading, .value = words.value, .detail = words.detail,
                                 .layer = som_table_get_layer (drawing->table, row), .align = on_it ? SOM_ANCHOR_CENTER : align,
                                 .max_width = get_line_width (drawing, words.value), .small = drawing->small_type };
  return words;
}

/* Colours are borrowed by the tag, so that it is completed where the words stay. */
static const SomTag *
get_tag (Words       *words,
             const Place *place,
             gboolean     on_it)
{
  words->tag.color = &words->color;
  words->tag.ground = on_it ? &place->fill : NULL;
  return &words->tag;
}

static SomSize
measure_row (const Drawing *drawing,
             const Place   *place,
             guint          nth,
             gboolean       on_it,
             gboolean       brief)
{
  g_auto (Words) words = make_words (drawing, place, nth, on_it, brief, SOM_ANCHOR_LEFT);

  return som_tag_measure (drawing->canvas, get_tag (&words, place, on_it));
}

/* The shape that is most of a place, or -1. */
static int
find_main_shape (const Drawing *drawing,
                 const Place   *place)
{
  double area = 0, largest = -1;
  int    main = -1;

  for (guint i = 0; i < place->shapes->len; i++)
    {
      guint  shape = g_array_index (place->shapes, guint, i);
      double own = som_shapes_get_shape (drawing->shapes, shape)->area;

      area += own;
      if (own > largest && drawing->places->pdata[drawing->tops[shape]] == place)
        {
          largest = own;
          main = shape;
        }
    }
  return largest >= area * MAIN_SHARE ? main : -1;
}

/* Looked for once: the same for all arrangements. */
static gboolean
find_room (const Drawing *drawing,
           Place         *place,
           int            shape,
           SomSize        size,
           SomRect       *rect)
{
  Room *room = &place->rooms[drawing->small_type ? 1 : 0];

  if (room->size.width != size.width || room->size.height != size.height)
    {
      room->size = size;
      room->found = som_map_find_room (&drawing->map, shape, size, &room->rect);
    }
  *rect = room->rect;
  return room->found;
}

static void
place_inside (Drawing *drawing,
              Place   *place)
{
  int      main = find_main_shape (drawing, place);
  double   room = ROOM * drawing->scale * (drawing->dense ? 0.5 : 1);
  SomSize  size;
  SomLabel label = { .inside = TRUE, .priority = G_MAXDOUBLE };
  SomRect  rect;

  place->inside = NO_LABEL;
  if (main < 0 || place->radius > 0 || som_table_get_layer (drawing->table, place->rows[0]) == SOM_LAYER_CHECK)
    return;
  size = measure_row (drawing, place, 0, TRUE, FALSE);
  label.size = (SomSize) { size.width + room, size.height + room };
  if (!find_room (drawing, place, main, label.size, &label.target))
    return;
  place->inside = som_labels_add (drawing->labels, &label);
  som_labels_place (drawing->labels);
  if (!som_labels_get_rect (drawing->labels, place->inside, &rect))
    place->inside = NO_LABEL;
}

/* Looks for room on the countries themselves. */
void
map_words_place_inside (Drawing *drawing)
{
  for (guint i = 0; i < drawing->places->len; i++)
    place_inside (drawing, g_ptr_array_index (drawing->places, i));
}

/* The room for the first rows of a stack. */
static SomSize
measure_stack (const Drawing *drawing,
               const Place   *place,
               const Stack   *stack,
               guint          n)
{
  SomSize size = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      SomSize row = measure_row (drawing, place, stack->first + i, FALSE, stack->brief);

      size = (SomSize) { MAX (size.width, row.width), size.height + row.height + (i > 0 ? STACK_GAP * drawing->scale : 0) };
    }
  return size;
}

/* What a label beside a place points at: the words that it has already, its bubble, or its middle. */
static SomRect
get_target (const Drawing *drawing,
            const Place   *place)
{
  double  radius = MAX (place->radius, 1);
  SomRect rect = { place->anchor.x - radius, place->anchor.y - radius, 2 * radius, 2 * radius };

  if (place->n_stacks > 0)
    som_labels_get_rect (drawing->labels, place->stacks[place->n_stacks - 1].label, &rect);
  else if (place->inside != NO_LABEL)
    som_labels_get_rect (drawing->labels, place->inside, &rect);
  return rect;
}

static guint
find_place (const Drawing *drawing,
            const Place   *place)
{
  guint found = 0;

  g_ptr_array_find (drawing->places, place, &found);
  return found;
}

/* The middles of a power's larger countries: a leader may come from the nearest. */
static guint
list_members (const Drawing *drawing,
              const Place   *place,
              SomPoint       members[MAX_MEMBERS])
{
  double area = 0;
  guint  n = 0;

  for (guint i = 0; i < place->shapes->len; i++)
    area += som_shapes_get_shape (drawing->shapes, g_array_index (place->shapes, guint, i))->area;
  for (guint i = 0; place->shapes->len > 1 && i < place->shapes->len && n < MAX_MEMBERS; i++)
    {
      guint    shape = g_array_index (place->shapes, guint, i);
      SomPoint anchor = som_map_get_anchor (&drawing->map, shape);

      if (drawing->places->pdata[drawing->tops[shape]] == place && som_rect_contains_point (drawing->map.area, anchor)
          && som_shapes_get_shape (drawing->shapes, shape)->area >= area * MEMBER_SHARE)
        members[n++] = anchor;
    }
  return n;
}

/* Adds a label for the next rows of a place. */
static gboolean
add_stack (Drawing *drawing,
           Place   *place)
{
  Stack   *stack = &place->stacks[place->n_stacks];
  SomSize  size = measure_stack (drawing, place, stack, stack->n);
  double   air = AIR * drawing->scale;
  SomPoint members[MAX_MEMBERS];
  SomLabel label = { .target = get_target (drawing, place), .others = members, .size = { size.width + 2 * air, size.height + air },
                     .leader = !drawing->dense, .reach = place->n_stacks > 0 ? PARTED_REACH : 0,
                     .owner = find_place (drawing, place) + 1 };

  if (stack->n == 0 || !(size.width > 0) || !som_rect_contains_point (drawing->map.area, place->anchor))
    return FALSE;
  if (!drawing->from_middle && place->n_stacks == 0 && place->inside == NO_LABEL && place->radius == 0)
    label.n_others = list_members (drawing, place, members);
  stack->label = som_labels_add (drawing->labels, &label);
  return TRUE;
}

static gboolean
has_detail (const Drawing *drawing,
            const Place   *place,
            guint          nth)
{
  g_autofree char *detail = drawing->dense ? NULL : make_detail (drawing, drawing->table, place->rows[nth]);

  return detail != NULL;
}

/* What found no room is tried again with a row less, and the last one without its details; what did, with the rows that are left. */
static void
take_stack (Drawing *drawing,
            Place   *place)
{
  Stack  *stack = &place->stacks[place->n_stacks];
  guint   next = stack->first + stack->n;
  SomRect rect;

  if (som_labels_get_rect (drawing->labels, stack->label, &rect))
    {
      if (++place->n_stacks < MAX_ROWS)
        place->stacks[place->n_stacks] = (Stack) { NO_LABEL, next, place->n_rows - next, FALSE };
    }
  else if (stack->n == 1 && !stack->brief && has_detail (drawing, place, stack->first))
    stack->brief = TRUE;
  else
    stack->n--;
}

static void
begin_stacks (Place *place)
{
  guint first = place->inside != NO_LABEL ? 1 : 0;

  place->stacks[0] = (Stack) { NO_LABEL, first, place->n_rows - first, FALSE };
}

/* How many rows of a place that is seen have no words. */
static guint
count_wordless (const Drawing *drawing,
                const Place   *place)
{
  guint n = place->n_rows - (place->inside != NO_LABEL ? 1 : 0);

  for (guint i = 0; i < place->n_stacks; i++)
    n -= place->stacks[i].n;
  return som_rect_contains_point (drawing->map.area, place->anchor) ? n : 0;
}

static guint
count_brief (const Place *place)
{
  guint n = 0;

  for (guint i = 0; i < place->n_stacks; i++)
    n += place->stacks[i].brief;
  return n;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const Place *first = *(Place *const *) a, *second = *(Place *const *) b;

  return first->value != second->value ? (first->value > second->value ? -1 : 1) : (first->rows[0] < second->rows[0] ? -1 : 1);
}

/* The places that get words beside them. Those with the least choice, the smallest, come first; of many, only the largest bubbles are
 * labelled, the very largest first. */
static GPtrArray *
list_labelled (const Drawing *drawing)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = drawing->places->len; i-- > 0;)
    if (!drawing->dense || (drawing->bubbles && !drawing->is_small))
      g_ptr_array_add (list, g_ptr_array_index (drawing->places, i));
  if (!drawing->dense)
    return list;
  g_ptr_array_sort (list, compare_values);
  g_ptr_array_set_size (list, MIN (list->len, DENSE));
  return list;
}

/* Looks for room beside the countries, for all of them at once. */
void
map_words_place_outside (Drawing *drawing)
{
  g_autoptr (GPtrArray) left = list_labelled (drawing);

  for (guint i = 0; i < drawing->places->len; i++)
    ((Place *) g_ptr_array_index (drawing->places, i))->n_stacks = 0;
  for (guint i = 0; i < left->len; i++)
    begin_stacks (g_ptr_array_index (left, i));
  while (left->len > 0)
    {
      for (guint i = left->len; i-- > 0;)
        if (!add_stack (drawing, g_ptr_array_index (left, i)))
          g_ptr_array_remove_index (left, i);
      som_labels_place (drawing->labels);
      for (guint i = 0; i < left->len; i++)
        take_stack (drawing, g_ptr_array_index (left, i));
    }
}

/* Counts the words that found no room, when all have been placed. */
void
map_words_count (Drawing *drawing)
{
  drawing->n_wordless = drawing->n_brief = 0;
  for (guint i = 0; !drawing->dense && i < drawing->places->len; i++)
    {
      drawing->n_wordless += count_wordless (drawing, g_ptr_array_index (drawing->places, i));
      drawing->n_brief += count_brief (g_ptr_array_index (drawing->places, i));
    }
  for (guint i = 0; !drawing->is_small && drawing->links->len < DENSE && i < drawing->links->len; i++)
    drawing->n_wordless += g_array_index (drawing->links, Link, i).label == NO_LABEL;
}

/* Writes a row that stands in a stack. */
static void
draw_in_stack (Drawing     *drawing,
               const Place *place,
               const Stack *stack,
               guint        nth)
{
  SomAnchor      align = som_labels_get_align (drawing->labels, stack->label);
  g_auto (Words) words = make_words (drawing, place, nth, FALSE, stack->brief, align);
  SomSize        size;
  double         air = AIR * drawing->scale;
  SomRect        rect = { 0 };

  words.tag.halo = som_labels_get_cover (drawing->labels, stack->label) > 0;
  size = som_tag_measure (drawing->canvas, get_tag (&words, place, FALSE));
  som_labels_get_rect (drawing->labels, stack->label, &rect);
  if (nth == stack->first)
    som_labels_draw_leader (drawing->labels, stack->label, som_view_get_theme_color (drawing->view, SOM_COLOR_TEXT));
  else
    rect.y += measure_stack (drawing, place, stack, nth - stack->first).height + STACK_GAP * drawing->scale;
  rect = som_rect_inset (rect, air, air / 2, air, air / 2);
  if (align == SOM_ANCHOR_RIGHT)
    rect.x += rect.width - size.width;
  else if (align == SOM_ANCHOR_CENTER)
    rect.x += (rect.width - size.width) / 2;
  som_tag_draw (drawing->canvas, get_tag (&words, place, FALSE), (SomRect) { rect.x, rect.y, size.width, size.height });
}

static void
draw_on_country (Drawing     *drawing,
                 const Place *place)
{
  g_auto (Words)    words = make_words (drawing, place, 0, TRUE, FALSE, SOM_ANCHOR_CENTER);
  const SomTag *tag = get_tag (&words, place, TRUE);
  SomSize           size = som_tag_measure (drawing->canvas, tag);
  SomRect           rect = { 0 };

  som_labels_get_rect (drawing->labels, place->inside, &rect);
  som_tag_draw (drawing->canvas, tag, (SomRect) { rect.x + (rect.width - size.width) / 2,
                                                          rect.y + (rect.height - size.height) / 2, size.width, size.height });
}

/* Writes the words of the nth row of a place, where room was found for them. */
void
map_words_draw (Drawing     *drawing,
                const Place *place,
                guint        nth)
{
  if (nth == 0 && place->inside != NO_LABEL)
    draw_on_country (drawing, place);
  for (guint i = 0; i < place->n_stacks; i++)
    if (nth >= place->stacks[i].first && nth < place->stacks[i].first + place->stacks[i].n)
      draw_in_stack (drawing, place, &place->stacks[i], nth);
}

static void
confess (const Drawing *drawing,
         GString       *text,
         const char    *pattern,
         guint          n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  sentence = som_format_count (drawing->view, som_view_translate (drawing->view, pattern), n);
  som_canvas_notice (drawing->canvas, sentence);
  if (text->len > 0)
    g_string_append (text, ". ");
  g_string_append (text, sentence);
}

/* What the map does not show, in whole sentences; also as notices. NULL where it shows all. */
char *
map_words_confess (const Drawing *drawing)
{
  GString *text = g_string_new (NULL);

  confess (drawing, text,
           N_ ("{n, plural, one {Each country shows its latest row; # other row is not shown} "
               "other {Each country shows its latest row; # other rows are not shown}}"),
           drawing->n_earlier);
  confess (drawing, text,
           N_ ("{n, plural, one {# row is not on the map: it names no country} other {# rows are not on the map: they name no country}}"),
           drawing->n_nowhere);
  confess (drawing, text,
           N_ ("{n, plural, one {# value has another unit and no rate, and no colour} "
               "other {# values have other units and no rate, and no colour}}"),
           drawing->n_unlike);
  confess (drawing, text, N_ ("{n, plural, one {# negative value has no bubble} other {# negative values have no bubble}}"),
           drawing->n_negative);
  return g_string_free (text, text->len == 0);
}

/* What only shows when all is laid out. */
void
map_words_notice (const Drawing *drawing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  confess (drawing, text, N_ ("{n, plural, one {# link is not shown} other {# links are not shown}}"), drawing->n_links_left);
  confess (drawing, text, N_ ("{n, plural, one {There is no room for the words of # row} other {There is no room for the words of # rows}}"),
           drawing->n_wordless);
  confess (drawing, text,
           N_ ("{n, plural, one {There is no room for the details of # row} other {There is no room for the details of # rows}}"),
           drawing->n_brief);
}
