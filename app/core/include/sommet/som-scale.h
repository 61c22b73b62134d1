/* Scales: from values to places. Plain values; every function is total.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/**
 * SomScaleKind:
 * @SOM_SCALE_LINEAR: equal differences take equal room
 * @SOM_SCALE_LOG: equal ratios take equal room; nothing at or below 0 has a place
 * @SOM_SCALE_SYMLOG: logarithmic far from 0, linear near it, for both signs
 * @SOM_SCALE_TIME: linear in seconds since 1970, with ticks on the calendar
 * @SOM_SCALE_BAND: a band for each of a number of items
 *
 * How a scale places.
 */
typedef enum
{
  SOM_SCALE_LINEAR,
  SOM_SCALE_LOG,
  SOM_SCALE_SYMLOG,
  SOM_SCALE_TIME,
  SOM_SCALE_BAND
} SomScaleKind;

/**
 * SomScale:
 * @kind: how it places
 * @domain: values, of which @min is mapped to the first end of @range
 * @range: places in figure units
 * @linear: width of the linear part of %SOM_SCALE_SYMLOG
 * @n_bands: number of bands of %SOM_SCALE_BAND
 * @padding: share of each step of a %SOM_SCALE_BAND that is left empty, 0 to 0.9
 *
 * A scale, passed by value. Make one with a `som_scale_` constructor, which mends domains that are empty, flat or not
 * finite.
 */
typedef struct
{
  SomScaleKind kind;
  SomRange     domain;
  SomRange     range;
  double       linear;
  guint        n_bands;
  double       padding;
} SomScale;

/** SOM_MAX_TICKS: the most ticks that a scale gives. */
#define SOM_MAX_TICKS 32u

/**
 * SomTicks:
 * @n: how many
 * @values: in ascending order, in domain units
 * @step: distance between two ticks, 0 where it varies
 * @precision: for %SOM_SCALE_TIME, what to write of each
 *
 * The ticks of a scale.
 */
typedef struct
{
  guint        n;
  double       values[SOM_MAX_TICKS];
  double       step;
  SomPrecision precision;
} SomTicks;

SomScale som_scale_linear     (SomRange domain, SomRange range);
SomScale som_scale_log        (SomRange domain, SomRange range);
SomScale som_scale_symlog     (SomRange domain, SomRange range, double linear);
SomScale som_scale_time       (SomRange domain, SomRange range);
SomScale som_scale_band       (guint n_bands, SomRange range, double padding);
SomScale som_scale_nice       (SomScale scale, guint n_ticks);
gboolean som_scale_map        (const SomScale *scale, double value, double *place);
double   som_scale_clamp      (const SomScale *scale, double value);
double   som_scale_invert     (const SomScale *scale, double place);
SomRange som_scale_get_band   (const SomScale *scale, guint band);
double   som_scale_get_step   (const SomScale *scale);
SomTicks som_scale_get_ticks  (const SomScale *scale, guint n_ticks);

void     som_share            (double room, const SomRange *wants, guint n, double *shares);

G_END_DECLS
