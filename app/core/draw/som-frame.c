/* The frame of a figure: title and subtitle above, sources and notices below.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-frame.h"

#include "draw/som-shapes-store.h"

#include <math.h>
#include <sommet/som-kit.h>
#include <sommet/som-stack.h>

/* Shares of the figure's height that head and foot may take, and gaps at scale 1. */
#define MAX_HEAD 0.34
#define MAX_FOOT 0.24
#define SUBTITLE_GAP 8
#define HEAD_GAP 30
#define FOOT_GAP 26
#define PAGE_GAP 48
#define MAX_FOOT_LINES 9

/* In a figure that is lower than so many lines of its smallest text, the frame gives way: one line for each of its texts, and thin gaps. It
 * does so by degrees from more lines on: shares of the height, gaps and type get smaller, and a title rather small than long. */
#define ROOMY_LINES 30
#define CRAMPED_LINES 20
#define CRAMPED_GAP 0.5
#define CRAMPED_HEAD 0.24
#define CRAMPED_FOOT 0.13
#define SMALLEST_TITLE 0.8
#define SMALLEST_SUBTITLE 0.75

/* Of the ground of what the check found, at scale 1. */
#define CHECK_PADDING 8
#define CHECK_GAP 32

static const SomMark check_mark = { .role = SOM_MARK_LEGEND, .key = "check" };
static const SomMark title_mark = { .role = SOM_MARK_ANNOTATION, .key = "title" };
static const SomMark subtitle_mark = { .role = SOM_MARK_ANNOTATION, .key = "subtitle" };
static const SomMark sources_mark = { .role = SOM_MARK_ANNOTATION, .key = "sources" };
static const SomMark page_mark = { .role = SOM_MARK_ANNOTATION, .key = "page" };

static const char *
get_title (const SomView *view)
{
  const char *title = som_words_get (view->spec->title, view->request->language);

  return title != NULL ? title : view->spec->name;
}

static double
count_note_lines (SomCanvas *canvas)
{
  return som_canvas_get_view (canvas)->request->size.height / MAX (som_canvas_line_height (canvas, SOM_TEXT_NOTE), 1e-3);
}

static gboolean
is_cramped (SomCanvas *canvas)
{
  return count_note_lines (canvas) < CRAMPED_LINES;
}

/* What lies between what a cramped figure has and what a roomy one has. */
static double
give_way (SomCanvas *canvas,
          double     cramped,
          double     roomy)
{
  double share = (count_note_lines (canvas) - CRAMPED_LINES) / (ROOMY_LINES - CRAMPED_LINES);

  return cramped + (roomy - cramped) * CLAMP (share, 0, 1);
}

static double
get_gap (SomCanvas *canvas,
         double     gap)
{
  return gap * som_canvas_get_view (canvas)->theme.scale * give_way (canvas, CRAMPED_GAP, 1);
}

/* Type of the frame, which may be smaller than its style says. */
typedef struct
{
  SomTextStyle style;
  double       size;
} Type;

/* Writes a block at the top left of what is left, and returns its height. */
static double
draw_block (SomCanvas     *canvas,
            const SomMark *mark,
            Type           type,
            const char    *text,
            SomThemeColor  role,
            SomRect        room,
            guint          max_lines)
{
  SomColor color = som_view_get_theme_color (som_canvas_get_view (canvas), role);
  SomPlace place = { .point = { room.x, room.y }, .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_TOP, .color = &color,
                     .max_width = room.width, .max_lines = max_lines, .size = type.size };

  if (text == NULL || *text == '\0' || max_lines == 0)
    return 0;
  som_canvas_begin_mark (canvas, mark);
  som_canvas_text (canvas, type.style, text, &place);
  som_canvas_end_mark (canvas);
  return som_canvas_measure (canvas, type.style, text, &place).height;
}

/* How many lines of a type fit into a height, at most `most`. */
static guint
count_lines (SomCanvas *canvas,
             Type       type,
             double     height,
             guint      most)
{
  double line = som_canvas_line_height (canvas, type.style) * type.size;

  return line > 0 && height > 0 ? MIN ((guint) MIN (height / line, 1000), most) : 0;
}

static double
get_margin (const SomView *view)
{
  double margin = som_theme_get_margin (&view->theme);

  return MIN (margin, MIN (view->request->size.width, view->request->size.height) / 12);
}

/* Whether the figure shows what the check found under no heading that could say so. */
static gboolean
needs_check_entry (SomView *view)
{
  for (guint i = 0; i < som_view_get_n_tables (view); i++)
    {
      const SomTable *table = som_view_get_nth_table (view, i);
      int             group = som_table_find_role (table, SOM_ROLE_GROUP);

      for (guint row = 0; row < som_table_get_n_rows (table); row++)
        if (som_table_get_layer (table, row) == SOM_LAYER_CHECK && som_table_is_missing (table, group, row))
          return TRUE;
    }
  return FALSE;
}

/* Says what the ground and the badge of the check mean, at the right of the subtitle, of which it leaves `taken`, or below it. Returns the
 * height that it takes of the line that starts at the top of the room. */
static double
draw_check_entry (SomCanvas *canvas,
                  SomRect    room,
                  SomSize    taken)
{
  SomView    *view = som_canvas_get_view (canvas);
  const char *words = som_view_translate (view, "Found by the check");
  double      scale = view->theme.scale, padding = CHECK_PADDING * scale, line = som_canvas_line_height (canvas, SOM_TEXT_AXIS);
  SomColor    color = som_view_get_theme_color (view, SOM_COLOR_CHECK);
  double      width = line + 3 * padding + som_canvas_measure (canvas, SOM_TEXT_AXIS_STRONG, words, NULL).width;
  gboolean    beside = taken.width + width + CHECK_GAP * scale <= room.width;
  SomRect     ground = { room.x + (beside ? room.width - width : 0), room.y + (beside ? (taken.height - line) / 2 : taken.height) - padding / 2,
                         width, line + padding };

  if (width > room.width)
    return taken.height;
  if (!beside)
    ground.y += padding;
  som_canvas_begin_mark (canvas, &check_mark);
  som_canvas_rounded (canvas, ground, padding);
  som_canvas_fill (canvas, som_view_get_theme_color (view, SOM_COLOR_CHECK_PANEL));
  som_check_badge (canvas, (SomPoint) { ground.x + padding + line / 2, ground.y + ground.height / 2 }, line * 0.8);
  som_canvas_text (canvas, SOM_TEXT_AXIS_STRONG, words,
                   &(SomPlace) { .point = { ground.x + 2 * padding + line, ground.y + ground.height / 2 }, .anchor = SOM_ANCHOR_MIDDLE, .color = &color });
  som_canvas_end_mark (canvas);
  return MAX (ground.y + ground.height - room.y, taken.height);
}

/* How wide the subtitle is, which may take all lines but one. */
static double
measure_subtitle (SomCanvas *canvas,
                  Type       type,
                  SomRect    room)
{
  SomView *view = som_canvas_get_view (canvas);

  return som_canvas_measure (canvas, type.style, som_words_get (view->spec->subtitle, view->request->language),
                             &(SomPlace) { .max_width = room.width, .max_lines = 2, .size = type.size }).width;
}

/* The title on one line, for som_fit_size(). */
typedef struct
{
  SomCanvas  *canvas;
  const char *text;
  double      width;
} TitleLine;

static gboolean
fits_on_line (double   size,
              gpointer data)
{
  const TitleLine *line = data;

  return som_canvas_measure (line->canvas, SOM_TEXT_TITLE, line->text, &(SomPlace) { .size = size }).width <= line->width;
}

/* Where there is little height, the title is rather smaller than on two lines. */
static Type
choose_title_type (SomCanvas *canvas,
                   double     width)
{
  TitleLine line = { canvas, get_title (som_canvas_get_view (canvas)), width };
  double    size = give_way (canvas, SMALLEST_TITLE, 1), one_line;

  if (is_cramped (canvas))
    return (Type) { SOM_TEXT_HEADING, 1 };
  one_line = size < 1 ? som_fit_size ((SomRange) { SMALLEST_TITLE, size }, fits_on_line, &line) : 0;
  return (Type) { SOM_TEXT_TITLE, one_line > 0 ? one_line : size };
}

static Type
choose_subtitle_type (SomCanvas *canvas)
{
  return is_cramped (canvas) ? (Type) { SOM_TEXT_NOTE, 1 } : (Type) { SOM_TEXT_SUBTITLE, give_way (canvas, SMALLEST_SUBTITLE, 1) };
}

void
som_frame_draw_head (SomCanvas *canvas)
{
  SomView *view = som_canvas_get_view (canvas);
  gboolean cramped = is_cramped (canvas);
  double   margin = get_margin (view), vertical = cramped ? margin * CRAMPED_GAP : margin;
  SomRect  room = som_rect_inset (view->area, margin, vertical * 0.82, margin, vertical * 0.62);
  double   limit = view->area.height * give_way (canvas, CRAMPED_HEAD, MAX_HEAD);
  Type     title = choose_title_type (canvas, room.width), subtitle = choose_subtitle_type (canvas);
  double   height = draw_block (canvas, &title_mark, title, get_title (view), SOM_COLOR_TEXT, room,
                                MAX (count_lines (canvas, title, limit, cramped ? 1 : 3), 1));

  room = som_rect_inset (room, 0, height + get_gap (canvas, SUBTITLE_GAP), 0, 0);
  height = draw_block (canvas, &subtitle_mark, subtitle, som_words_get (view->spec->subtitle, view->request->language), SOM_COLOR_MUTED, room,
                       count_lines (canvas, subtitle, limit - height, cramped ? 1 : 2));
  if (!cramped && needs_check_entry (view))
    height = draw_check_entry (canvas, room, (SomSize) { height > 0 ? measure_subtitle (canvas, subtitle, room) : 0, height });
  view->area = som_rect_inset (room, 0, height + get_gap (canvas, height > 0 ? HEAD_GAP : HEAD_GAP - SUBTITLE_GAP), 0, 0);
}

/* Whether a text ends as sentences do. */
static gboolean
ends_sentence (const GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

  return last != NULL && g_utf8_strchr (".!?…。！？؟।", -1, g_utf8_get_char (last)) != NULL;
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0 && !ends_sentence (text))
    g_string_append_c (text, '.');
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static const char *
get_credit (const SomView *view)
{
  const SomShapes *world;

  if (view->request->plugin == NULL || (view->request->plugin->flags & SOM_PLUGIN_WORLD) == 0)
    return NULL;
  world = som_shapes_get ("world", NULL);
  return world != NULL ? som_shapes_get_credit (world, view->request->language) : NULL;
}

/* A slide that shows a table instead of what was asked for says so itself: nobody sees notices on a screen. (transfer full) (nullable) */
static char *
describe_stand_in (const SomView *view)
{
  if (!view->request->stand_in || *view->spec->type == '\0')
    return NULL;
  return som_format_message (view, som_view_translate (view, "The view asks for “{type}”, which can’t be used: the table is shown."), "type",
                             view->spec->type, NULL);
}

const char *
som_frame_describe_layer (const SomView *view)
{
  if (!view->layer_missing)
    return NULL;
  return view->request->layers == SOM_LAYERS_CHECK ? som_view_translate (view, "The check says nothing about this view: the article is shown.")
                                                   : som_view_translate (view, "The article says nothing about this view: the check is shown.");
}

/* What the check says belongs to what it found. */
static const char *
get_check_notes (const SomView *view)
{
  gboolean shown = view->request->layers != SOM_LAYERS_ARTICLE || view->layer_missing;

  return shown ? som_words_get (view->spec->check_notes, view->request->language) : NULL;
}

static char *
make_foot (const SomView *view)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *sources = som_frame_describe_sources (view);
  g_autofree char *comparability = som_frame_describe_comparability (view);
  g_autofree char *rates = som_frame_describe_rates (view);
  g_autofree char *stand_in = describe_stand_in (view);

  append_sentence (text, stand_in);
  append_sentence (text, som_frame_describe_layer (view));
  append_sentence (text, sources);
  append_sentence (text, som_words_get (view->spec->notes, view->request->language));
  append_sentence (text, get_check_notes (view));
  append_sentence (text, comparability);
  append_sentence (text, rates);
  append_sentence (text, get_credit (view));
  if (text->len > 0 && !ends_sentence (text))
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static char *
make_page (const SomView *view)
{
  g_autofree char *number = g_strdup_printf ("%u", view->request->view + 1);
  g_autofree char *total = g_strdup_printf ("%u", som_dossier_get_n_views (view->dossier));

  return som_format_message (view, som_view_translate (view, "{dossier} · {number}/{total}"), "dossier",
                             som_dossier_get_title (view->dossier, view->request->language), "number", number, "total", total, NULL);
}

static double
draw_page (SomCanvas  *canvas,
           const char *page,
           SomRect     room,
           double      bottom)
{
  SomColor muted = som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_MUTED);
  SomPlace place = { .point = { room.x + room.width, bottom }, .anchor = SOM_ANCHOR_RIGHT | SOM_ANCHOR_BOTTOM, .color = &muted,
                     .max_width = room.width * 0.4 };

  som_canvas_begin_mark (canvas, &page_mark);
  som_canvas_text (canvas, SOM_TEXT_NOTE, page, &place);
  som_canvas_end_mark (canvas);
  return som_canvas_measure (canvas, SOM_TEXT_NOTE, page, &place).width;
}

/* The page stands at the right of the sources, or below them where that saves lines. */
static SomRect
place_foot (SomCanvas  *canvas,
            const char *text,
            double      page,
            SomRect     room,
            guint       max_lines)
{
  double   line = som_canvas_line_height (canvas, SOM_TEXT_NOTE), bottom = room.y + room.height;
  SomPlace beside = { .max_lines = max_lines + 1, .max_width = room.width - page };
  SomPlace above = { .max_lines = max_lines, .max_width = room.width };
  double   height = som_canvas_measure (canvas, SOM_TEXT_NOTE, text, &beside).height;
  double   height_above = som_canvas_measure (canvas, SOM_TEXT_NOTE, text, &above).height;

  if (page > 0 && height_above + 1.5 * line < height)
    return (SomRect) { room.x, bottom - line - height_above, room.width, height_above };
  height = MIN (height, max_lines * line);
  return (SomRect) { room.x, bottom - height, beside.max_width, height };
}

void
som_frame_draw_foot (SomCanvas *canvas)
{
  SomView         *view = som_canvas_get_view (canvas);
  SomRect          room = view->area, foot;
  double           scale = view->theme.scale, bottom = room.y + room.height, width = 0;
  guint            most = is_cramped (canvas) ? 1 : MAX_FOOT_LINES;
  Type             type = { SOM_TEXT_NOTE, 1 };
  double           limit = view->request->size.height * give_way (canvas, CRAMPED_FOOT, MAX_FOOT);
  guint            max_lines = MAX (count_lines (canvas, type, limit, most), 1);
  g_autofree char *text = make_foot (view);
  g_autofree char *page = make_page (view);

  /* a window has the deck beside it, and no page number */
  if (view->request->slide)
    width = draw_page (canvas, page, room, bottom) + PAGE_GAP * scale;
  foot = place_foot (canvas, text, width, room, max_lines);
  draw_block (canvas, &sources_mark, type, text, SOM_COLOR_MUTED, foot, max_lines);
  if (foot.height == 0 && view->request->slide)
    foot.y -= som_canvas_line_height (canvas, SOM_TEXT_NOTE);
  view->area = som_rect_inset (room, 0, 0, 0, bottom - foot.y + get_gap (canvas, FOOT_GAP));
}
