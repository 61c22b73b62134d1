/* Text laid out in lines of glyphs, ready to be painted on any thread or written as text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-face.h"

#include <sommet/som-canvas.h>

G_BEGIN_DECLS

/* How to lay out. */
typedef struct
{
  SomWeight   weight;
  double      size;      /* of the type, in figure units */
  double      leading;   /* from baseline to baseline, as a factor on size */
  double      max_width; /* 0: no limit */
  guint       max_lines; /* at least 1 */
  gboolean    tabular;   /* figures of one width */
  gboolean    balance;   /* lines of about one length rather than a short last one */
  SomAnchor   align;     /* left, center or right, for several lines */
  const char *language;
} SomTextSpec;

/* Glyphs of one face in a line. Positions are relative to the start of the line's baseline. */
typedef struct
{
  const SomFace            *face;
  cairo_glyph_t            *glyphs;
  guint                     n_glyphs;
  cairo_text_cluster_t     *clusters;
  guint                     n_clusters;
  cairo_text_cluster_flags_t flags;
  guint                     start, length; /* bytes of the line's text */
} SomTextRun;

typedef struct
{
  char   *text;     /* what this line says */
  double  x, y;     /* start of the baseline, relative to the block's top left */
  double  width;
  gboolean rtl;
  GArray *runs;     /* of SomTextRun */
} SomTextLine;

/* A laid out text. Immutable. */
typedef struct
{
  gatomicrefcount ref_count;
  char           *text; /* the whole, cleaned */
  SomWeight       weight;
  double          size;
  gboolean        tabular;
  gboolean        cut; /* whether an ellipsis stands for some of it */
  double          width, height;
  double          ascent;  /* from the top to the first baseline */
  double          cap;     /* height of capitals */
  GArray         *lines;   /* of SomTextLine */
} SomTextBlock;

/* Lays `text` out. What is not UTF-8, not printable or beyond SOM_MAX_LABEL_BYTES is mended. (transfer full) */
SomTextBlock *som_text_layout       (const SomTextSpec *spec, const char *text);
SomTextBlock *som_text_block_ref    (SomTextBlock *block);
void          som_text_block_unref  (SomTextBlock *block);
/* Top left of the block whose `anchor` lies on `point`. */
SomPoint      som_text_block_origin (const SomTextBlock *block, SomPoint point, SomAnchor anchor);
/* Leads `rest`, what is left of a block's text, past its next line. Whether a space parts that line from what was before: what was broken at a
 * hyphen or between signs has none. */
gboolean      som_text_pass_line    (const char **rest, const SomTextLine *line);

/* For the two ways to lay out. */
SomTextLine  *som_text_block_add_line (SomTextBlock *block, const char *text, gsize length);
/* FALSE where the module that does it is not there. */
gboolean      som_text_layout_fallback (SomTextBlock *block, const SomTextSpec *spec);
/* What that module exports. */
void          som_text_layout_system  (SomTextBlock *block, const SomTextSpec *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomTextBlock, som_text_block_unref)

G_END_DECLS
