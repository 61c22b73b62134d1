/* What the parts of label placement share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-canvas-private.h"

#include <sommet/som-kit.h>

G_BEGIN_DECLS

/* Room about a label, and from it to its target, at scale 1. */
#define LABEL_PADDING 3
#define LABEL_GAP 8

/* The area is parted into cells, so that a label is held against its neighbours only. */
#define LABEL_CELLS 24

/* What lies against a place, in lengths of leader at scale 1: all of the label on what is to be spared, a leader that enters what is
 * blocked, no place at all. A leader counts twice as soon as it is this long, and is never longer than the longest. */
#define COST_SPARED 170
#define COST_ENTRY 300
#define COST_UNPLACED 9000
#define LONG_LEADER 60
#define LONGEST_LEADER 210

/* From so many points besides its target may a leader come. */
#define MAX_OTHERS 8

/* A place where a label might go, held against all that does not move while labels are tried in several orders. */
typedef struct
{
  double   cost, cover;
  gboolean known; /* FALSE: it costs that much at least */
} Weighed;

typedef struct
{
  char        *text, *detail;
  SomTextStyle style;
  SomColor     color;
  gboolean     has_color;
  SomRect      target;
  SomPoint     others[MAX_OTHERS];
  guint        n_others;
  double       priority;
  double       reach; /* of its leader, at scale 1 */
  guint        owner;
  gboolean     leader, inside;
  SomColor     ground;
  gboolean     has_ground;
  SomSize      size;
  double       cost, cover;
  gboolean     tried, placed, apart, on_target;
  SomRect      rect;
  SomAnchor    align;
  GArray      *weighed; /* of Weighed, by the candidate's number; NULL before it is first tried */
} Label;

/* Labels keep off what is blocked, spare what they can, and their leaders keep off labels and other leaders. */
typedef enum
{
  TAKEN_SPARED,
  TAKEN_BLOCKED,
  TAKEN_LABEL
} TakenKind;

typedef struct
{
  SomRect   rect;
  TakenKind kind;
  guint     owner; /* whose leaders may cross it */
} Taken;

struct _SomLabels
{
  SomCanvas *canvas;
  SomRect    area;
  double     scale;
  GArray    *labels; /* of Label */
  GArray    *taken;  /* of Taken */
  guint      n_fixed; /* of these stay where they are; the others are labels that are being placed, and their leaders */
  GArray    *cells[LABEL_CELLS * LABEL_CELLS]; /* of guint: indices of `taken` */
};

typedef struct
{
  SomPoint from, to;
} Leader;

void      som_labels_take         (SomLabels *labels, Taken taken);
/* Whether what stays leaves a label room; `cover` is then how much of it lies on what is to be spared, from 0 to 1. */
gboolean  som_labels_is_free      (const SomLabels *labels, SomRect rect, double *cover);
/* The most of what stays that a point lies on: nothing, what is to be spared or the owner's; what is blocked; a label. */
TakenKind som_labels_get_kind_at  (const SomLabels *labels, SomPoint point, guint owner);
/* Whether a rectangle, or a point for an empty one, touches a label that is being placed, or its leader. */
gboolean  som_labels_is_in_the_way (const SomLabels *labels, SomRect rect);

/* From the nearest point of the target, or of the others, to that of the label. */
Leader    som_labels_get_leader   (const Label *label, SomRect rect);
void      som_labels_block_leader (SomLabels *labels, Leader leader);
gboolean  som_labels_try_inside   (SomLabels *labels, Label *label);
/* Right, left, above, below, and the four corners between. */
void      som_labels_try_beside   (SomLabels *labels, Label *label);
void      som_labels_try_apart    (SomLabels *labels, Label *label);
/* The last resort: anywhere in the area, as near as can be. */
void      som_labels_try_anywhere (SomLabels *labels, Label *label);

G_END_DECLS
