/* Text laid out in lines of glyphs: cleaned, broken, cut with an ellipsis, aligned.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"

#include "draw/som-shaper.h"

#include <sommet/som-limits.h>

#include <string.h>

/* Vertical metrics of Inter in em. They serve system faces too, so that a line with a foreign word is as high as its
 * neighbours. */
#define ASCENT 0.96875
#define DESCENT 0.2412
#define CAP_HEIGHT 0.727

#define ELLIPSIS "…"
#define HYPHEN "‐"

/* A last line that is shorter than this share of the width is an orphan. */
#define ORPHAN 0.38
#define ORPHAN_STEPS 8

/* What is cut between two words must keep so much of what has room. */
#define LEAST_WORDS 0.5

static void
clear_run (gpointer data)
{
  SomTextRun *run = data;

  g_free (run->glyphs);
  g_free (run->clusters);
}

static void
clear_line (gpointer data)
{
  SomTextLine *line = data;

  g_free (line->text);
  g_array_unref (line->runs);
}

SomTextBlock *
som_text_block_ref (SomTextBlock *block)
{
  g_atomic_ref_count_inc (&block->ref_count);
  return block;
}

void
som_text_block_unref (SomTextBlock *block)
{
  if (!g_atomic_ref_count_dec (&block->ref_count))
    return;
  g_array_unref (block->lines);
  g_free (block->text);
  g_free (block);
}

SomTextLine *
som_text_block_add_line (SomTextBlock *block,
                         const char   *text,
                         gsize         length)
{
  SomTextLine line = { .text = g_strndup (text, length), .runs = g_array_new (FALSE, FALSE, sizeof (SomTextRun)) };

  g_array_set_clear_func (line.runs, clear_run);
  g_array_append_val (block->lines, line);
  return &g_array_index (block->lines, SomTextLine, block->lines->len - 1);
}

static gboolean
is_printable (gunichar c)
{
  return !(c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfffe || c == 0xffff);
}

/* How much of a text is taken: where it is too long, no character is parted. */
static gsize
bound_length (const char *text,
              gsize       length)
{
  gsize end = MIN (length, SOM_MAX_LABEL_BYTES);

  for (guint i = 0; end < length && i < 3 && ((guchar) text[end] & 0xc0) == 0x80; i++)
    end--;
  return end;
}

/* Valid UTF-8 of bounded length; what can't be drawn becomes a space, a new line stays where there is more than one line. */
static char *
clean (const char *text,
       gboolean    multiline)
{
  gsize            length = strnlen (text, SOM_MAX_LABEL_BYTES + 1);
  gboolean         cut = length > SOM_MAX_LABEL_BYTES;
  g_autofree char *valid = g_utf8_make_valid (text, bound_length (text, length));
  GString         *cleaned = g_string_sized_new (length + 4);
  const char      *copied = valid;

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (is_printable (character) || (character == '\n' && multiline))
        continue;
      g_string_append_len (cleaned, copied, c - copied);
      g_string_append_c (cleaned, ' ');
      copied = g_utf8_next_char (c);
    }
  g_string_append (cleaned, copied);
  if (cut)
    g_string_append (cleaned, ELLIPSIS);
  return g_string_free (cleaned, FALSE);
}

/* A stretch of shaped glyphs, the spaces at its end left out. */
typedef struct
{
  guint  first, end; /* glyphs */
  double width;      /* in em */
} Stretch;

static gboolean
is_space (const SomShaped *shaped,
          guint            glyph)
{
  const char *c = shaped->text + shaped->glyphs[glyph].cluster;

  return *c == ' ' || *c == '\n' || g_unichar_break_type (g_utf8_get_char (c)) == G_UNICODE_BREAK_SPACE;
}

static Stretch
trim (const SomShaped *shaped,
      Stretch          stretch)
{
  while (stretch.end > stretch.first && is_space (shaped, stretch.end - 1))
    stretch.width -= shaped->glyphs[--stretch.end].advance;
  return stretch;
}

static guint
get_offset (const SomShaped *shaped,
            guint            glyph)
{
  return glyph < shaped->n_glyphs ? shaped->glyphs[glyph].cluster : shaped->length;
}

/* Back to the last space of a stretch, where there is one. */
static Stretch
end_at_space (const SomShaped *shaped,
              Stretch          stretch)
{
  Stretch shorter = stretch;

  while (shorter.end > shorter.first && !is_space (shaped, shorter.end - 1))
    shorter.width -= shaped->glyphs[--shorter.end].advance;
  return trim (shaped, shorter).end > shorter.first ? shorter : stretch;
}

/* The longest stretch from `first` that ends at a break and is at most `width` wide; what is wider without a break is parted at a space, a word
 * between two clusters. At least one cluster is taken. */
static Stretch
take_line (SomShaped *shaped,
           GArray    *breaks,
           guint     *next_break,
           guint      first,
           double     width)
{
  Stretch best = { first, first, 0 }, current = { first, first, 0 };

  while (current.end < shaped->n_glyphs)
    {
      guint stop = *next_break < breaks->len ? g_array_index (breaks, guint, *next_break) : shaped->length;
      Stretch trimmed;

      while (current.end < shaped->n_glyphs && shaped->glyphs[current.end].cluster < stop)
        current.width += shaped->glyphs[current.end++].advance;
      trimmed = trim (shaped, current);
      if (trimmed.width > width && best.end > first)
        return best;
      if (trimmed.width > width)
        break;
      best = current;
      (*next_break)++;
    }
  if (best.end > first || current.end == first)
    return best;

  for (best.width = 0; best.end < current.end; best.end++)
    {
      gboolean starts = best.end == first || shaped->glyphs[best.end].cluster != shaped->glyphs[best.end - 1].cluster;

      if (starts && best.end > first && best.width + shaped->glyphs[best.end].advance > width)
        break;
      best.width += shaped->glyphs[best.end].advance;
    }
  best = end_at_space (shaped, best);
  while (*next_break < breaks->len && g_array_index (breaks, guint, *next_break) <= get_offset (shaped, best.end - 1))
    (*next_break)++;
  return best;
}

/* Glyphs of a stretch as a run; `tail` adds an ellipsis. */
static void
add_run (SomTextLine   *line,
         const SomFace *face,
         const SomShaped *shaped,
         Stretch        stretch,
         double         size,
         const SomShaped *tail)
{
  guint      n_tail = tail != NULL ? tail->n_glyphs : 0;
  guint      n = stretch.end - stretch.first + n_tail;
  SomTextRun run = { .face = face, .length = strlen (line->text) };
  double     x = 0;
  guint      base = get_offset (shaped, stretch.first), previous = G_MAXUINT;

  run.glyphs = g_new (cairo_glyph_t, MAX (n, 1));
  run.clusters = g_new (cairo_text_cluster_t, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      gboolean              in_tail = i >= n - n_tail;
      const SomShapedGlyph *glyph = in_tail ? &tail->glyphs[i - (n - n_tail)] : &shaped->glyphs[stretch.first + i];
      guint                 offset = in_tail ? run.length - tail->length + glyph->cluster : glyph->cluster - base;

      run.glyphs[run.n_glyphs++] = (cairo_glyph_t) { glyph->glyph, (x + glyph->dx) * size, -glyph->dy * size };
      x += glyph->advance;
      if (offset != previous)
        {
          if (run.n_clusters > 0)
            run.clusters[run.n_clusters - 1].num_bytes = offset - previous;
          run.clusters[run.n_clusters++] = (cairo_text_cluster_t) { 0, 0 };
          previous = offset;
        }
      run.clusters[run.n_clusters - 1].num_glyphs++;
    }
  if (run.n_clusters > 0)
    run.clusters[run.n_clusters - 1].num_bytes = run.length - previous;
  line->width = x * size;
  g_array_append_val (line->runs, run);
}

static void
add_line (SomTextBlock      *block,
          const SomFace     *face,
          const SomShaped   *shaped,
          Stretch            stretch)
{
  guint        start = get_offset (shaped, stretch.first);
  SomTextLine *line = som_text_block_add_line (block, shaped->text + start, get_offset (shaped, stretch.end) - start);

  add_run (line, face, shaped, stretch, block->size, NULL);
}

/* Without what hangs on the next word: `first, second` is not cut to `first,…`. */
static Stretch
end_at_word (const SomShaped *shaped,
             Stretch          stretch)
{
  stretch = trim (shaped, stretch);
  while (stretch.end > stretch.first + 1 && strchr (",;:(", shaped->text[shaped->glyphs[stretch.end - 1].cluster]) != NULL)
    {
      stretch.width -= shaped->glyphs[--stretch.end].advance;
      stretch = trim (shaped, stretch);
    }
  return stretch;
}

/* What is too long is cut between words, unless that leaves too little of it. */
static Stretch
leave_word_out (const SomShaped *shaped,
                Stretch          stretch)
{
  Stretch words = stretch;

  if (stretch.end >= shaped->n_glyphs || is_space (shaped, stretch.end))
    return end_at_word (shaped, stretch);
  while (words.end > words.first && !is_space (shaped, words.end - 1))
    words.width -= shaped->glyphs[--words.end].advance;
  words = end_at_word (shaped, words);
  return words.width >= stretch.width * LEAST_WORDS ? words : trim (shaped, stretch);
}

/* The rest from `first` on one line that ends in an ellipsis. */
static void
add_cut_line (SomTextBlock  *block,
              const SomFace *face,
              const char    *text,
              gsize          length,
              guint          first,
              double         width)
{
  SomShaped        tail = *som_shape (face, FALSE, ELLIPSIS, strlen (ELLIPSIS));
  SomShaped       *shaped = som_shape (face, block->tabular, text, length);
  Stretch          stretch = { first, first, 0 };
  g_autofree char *shown = NULL, *said = NULL;
  SomTextLine     *line;
  guint            start = get_offset (shaped, first);

  for (; stretch.end < shaped->n_glyphs; stretch.end++)
    {
      if (stretch.width + shaped->glyphs[stretch.end].advance + tail.glyphs[0].advance > width)
        break;
      stretch.width += shaped->glyphs[stretch.end].advance;
    }
  /* not between the glyphs of one cluster */
  while (stretch.end > first && stretch.end < shaped->n_glyphs
         && shaped->glyphs[stretch.end].cluster == shaped->glyphs[stretch.end - 1].cluster)
    stretch.width -= shaped->glyphs[--stretch.end].advance;
  stretch = leave_word_out (shaped, stretch);

  shown = g_strndup (shaped->text + start, get_offset (shaped, stretch.end) - start);
  said = g_strconcat (shown, ELLIPSIS, NULL);
  line = som_text_block_add_line (block, said, strlen (said));
  add_run (line, face, shaped, stretch, block->size, &tail);
  block->cut = TRUE;
}

/* How many lines a paragraph takes at `width` em. */
static guint
count_lines (SomShaped *shaped,
             GArray    *breaks,
             double     width,
             guint      limit)
{
  guint next_break = 0, n = 0;

  for (guint first = 0; first < shaped->n_glyphs && n <= limit; n++)
    first = take_line (shaped, breaks, &next_break, first, width).end;
  return n;
}

/* The width of the longest word, at most `limit`: at less, words are parted. */
static double
measure_longest_word (const SomShaped *shaped,
                      GArray          *breaks,
                      double           limit)
{
  Stretch word = { 0, 0, 0 };
  double  longest = 0;

  for (guint i = 0; i <= breaks->len && longest < limit; i++)
    {
      guint stop = i < breaks->len ? g_array_index (breaks, guint, i) : shaped->length;

      while (word.end < shaped->n_glyphs && shaped->glyphs[word.end].cluster < stop)
        word.width += shaped->glyphs[word.end++].advance;
      longest = MAX (longest, trim (shaped, word).width);
      word = (Stretch) { word.end, word.end, 0 };
    }
  return MIN (longest, limit);
}

/* The width of the last line, where a paragraph takes no more than `max_lines`; `width` where it takes more. */
static double
measure_last_line (SomShaped *shaped,
                   GArray    *breaks,
                   double     width,
                   guint      max_lines)
{
  Stretch line = { 0, 0, width };
  guint   next_break = 0, n = 0;

  for (; line.end < shaped->n_glyphs && n <= max_lines; n++)
    line = take_line (shaped, breaks, &next_break, line.end, width);
  return n > 1 && n <= max_lines ? trim (shaped, line).width : width;
}

/* The narrowest width at which a paragraph takes no more lines than at `width`, and parts no word. */
static double
balance (SomShaped *shaped,
         GArray    *breaks,
         double     width,
         guint      max_lines)
{
  guint  n = count_lines (shaped, breaks, width, max_lines);
  double low, high = width;

  if (n < 2 || n > max_lines)
    return width;
  low = MAX (width / n, measure_longest_word (shaped, breaks, width));
  for (guint i = 0; i < 8; i++)
    {
      double middle = (low + high) / 2;

      if (count_lines (shaped, breaks, middle, n) <= n)
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* A little narrower than `width`, where that spares an orphan and costs no line. */
static double
spare_orphan (SomShaped *shaped,
              GArray    *breaks,
              double     width,
              guint      max_lines)
{
  guint n;

  if (measure_last_line (shaped, breaks, width, max_lines) >= width * ORPHAN)
    return width;
  n = count_lines (shaped, breaks, width, max_lines);
  for (guint i = 1; i <= ORPHAN_STEPS; i++)
    {
      double narrower = width * (1 - 0.05 * i);

      if (count_lines (shaped, breaks, narrower, n) > n)
        break;
      if (measure_last_line (shaped, breaks, narrower, n) >= width * ORPHAN)
        return MAX (narrower, measure_longest_word (shaped, breaks, width));
    }
  return width;
}

/* Whether a break comes after a hyphen that is written: `semi-`. */
static gboolean
is_at_hyphen (const SomShaped *shaped,
              guint            place)
{
  return place > 0 && place < shaped->length && (shaped->text[place - 1] == '-' || (place >= 3 && memcmp (&shaped->text[place - 3], HYPHEN, 3) == 0));
}

/* `breaks` without those at hyphens, NULL where there are none. (transfer full) */
static GArray *
hold_compounds (const SomShaped *shaped,
                GArray          *breaks)
{
  g_autoptr (GArray) held = g_array_sized_new (FALSE, FALSE, sizeof (guint), breaks->len);

  for (guint i = 0; i < breaks->len; i++)
    if (!is_at_hyphen (shaped, g_array_index (breaks, guint, i)))
      g_array_append_val (held, g_array_index (breaks, guint, i));
  return held->len < breaks->len ? g_steal_pointer (&held) : NULL;
}

/* Where a paragraph may be broken: a compound is parted at its hyphen only where that saves a line or a word. (transfer full) */
static GArray *
choose_breaks (SomShaped  *shaped,
               const char *language,
               double      width,
               guint       max_lines)
{
  GArray            *breaks = som_shaped_get_breaks (shaped, language);
  g_autoptr (GArray) held = hold_compounds (shaped, breaks);

  if (held != NULL && measure_longest_word (shaped, held, G_MAXDOUBLE) <= width
      && count_lines (shaped, held, width, max_lines) <= count_lines (shaped, breaks, width, max_lines))
    return g_steal_pointer (&held);
  return g_array_ref (breaks);
}

/* All of a paragraph on one line. */
static Stretch
measure_whole (const SomShaped *shaped)
{
  Stretch whole = { 0, 0, 0 };

  while (whole.end < shaped->n_glyphs)
    whole.width += shaped->glyphs[whole.end++].advance;
  return trim (shaped, whole);
}

static void
layout_paragraph (SomTextBlock      *block,
                  const SomTextSpec *spec,
                  const SomFace     *face,
                  const char        *text,
                  gsize              length,
                  gboolean           more)
{
  SomShaped         *shaped = som_shape (face, block->tabular, text, length);
  double             width = spec->max_width > 0 ? spec->max_width / spec->size + 1e-6 : G_MAXDOUBLE;
  double             wide = width;
  guint              max_lines = spec->max_lines - block->lines->len;
  guint              first = 0, next_break = 0;
  Stretch            whole = measure_whole (shaped);
  g_autoptr (GArray) breaks = NULL;

  /* most labels: nobody need know where they could be broken */
  if (whole.width <= width && !more)
    {
      add_line (block, face, shaped, whole);
      return;
    }

  breaks = choose_breaks (shaped, spec->language, width, max_lines);
  if (spec->max_width > 0)
    width = (spec->balance ? balance : spare_orphan) (shaped, breaks, width, max_lines);
  do
    {
      Stretch stretch = take_line (shaped, breaks, &next_break, first, width);
      gboolean last = block->lines->len + 1 == spec->max_lines;

      if (last && (stretch.end < shaped->n_glyphs || more))
        {
          add_cut_line (block, face, text, length, first, wide);
          return;
        }
      add_line (block, face, shaped, trim (shaped, stretch));
      first = stretch.end;
    }
  while (first < shaped->n_glyphs);
}

static void
layout_inter (SomTextBlock      *block,
              const SomTextSpec *spec,
              const SomFace     *face)
{
  const char *start = block->text;

  while (start != NULL && block->lines->len < spec->max_lines)
    {
      const char *end = strchr (start, '\n');

      layout_paragraph (block, spec, face, start, end != NULL ? (gsize) (end - start) : strlen (start),
                        end != NULL && block->lines->len + 1 == spec->max_lines);
      start = end != NULL ? end + 1 : NULL;
    }
}

static void
place_lines (SomTextBlock      *block,
             const SomTextSpec *spec)
{
  double advance = block->size * spec->leading;
  double share = (spec->align & 3) == SOM_ANCHOR_CENTER ? 0.5 : (spec->align & 3) == SOM_ANCHOR_RIGHT ? 1 : 0;

  block->ascent = (advance - (ASCENT + DESCENT) * block->size) / 2 + ASCENT * block->size;
  block->cap = CAP_HEIGHT * block->size;
  block->height = advance * block->lines->len;
  for (guint i = 0; i < block->lines->len; i++)
    block->width = MAX (block->width, g_array_index (block->lines, SomTextLine, i).width);
  for (guint i = 0; i < block->lines->len; i++)
    {
      SomTextLine *line = &g_array_index (block->lines, SomTextLine, i);

      line->x = (block->width - line->width) * (line->rtl && share == 0 ? 1 : share);
      line->y = block->ascent + advance * i;
    }
}

SomTextBlock *
som_text_layout (const SomTextSpec *spec,
                 const char        *text)
{
  SomTextBlock  *block = g_new0 (SomTextBlock, 1);
  const SomFace *face = som_face_get_inter (spec->weight);
  gboolean       covered;

  som_shaper_trim ();
  g_atomic_ref_count_init (&block->ref_count);
  block->text = clean (text, spec->max_lines > 1);
  block->weight = spec->weight;
  block->size = spec->size;
  block->tabular = !!spec->tabular;
  block->lines = g_array_new (FALSE, FALSE, sizeof (SomTextLine));
  g_array_set_clear_func (block->lines, clear_line);

  /* without the module, what Inter lacks is an empty box */
  covered = face != NULL && som_face_covers (face, block->text, strlen (block->text));
  if (covered || (!som_text_layout_fallback (block, spec) && face != NULL))
    layout_inter (block, spec, face);
  place_lines (block, spec);
  return block;
}

SomPoint
som_text_block_origin (const SomTextBlock *block,
                       SomPoint            point,
                       SomAnchor           anchor)
{
  guint    n = MAX (block->lines->len, 1);
  double   between = n > 1 ? block->height / n * (n - 1) : 0;
  SomPoint origin = point;

  if ((anchor & 3) == SOM_ANCHOR_CENTER)
    origin.x -= block->width / 2;
  else if ((anchor & 3) == SOM_ANCHOR_RIGHT)
    origin.x -= block->width;

  if ((anchor & 12) == SOM_ANCHOR_BASELINE)
    origin.y -= block->ascent;
  else if ((anchor & 12) == SOM_ANCHOR_MIDDLE)
    origin.y += (block->cap - between) / 2 - block->ascent;
  else if ((anchor & 12) == SOM_ANCHOR_BOTTOM)
    origin.y -= block->height;
  return origin;
}

gboolean
som_text_pass_line (const char       **rest,
                    const SomTextLine *line)
{
  const char *found = strstr (*rest, line->text);
  gboolean    parted = found == NULL || g_ascii_isspace (*rest[0]);

  if (found != NULL)
    *rest = found + strlen (line->text);
  return parted;
}
