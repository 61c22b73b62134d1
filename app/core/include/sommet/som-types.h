/* The plain values that every part of Sommet passes around: geometry, colours, roles, errors, limits.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SomPoint:
 * @x: rightwards, in figure units
 * @y: downwards, in figure units
 *
 * A place on a figure. A figure unit is 1/900 of the height of a slide of 16:9, and one pixel in a window.
 */
typedef struct
{
  double x, y;
} SomPoint;

/**
 * SomSize:
 * @width: in figure units, never negative
 * @height: in figure units, never negative
 *
 * How much room something takes.
 */
typedef struct
{
  double width, height;
} SomSize;

/**
 * SomRect:
 * @x: left edge
 * @y: top edge
 * @width: never negative
 * @height: never negative
 *
 * An upright rectangle in figure units.
 */
typedef struct
{
  double x, y, width, height;
} SomRect;

/**
 * SomRange:
 * @min: first end; may be the larger one, as in a scale that runs upwards
 * @max: second end
 *
 * Two ends: of a domain, of an extent on the figure.
 */
typedef struct
{
  double min, max;
} SomRange;

/**
 * SomColor:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1, sRGB
 * @blue: 0 to 1, sRGB
 * @alpha: 0 (nothing) to 1 (opaque), not premultiplied
 *
 * A colour, passed by value.
 */
typedef struct
{
  double red, green, blue, alpha;
} SomColor;

/**
 * SomRole:
 * @SOM_ROLE_NONE: no role
 * @SOM_ROLE_LABEL: what a row is called
 * @SOM_ROLE_ENTITY: the entity that a row is about
 * @SOM_ROLE_GEO: an ISO 3166 code, or several
 * @SOM_ROLE_VALUE: the figure itself
 * @SOM_ROLE_MIN: lower end of the range of a value
 * @SOM_ROLE_MAX: upper end of the range of a value
 * @SOM_ROLE_UNIT: the unit of a value
 * @SOM_ROLE_QUALIFIER: public, private, ...
 * @SOM_ROLE_STATUS: actual, announced, planned, estimate
 * @SOM_ROLE_TIME: when the value holds
 * @SOM_ROLE_START: first day of a span
 * @SOM_ROLE_END: last day of a span
 * @SOM_ROLE_AS_OF: when the source said so
 * @SOM_ROLE_SOURCE: where the row comes from
 * @SOM_ROLE_NOTE: a remark on the row
 * @SOM_ROLE_GROUP: the group that the row stands in
 * @SOM_ROLE_ORDER: the row's place among the others
 * @SOM_ROLE_ROW: the matrix row of a cell
 * @SOM_ROLE_COLUMN: the matrix column of a cell
 * @SOM_ROLE_TEXT: running text
 * @SOM_ROLE_BULLETS: a list of short texts
 * @SOM_ROLE_COLOR: a colour, as #rrggbb
 * @SOM_ROLE_FROM: the entity that an arc leaves
 * @SOM_ROLE_TO: the entity that an arc reaches
 * @SOM_ROLE_BASIS: peak or measured
 * @SOM_ROLE_LAYER: article or check
 * @SOM_ROLE_CHECKS: key of the row that this row checks
 * @SOM_ROLE_SERIES: the series that a row belongs to
 * @SOM_ROLE_LINK: the address of a source
 * @SOM_N_ROLES: how many roles there are
 *
 * What a column means to a view. A role is given by `sommet:role` on a field, or inferred.
 */
typedef enum
{
  SOM_ROLE_NONE,
  SOM_ROLE_LABEL,
  SOM_ROLE_ENTITY,
  SOM_ROLE_GEO,
  SOM_ROLE_VALUE,
  SOM_ROLE_MIN,
  SOM_ROLE_MAX,
  SOM_ROLE_UNIT,
  SOM_ROLE_QUALIFIER,
  SOM_ROLE_STATUS,
  SOM_ROLE_TIME,
  SOM_ROLE_START,
  SOM_ROLE_END,
  SOM_ROLE_AS_OF,
  SOM_ROLE_SOURCE,
  SOM_ROLE_NOTE,
  SOM_ROLE_GROUP,
  SOM_ROLE_ORDER,
  SOM_ROLE_ROW,
  SOM_ROLE_COLUMN,
  SOM_ROLE_TEXT,
  SOM_ROLE_BULLETS,
  SOM_ROLE_COLOR,
  SOM_ROLE_FROM,
  SOM_ROLE_TO,
  SOM_ROLE_BASIS,
  SOM_ROLE_LAYER,
  SOM_ROLE_CHECKS,
  SOM_ROLE_SERIES,
  SOM_ROLE_LINK,
  SOM_N_ROLES
} SomRole;

/**
 * SomStatus:
 * @SOM_STATUS_NONE: the dossier does not say
 * @SOM_STATUS_ACTUAL: it is so
 * @SOM_STATUS_ANNOUNCED: somebody said that it will be so
 * @SOM_STATUS_PLANNED: decided, not done
 * @SOM_STATUS_ESTIMATE: reckoned by somebody
 *
 * How real a row's value is. Announced and planned are drawn hollow or dashed.
 */
typedef enum
{
  SOM_STATUS_NONE,
  SOM_STATUS_ACTUAL,
  SOM_STATUS_ANNOUNCED,
  SOM_STATUS_PLANNED,
  SOM_STATUS_ESTIMATE
} SomStatus;

/**
 * SomLayer:
 * @SOM_LAYER_NONE: the row belongs to both
 * @SOM_LAYER_ARTICLE: what the article says
 * @SOM_LAYER_CHECK: what the check found
 *
 * The layer of a dossier that a row belongs to.
 */
typedef enum
{
  SOM_LAYER_NONE,
  SOM_LAYER_ARTICLE,
  SOM_LAYER_CHECK
} SomLayer;

/**
 * SomBasis:
 * @SOM_BASIS_NONE: the dossier does not say
 * @SOM_BASIS_PEAK: theoretical peak
 * @SOM_BASIS_MEASURED: measured by a benchmark
 *
 * What a capacity stands for.
 */
typedef enum
{
  SOM_BASIS_NONE,
  SOM_BASIS_PEAK,
  SOM_BASIS_MEASURED
} SomBasis;

/**
 * SomPrecision:
 * @SOM_PRECISION_YEAR: a year
 * @SOM_PRECISION_MONTH: a month
 * @SOM_PRECISION_DAY: a day
 * @SOM_PRECISION_SECOND: a time of day
 *
 * How finely a time is known.
 */
typedef enum
{
  SOM_PRECISION_YEAR,
  SOM_PRECISION_MONTH,
  SOM_PRECISION_DAY,
  SOM_PRECISION_SECOND
} SomPrecision;

/**
 * SomTime:
 * @seconds: seconds since 1970-01-01T00:00:00Z at which the period begins
 * @precision: how long the period is
 *
 * A date as it is known: `2025`, `2025-02` and `2025-02-10` begin at known moments and last differently.
 */
typedef struct
{
  double       seconds;
  SomPrecision precision;
} SomTime;

/**
 * SOM_ERROR:
 *
 * Error domain of Sommet. Codes are those of #SomError.
 */
#define SOM_ERROR (som_error_quark ())

/**
 * SomError:
 * @SOM_ERROR_INPUT: the dossier, a table or a view is wrong
 * @SOM_ERROR_PLUGIN: a plugin can't be used, or did what it must not
 * @SOM_ERROR_SYSTEM: the machine failed: no room, no right, no memory
 * @SOM_ERROR_LIMIT: a limit of Sommet is passed
 * @SOM_ERROR_CANCELLED: somebody asked to stop
 *
 * What went wrong.
 */
typedef enum
{
  SOM_ERROR_INPUT,
  SOM_ERROR_PLUGIN,
  SOM_ERROR_SYSTEM,
  SOM_ERROR_LIMIT,
  SOM_ERROR_CANCELLED
} SomError;

/**
 * som_error_quark:
 *
 * The error domain of Sommet.
 *
 * Returns: the quark
 */
GQuark som_error_quark (void);

/**
 * som_rect_inset:
 * @rect: a rectangle
 * @left: what to take off at the left
 * @top: what to take off at the top
 * @right: what to take off at the right
 * @bottom: what to take off at the bottom
 *
 * Makes a rectangle smaller, or larger where an inset is negative. A side that would become negative becomes 0.
 *
 * Returns: the inner rectangle
 */
SomRect som_rect_inset (SomRect rect, double left, double top, double right, double bottom);

/**
 * som_rect_union:
 * @a: a rectangle
 * @b: another
 *
 * The smallest rectangle that holds both. A rectangle of no width and no height at the origin counts as nothing.
 *
 * Returns: the union
 */
SomRect som_rect_union (SomRect a, SomRect b);

/**
 * som_rect_intersects:
 * @a: a rectangle
 * @b: another
 *
 * Whether two rectangles share more than an edge.
 *
 * Returns: %TRUE where they overlap
 */
gboolean som_rect_intersects (SomRect a, SomRect b);

/**
 * som_rect_contains:
 * @outer: a rectangle
 * @inner: another
 *
 * Whether one rectangle lies within the other, edges included.
 *
 * Returns: %TRUE where @inner does not leave @outer
 */
gboolean som_rect_contains (SomRect outer, SomRect inner);

/**
 * som_rect_contains_point:
 * @rect: a rectangle
 * @point: a place
 *
 * Whether a place lies in a rectangle, edges included.
 *
 * Returns: %TRUE where it does
 */
gboolean som_rect_contains_point (SomRect rect, SomPoint point);

/**
 * som_color_mix:
 * @from: the colour at share 0
 * @to: the colour at share 1
 * @share: how much of @to, clamped to 0 to 1; NaN counts as 0
 *
 * Mixes two colours in sRGB.
 *
 * Returns: the mixture
 */
SomColor som_color_mix (SomColor from, SomColor to, double share);

/**
 * som_color_with_alpha:
 * @color: a colour
 * @alpha: 0 to 1
 *
 * The same colour with another opacity.
 *
 * Returns: the colour
 */
SomColor som_color_with_alpha (SomColor color, double alpha);

/**
 * som_color_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * The contrast ratio of WCAG 2.1 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio), from 1 to 21.
 *
 * Returns: the ratio
 */
double som_color_contrast (SomColor a, SomColor b);

/**
 * som_color_parse:
 * @text: (nullable): `#rrggbb`
 * @color: (out): the colour, opaque; untouched where @text is none
 *
 * Reads a colour.
 *
 * Returns: %TRUE where @text is a colour
 */
gboolean som_color_parse (const char *text, SomColor *color);

/**
 * som_time_get_end:
 * @time: a date
 *
 * The end of the period that a date names: a year lasts to the next.
 *
 * Returns: the first moment after it, in seconds since 1970
 */
double som_time_get_end (SomTime time);

G_END_DECLS
