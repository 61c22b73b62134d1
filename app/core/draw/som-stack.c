/* The drawing kit: texts one below the other, in one column.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"
#include "format/som-direction.h"

#include <math.h>
#include <sommet/som-kit.h>
#include <sommet/som-stack.h>
#include <string.h>

#define MAX_LINES 12

/* Of signs and panels, at scale 1: sizes follow the type, paddings do not. */
#define SIGN_ROOM 1.1
#define BADGE_ROOM 1.35
#define PANEL_PADDING 10
#define PANEL_RADIUS 8

/* Words longer than this are codes or scripts without spaces: they may be broken. */
#define MAX_WORD 28
#define FIRST_IDEOGRAPH 0x2e80

#define SIZE_STEPS 40

typedef struct
{
  char         *text;
  SomTextStyle  style;
  SomThemeColor color;
  SomColor      tint;
  gboolean      has_tint;
  SomStackSign  sign;
  double        gap;
  guint         max_lines;
  double        word, line; /* widths of the longest word and of the whole, at size 1 */
} Text;

/* What was measured last: who looks for a layout asks for the same again and again. */
#define N_KEPT 16

typedef struct
{
  double width, size, height;
} Measured;

struct _SomStack
{
  SomCanvas *canvas;
  GArray    *texts; /* of Text */
  gboolean   panel; /* on the ground of the check */
  guint      most;  /* lines of each text; 0 is as many as it may have */
  double     lead;  /* width of what is written from right to left, less that of the rest */
  Measured   kept[N_KEPT];
  guint      n_kept;
};

static void
clear_text (gpointer data)
{
  g_free (((Text *) data)->text);
}

SomStack *
som_stack_new (SomCanvas *canvas)
{
  SomStack *stack;

  g_return_val_if_fail (canvas != NULL, NULL);

  stack = g_new0 (SomStack, 1);
  stack->canvas = canvas;
  stack->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (stack->texts, clear_text);
  return stack;
}

void
som_stack_free (SomStack *stack)
{
  g_return_if_fail (stack != NULL);

  g_array_unref (stack->texts);
  g_free (stack);
}

static gboolean
may_be_broken (const char *word,
               gsize       length)
{
  const char *end = word + length;

  if (g_utf8_strlen (word, length) > MAX_WORD)
    return TRUE;
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= FIRST_IDEOGRAPH)
      return TRUE;
  return FALSE;
}

/* The width of the longest word: at less, words would be broken. */
static double
measure_words (SomCanvas   *canvas,
               SomTextStyle style,
               const char  *text)
{
  double widest = 0;

  for (const char *word = text; *word != '\0';)
    {
      gsize length = strcspn (word, " \n\t-");

      length += word[length] == '-';
      if (length > 0 && !may_be_broken (word, length))
        {
          g_autofree char *copy = g_strndup (word, length);

          widest = MAX (widest, som_canvas_measure (canvas, style, copy, NULL).width);
        }
      word += length + strspn (word + length, " \n\t");
    }
  return widest;
}

void
som_stack_add (SomStack           *stack,
               const SomStackText *text)
{
  Text added = { .style = text->style, .color = text->color, .sign = text->sign, .gap = text->gap };

  g_return_if_fail (stack != NULL);

  if (text->text == NULL || *text->text == '\0')
    return;
  added.text = g_utf8_make_valid (text->text, -1);
  added.has_tint = text->tint != NULL;
  added.tint = text->tint != NULL ? *text->tint : (SomColor) { 0 };
  added.max_lines = text->max_lines > 0 ? text->max_lines : MAX_LINES;
  added.word = measure_words (stack->canvas, text->style, added.text);
  added.line = som_canvas_measure (stack->canvas, text->style, added.text, NULL).width;
  stack->lead += som_text_is_right_to_left (added.text) ? added.line : -added.line;
  g_array_append_val (stack->texts, added);
  stack->n_kept = 0;
}

void
som_stack_follow (SomStack       *stack,
                  const SomStack *first)
{
  g_return_if_fail (stack != NULL);

  if (!som_stack_is_empty (first))
    stack->lead = first->lead;
}

void
som_stack_set_max_lines (SomStack *stack,
                         guint     max_lines)
{
  g_return_if_fail (stack != NULL);

  if (stack->most == max_lines)
    return;
  stack->most = max_lines;
  stack->n_kept = 0;
}

SomStack *
som_stack_new_check (SomCanvas      *canvas,
                     const SomTable *table,
                     guint           row,
                     const char     *date)
{
  SomView         *view = som_canvas_get_view (canvas);
  SomStack        *stack = som_stack_new (canvas);
  g_autofree char *value = som_format_value (view, table, som_table_find_role (table, SOM_ROLE_VALUE), row);
  g_autofree char *qualifier = som_format_qualifier (view, table, row);
  const char      *label = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_LABEL), row);
  const char      *words = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_TEXT), row);
  const SomStackText texts[] = {
    { .style = SOM_TEXT_AXIS_STRONG, .text = date, .color = SOM_COLOR_CHECK },
    { .style = SOM_TEXT_STRONG, .text = label, .color = SOM_COLOR_CHECK },
    { .style = SOM_TEXT_VALUE, .text = value, .color = SOM_COLOR_CHECK },
    { .style = SOM_TEXT_AXIS, .text = qualifier, .color = SOM_COLOR_MUTED },
    { .style = SOM_TEXT_AXIS, .text = words, .color = SOM_COLOR_TEXT, .gap = 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SomStackText text = texts[i];

      if (stack->texts->len == 0)
        text.sign = SOM_STACK_CHECK;
      som_stack_add (stack, &text);
    }
  stack->panel = TRUE;
  return stack;
}

gboolean
som_stack_is_empty (const SomStack *stack)
{
  return stack == NULL || stack->texts->len == 0;
}

static double
get_scale (const SomStack *stack)
{
  return som_view_get_scale (som_canvas_get_view (stack->canvas));
}

static double
get_padding (const SomStack *stack)
{
  return stack->panel ? PANEL_PADDING * get_scale (stack) : 0;
}

/* The height of a line, which the smallest size of the theme bounds. */
static double
get_line (const SomStack *stack,
          const Text     *text,
          double          size)
{
  const SomTheme *theme = &som_canvas_get_view (stack->canvas)->theme;
  SomTextSpec     spec = som_theme_get_text (theme, text->style);

  return MAX (spec.size * size, theme->minimum) * spec.leading;
}

static double
get_indent (const SomStack *stack,
            const Text     *text,
            double          size)
{
  static const double rooms[] = { [SOM_STACK_PLAIN] = 0, [SOM_STACK_BULLET] = SIGN_ROOM, [SOM_STACK_CHECK] = BADGE_ROOM };

  return text->sign == SOM_STACK_PLAIN ? 0 : get_line (stack, text, size) * 0.72 * rooms[text->sign];
}

static double
get_extent (const SomStack *stack,
            double          size,
            gboolean        words)
{
  double widest = 0;

  for (guint i = 0; i < stack->texts->len; i++)
    {
      const Text *text = &g_array_index (stack->texts, Text, i);
      double      factor = get_line (stack, text, size) / MAX (get_line (stack, text, 1), 1e-6);

      widest = MAX (widest, (words ? text->word : text->line) * factor + get_indent (stack, text, size));
    }
  return widest + 2 * get_padding (stack);
}

double
som_stack_get_min_width (const SomStack *stack,
                         double          size)
{
  return stack != NULL ? get_extent (stack, size, TRUE) : 0;
}

double
som_stack_get_max_width (const SomStack *stack,
                         double          size)
{
  return stack != NULL ? get_extent (stack, size, FALSE) : 0;
}

/* A column hangs at its right where most of what it says is written from right to left. */
static gboolean
is_mirrored (const SomStack *stack)
{
  return stack->lead > 0;
}

static guint
get_max_lines (const SomStack *stack,
               const Text     *text)
{
  return stack->most > 0 ? MIN (stack->most, text->max_lines) : text->max_lines;
}

static SomPlace
make_place (const SomStack *stack,
            const Text     *text,
            double          width,
            double          size)
{
  return (SomPlace) { .anchor = SOM_ANCHOR_TOP | (is_mirrored (stack) ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT), .max_width = MAX (width - get_indent (stack, text, size), 1),
                      .max_lines = get_max_lines (stack, text), .size = size };
}

static double
measure (const SomStack *stack,
         double          width,
         double          size)
{
  double height = 0;

  for (guint i = 0; i < stack->texts->len; i++)
    {
      const Text *text = &g_array_index (stack->texts, Text, i);
      SomPlace    place = make_place (stack, text, width - 2 * get_padding (stack), size);

      height += i > 0 ? text->gap * get_scale (stack) * MAX (size, 0.5) : 0;
      height += som_canvas_measure (stack->canvas, text->style, text->text, &place).height;
    }
  return height + 2 * get_padding (stack);
}

double
som_stack_measure (SomStack *stack,
                   double    width,
                   double    size)
{
  Measured *kept;

  if (som_stack_is_empty (stack))
    return 0;
  for (guint i = 0; i < MIN (stack->n_kept, N_KEPT); i++)
    if (stack->kept[i].width == width && stack->kept[i].size == size)
      return stack->kept[i].height;
  kept = &stack->kept[stack->n_kept++ % N_KEPT];
  *kept = (Measured) { width, size, measure (stack, width, size) };
  return kept->height;
}

/* The sign of a text before the start of its first line: `edge` is the top of the column where the line starts. */
static void
draw_sign (const SomStack *stack,
           const Text     *text,
           SomPoint        edge,
           double          line,
           SomColor        color)
{
  double forward = is_mirrored (stack) ? -line : line;

  if (text->sign == SOM_STACK_CHECK)
    som_check_badge (stack->canvas, (SomPoint) { edge.x + forward * 0.36, edge.y + line / 2 }, line * 0.72);
  if (text->sign != SOM_STACK_BULLET)
    return;
  som_canvas_get_cairo (stack->canvas);
  som_canvas_arc (stack->canvas, (SomPoint) { edge.x + forward * 0.16, edge.y + line / 2 }, line * 0.11, 0, 2 * G_PI);
  som_canvas_fill (stack->canvas, color);
}

/* Draws a text as far as it fits into `room`, and takes its height off: all that is left where the room is what cuts it. FALSE where some of
 * it is left out. */
static gboolean
draw_text (const SomStack *stack,
           const Text     *text,
           SomRect        *room,
           double          size)
{
  SomView *view = som_canvas_get_view (stack->canvas);
  SomColor color = text->has_tint ? text->tint : som_view_get_theme_color (view, text->color);
  SomColor accent = som_view_get_theme_color (view, SOM_COLOR_ACCENT);
  SomPlace place = make_place (stack, text, room->width, size);
  double   line = get_line (stack, text, size), height, wanted;

  place.max_lines = MAX (text->max_lines, 1) + 1;
  wanted = som_canvas_measure (stack->canvas, text->style, text->text, &place).height;
  place.max_lines = MIN (get_max_lines (stack, text), (guint) CLAMP ((room->height + 0.5) / line, 0, text->max_lines));
  if (place.max_lines == 0)
    {
      room->height = 0;
      return FALSE;
    }
  height = som_canvas_measure (stack->canvas, text->style, text->text, &place).height;
  place.point = (SomPoint) { is_mirrored (stack) ? room->x + room->width : room->x, room->y };
  draw_sign (stack, text, place.point, line, accent);
  place.point.x += (is_mirrored (stack) ? -1 : 1) * get_indent (stack, text, size);
  place.color = &color;
  som_canvas_text (stack->canvas, text->style, text->text, &place);
  *room = som_rect_inset (*room, 0, height, 0, 0);
  if (wanted <= height + 0.5)
    return TRUE;
  if (place.max_lines < get_max_lines (stack, text))
    room->height = 0;
  return FALSE;
}

gboolean
som_stack_draw (const SomStack *stack,
                SomRect         area,
                double          size)
{
  double   padding;
  guint    n_drawn = 0;
  gboolean whole = TRUE;

  if (som_stack_is_empty (stack))
    return TRUE;
  padding = get_padding (stack);
  if (stack->panel)
    {
      som_canvas_get_cairo (stack->canvas);
      som_canvas_rounded (stack->canvas, area, PANEL_RADIUS * get_scale (stack));
      som_canvas_fill (stack->canvas, som_view_get_theme_color (som_canvas_get_view (stack->canvas), SOM_COLOR_CHECK_PANEL));
    }
  area = som_rect_inset (area, padding, padding, padding, padding);
  for (guint i = 0; i < stack->texts->len && area.height > 0; i++)
    {
      const Text *text = &g_array_index (stack->texts, Text, i);

      if (i > 0)
        area = som_rect_inset (area, 0, text->gap * get_scale (stack) * MAX (size, 0.5), 0, 0);
      whole &= draw_text (stack, text, &area, size);
      n_drawn++;
    }
  return whole && n_drawn == stack->texts->len;
}

double
som_fit_size (SomRange   sizes,
              SomFitFunc fits,
              gpointer   data)
{
  guint low = 0, high = SIZE_STEPS;

  g_return_val_if_fail (fits != NULL, 0);

  if (!fits (sizes.min, data))
    return 0;
  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (fits (sizes.min + (sizes.max - sizes.min) * middle / SIZE_STEPS, data))
        low = middle;
      else
        high = middle - 1;
    }
  return sizes.min + (sizes.max - sizes.min) * low / SIZE_STEPS;
}
