/* Cards: each row is a card with its title, text, key figure and points; what the check found lies at the foot of the card it checks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "cards.h"

#include <glib/gi18n.h>

/* At scale 1. */
#define RADIUS 12
#define BADGE 18

/* How much cards may be higher than what they say. */
#define MAX_SPARE 0.16

typedef struct
{
  SomView  *view;
  SomTable *table;
  Grid      grid;
} Deck;

static void
clear_finding (gpointer data)
{
  g_clear_pointer (&((Finding *) data)->stack, som_stack_free);
}

static void
free_card (gpointer data)
{
  Card *card = data;

  for (guint i = 0; i < N_SLOTS; i++)
    g_clear_pointer (&card->slots[i], som_stack_free);
  g_array_unref (card->findings);
  g_free (card);
}

static const char *
get_words (const Deck *deck,
           SomRole       role,
           guint         row)
{
  return som_table_get_text (deck->table, som_table_find_role (deck->table, role), row);
}

static void
fill_head (const Deck *deck,
           Card         *card)
{
  g_autofree char *number = NULL;
  int              column = som_table_find_role (deck->table, SOM_ROLE_LABEL);
  g_autofree char *label = som_format_cell (deck->view, deck->table, column, card->row, SOM_FORMAT_LONG);
  const char      *entity = som_view_get_entity_label (deck->view, som_table_get_entity (deck->table, card->row));

  if (som_view_get_boolean (deck->view, "numbers") && !card->check && card->order < G_MAXDOUBLE)
    number = som_format_number (deck->view, card->order, SOM_FORMAT_EXACT);
  som_stack_add (card->slots[SLOT_HEAD], &(SomStackText) { .style = SOM_TEXT_VALUE, .text = number, .color = SOM_COLOR_ACCENT });
  som_stack_add (card->slots[SLOT_HEAD],
                 &(SomStackText) { .style = SOM_TEXT_HEADING, .text = label != NULL ? label : entity, .color = card->check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT, .gap = 4,
                                   .sign = card->check ? SOM_STACK_CHECK : SOM_STACK_PLAIN, .max_lines = 6 });
}

static SomColor
get_accent (const Deck *deck,
            const Card *card)
{
  SomColor color;

  if (card->check)
    return som_view_get_theme_color (deck->view, SOM_COLOR_CHECK);
  if (g_str_equal (som_view_get_choice (deck->view, "accent"), "entity")
      && som_view_get_entity_color (deck->view, som_table_get_entity (deck->table, card->row), &color))
    return color;
  return som_view_get_theme_color (deck->view, SOM_COLOR_ACCENT);
}

static SomColor
get_ground (const Deck *deck,
            const Card *card)
{
  return som_view_get_theme_color (deck->view, card->check ? SOM_COLOR_CHECK_PANEL : SOM_COLOR_PANEL);
}

static void
fill_figure (const Deck *deck,
             Card         *card)
{
  g_autofree char *value = som_format_value (deck->view, deck->table, som_table_find_role (deck->table, SOM_ROLE_VALUE), card->row);
  g_autofree char *qualifier = som_format_qualifier (deck->view, deck->table, card->row);
  SomStack        *stack = card->slots[SLOT_FIGURE];
  SomColor         ink = som_view_get_text_color_on (deck->view, get_accent (deck, card), get_ground (deck, card));

  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_FIGURE, .text = value, .tint = &ink, .max_lines = 3 });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_BODY, .text = get_words (deck, SOM_ROLE_NOTE, card->row), .color = SOM_COLOR_TEXT,
                                          .max_lines = 6 });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_AXIS, .text = qualifier, .color = SOM_COLOR_MUTED });
}

static void
fill_bullets (const Deck *deck,
              Card         *card)
{
  int   column = som_table_find_role (deck->table, SOM_ROLE_BULLETS);
  guint n = som_table_get_n_items (deck->table, column, card->row);

  for (guint i = 0; i < n; i++)
    {
      const char *bullet = som_table_get_item (deck->table, column, card->row, i);

      som_stack_add (card->slots[SLOT_BULLETS], &(SomStackText) { .style = SOM_TEXT_BODY, .text = bullet, .color = SOM_COLOR_TEXT,
                                                                  .sign = SOM_STACK_BULLET, .gap = 8, .max_lines = 6 });
    }
}

static Card *
make_card (const Deck *deck,
           guint         row,
           gboolean      check)
{
  Card *card = g_new0 (Card, 1);

  card->row = row;
  card->check = check;
  card->level = G_MAXUINT;
  card->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (card->findings, clear_finding);
  if (!som_table_get_number (deck->table, som_table_find_role (deck->table, SOM_ROLE_ORDER), row, &card->order))
    card->order = G_MAXDOUBLE;
  return card;
}

static void
fill_card (const Deck *deck,
           Card         *card)
{
  for (guint i = 0; i < N_SLOTS; i++)
    card->slots[i] = som_stack_new (deck->grid.canvas);
  fill_head (deck, card);
  som_stack_add (card->slots[SLOT_TEXT], &(SomStackText) { .style = SOM_TEXT_BODY, .text = get_words (deck, SOM_ROLE_TEXT, card->row),
                                                           .color = card->check ? SOM_COLOR_TEXT : SOM_COLOR_MUTED, .max_lines = 8 });
  fill_figure (deck, card);
  fill_bullets (deck, card);
  som_stack_follow (card->slots[SLOT_FIGURE], card->slots[SLOT_HEAD]);
  for (guint i = 0; i < card->findings->len; i++)
    {
      Finding *finding = &g_array_index (card->findings, Finding, i);

      finding->stack = som_stack_new_check (deck->grid.canvas, deck->table, finding->row, NULL);
    }
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const Card *first = *(const Card *const *) a, *second = *(const Card *const *) b;

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  return first->row < second->row ? -1 : 1;
}

/* The card that a row of the check belongs to; NULL where it stands for itself. */
static Card *
find_checked (const Deck *deck,
              Card        **by_row,
              guint         row)
{
  guint checked;

  if (som_table_get_layer (deck->table, row) != SOM_LAYER_CHECK
      || !som_table_find_key (deck->table, get_words (deck, SOM_ROLE_CHECKS, row), &checked) || checked == row)
    return NULL;
  return by_row[checked];
}

static void
make_cards (Deck *deck)
{
  guint              n = som_table_get_n_rows (deck->table);
  g_autofree Card  **by_row = g_new0 (Card *, MAX (n, 1));

  deck->grid.cards = g_ptr_array_new_with_free_func (free_card);
  for (guint pass = 0; pass < 2; pass++)
    for (guint row = 0; row < n; row++)
      {
        gboolean check = som_table_get_layer (deck->table, row) == SOM_LAYER_CHECK;
        Card    *checked = pass == 1 && check ? find_checked (deck, by_row, row) : NULL;
        Finding  finding = { row, NULL };

        if (check != (pass == 1))
          continue;
        if (checked != NULL)
          {
            g_array_append_val (checked->findings, finding);
            continue;
          }
        by_row[row] = make_card (deck, row, check);
        g_ptr_array_add (deck->grid.cards, by_row[row]);
      }
  g_ptr_array_sort (deck->grid.cards, compare_cards);
}

/* Drawing. */

static void
draw_ground (const Deck *deck,
             const Card *card,
             SomRect     rect)
{
  SomCanvas *canvas = deck->grid.canvas;
  double     radius = RADIUS * deck->grid.scale;

  som_canvas_get_cairo (canvas);
  som_canvas_rounded (canvas, rect, radius);
  som_canvas_fill (canvas, get_ground (deck, card));
  som_canvas_push_clip (canvas, (SomRect) { rect.x, rect.y, rect.width, MIN (grid_get_bar (&deck->grid), rect.height) });
  som_canvas_rounded (canvas, rect, radius);
  som_canvas_fill (canvas, get_accent (deck, card));
  som_canvas_pop_clip (canvas);
}

/* Where there is no room for findings, their badge says that there are some. */
static void
draw_badge (const Deck *deck,
            SomRect     rect,
            guint       n)
{
  double badge = BADGE * deck->grid.scale;

  som_check_badge (deck->grid.canvas,
                   (SomPoint) { rect.x + rect.width - badge * (1 + 1.3 * n), rect.y + grid_get_bar (&deck->grid) + badge }, badge);
}

static gboolean
draw_findings (const Deck    *deck,
               const GridRow *row,
               const Card    *card,
               SomRect        rect)
{
  const Grid *grid = &deck->grid;
  double      width = grid_get_finding_width (grid, row), inset = grid_get_inset (grid);
  double      y = rect.y + rect.height - grid_measure_findings (grid, row, card);
  gboolean    whole = card->findings->len == 0 || grid_has_findings (grid, card);

  for (guint i = 0; i < card->findings->len; i++)
    {
      const Finding *finding = &g_array_index (card->findings, Finding, i);
      const SomMark  mark = { .role = SOM_MARK_DATUM, .table = deck->table, .row = finding->row };
      double         height = som_stack_measure (finding->stack, width, grid->size);

      som_canvas_begin_mark (grid->canvas, &mark);
      if (!grid_has_findings (grid, card))
        draw_badge (deck, rect, i);
      else
        whole &= som_stack_draw (finding->stack, (SomRect) { rect.x + rect.width - inset - width, y, width, height }, grid->size);
      som_canvas_end_mark (grid->canvas);
      y += height + inset;
    }
  return whole;
}

/* FALSE where something is left out, as for all that draw. */
static gboolean
draw_card (const Deck    *deck,
           const GridRow *row,
           const Card    *card,
           SomRect        rect)
{
  const Grid   *grid = &deck->grid;
  const SomMark mark = { .role = SOM_MARK_DATUM, .table = deck->table, .row = card->row };
  double        padding = grid_get_padding (grid);
  SomRect       inner = som_rect_inset (rect, padding, padding + grid_get_bar (grid), padding, padding);
  gboolean      whole = TRUE;

  som_canvas_begin_mark (grid->canvas, &mark);
  draw_ground (deck, card, rect);
  for (Slot slot = SLOT_HEAD; slot < N_SLOTS; slot++)
    {
      double  width = grid_get_slot_width (grid, row, card, slot);
      SomRect room = som_rect_inset (inner, slot == SLOT_BULLETS ? inner.width - width : 0, grid_get_slot_top (grid, row, card, slot), 0, 0);

      room.width = width;
      whole &= som_stack_is_empty (card->slots[slot]) || grid_get_slot (grid, card, slot) != NULL;
      whole &= som_stack_draw (grid_get_slot (grid, card, slot), room, grid->size);
    }
  whole &= draw_findings (deck, row, card, rect);
  som_canvas_end_mark (grid->canvas);
  return whole;
}

/* What is left of the height is shared out, up to a limit: the cards stay about as high as what they say. */
static gboolean
draw_cards (const Deck *deck)
{
  const Grid *grid = &deck->grid;
  double      y = grid->area.y, bottom = grid->area.y + grid->area.height, content = grid_measure (grid);
  double      spare = CLAMP (grid->area.height - content, 0, content * MAX_SPARE) / grid_get_n_rows (grid);
  gboolean    whole = TRUE;

  for (guint i = 0; i < grid_get_n_rows (grid); i++)
    {
      GridRow row = grid_get_row (grid, i);
      double  height = MAX (MIN (row.height + spare, bottom - y), 1);

      for (guint j = 0; j < row.n; j++)
        whole &= draw_card (deck, &row, g_ptr_array_index (grid->cards, row.first + j),
                            (SomRect) { grid->area.x + j * (row.card + grid_get_gap (grid)), y, row.card, height });
      y += height + grid_get_gap (grid);
    }
  return whole;
}

static void
draw_rest (const Deck *deck)
{
  guint            n = deck->grid.cards->len - deck->grid.n_cards;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = som_format_count (deck->view,
                           som_view_translate (deck->view, "{n, plural, one {# card is not shown for want of room} other {# cards are not shown "
                                                           "for want of room}}"),
                           n);
  som_rest_draw (deck->grid.canvas, text);
}

/* Only the cards that can have room are filled; where not all can, a line at the bottom is kept to say so. */
static void
arrange (Deck *deck)
{
  Grid  *grid = &deck->grid;
  double height = grid->area.height;
  guint  most = grid_guess_most (grid);

  for (guint i = 0; i < most; i++)
    fill_card (deck, g_ptr_array_index (grid->cards, i));
  grid->n_cards = most;
  grid_arrange (grid);
  if (grid->n_cards == grid->cards->len)
    return;
  grid->area.height = MAX (height - som_rest_measure (grid->canvas), 1);
  grid_arrange (grid);
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  Deck deck = { .view = (SomView *) view, .table = som_view_get_table (view, NULL),
                .grid = { .canvas = canvas, .area = som_view_get_area (view), .scale = som_view_get_scale (view) } };

  if (deck.table == NULL || som_table_get_n_rows (deck.table) == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "There are no cards to show"));
      return TRUE;
    }
  make_cards (&deck);
  arrange (&deck);
  if (!draw_cards (&deck))
    som_canvas_notice (canvas, som_view_translate (view, "Some words of the cards are left out for want of room"));
  draw_rest (&deck);
  g_ptr_array_unref (deck.grid.cards);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  SomTable *table = som_view_get_table (view, NULL);
  guint     n = som_table_get_n_rows (table);

  if (som_table_find_role (table, SOM_ROLE_LABEL) < 0 || n == 0 || n > 12)
    return 0;
  return som_table_find_role (table, SOM_ROLE_BULLETS) >= 0 ? 80 : som_table_find_role (table, SOM_ROLE_TEXT) >= 0 ? 45 : 0;
}

static const SomOptionSpec options[] = {
  { .name = "accent", .type = SOM_OPTION_CHOICE, .title = N_("Colour of the cards"), .value = "neutral", .choices = "neutral|entity",
    .titles = N_("Neutral|Of the entity") },
  { .name = "numbers", .type = SOM_OPTION_BOOLEAN, .title = N_("Number the cards"), .value = "true" },
  { .name = NULL },
};

SOM_PLUGIN (.id = "cards",
            .name = N_("Cards"),
            .summary = N_("A card for each row: title, key figure, text and points"),
            .version = "1.0.0",
            .license = "LGPL-2.1-or-later",
            .options = options,
            .suggest = suggest,
            .draw = draw);
