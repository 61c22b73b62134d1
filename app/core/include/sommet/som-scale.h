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

/**
 * som_scale_linear:
 * @domain: values
 * @range: places
 *
 * Makes a linear scale. A flat domain is opened to both sides: by half of its value, or by 0.5 where that is 0.
 *
 * Returns: the scale
 */
SomScale som_scale_linear (SomRange domain, SomRange range);

/**
 * som_scale_log:
 * @domain: values; what is not above 0 is raised to a thousandth of the larger end, or to 1
 * @range: places
 *
 * Makes a logarithmic scale. A flat domain is opened to half and double of its value.
 *
 * Returns: the scale
 */
SomScale som_scale_log (SomRange domain, SomRange range);

/**
 * som_scale_symlog:
 * @domain: values
 * @range: places
 * @linear: what is nearer to 0 than this is placed linearly; 1 where it is not above 0
 *
 * Makes a symmetric logarithmic scale: a value v is placed at sgn (v) ln (1 + |v| / linear)
 * (J. B. W. Webber, "A bi-symmetric log transformation for wide-range data", 2013, DOI 10.1088/0957-0233/24/2/027001). A flat domain is
 * opened as that of a linear scale.
 *
 * Returns: the scale
 */
SomScale som_scale_symlog (SomRange domain, SomRange range, double linear);

/**
 * som_scale_time:
 * @domain: seconds since 1970
 * @range: places
 *
 * Makes a scale of time. A domain of less than a second is opened to a day.
 *
 * Returns: the scale
 */
SomScale som_scale_time (SomRange domain, SomRange range);

/**
 * som_scale_band:
 * @n_bands: how many
 * @range: places
 * @padding: share of each step that is left empty, clamped to 0 to 0.9
 *
 * Makes a scale of equal bands.
 *
 * Returns: the scale
 */
SomScale som_scale_band (guint n_bands, SomRange range, double padding);

/**
 * som_scale_nice:
 * @scale: a scale
 * @n_ticks: how many ticks it is to have
 *
 * Widens the domain to round values: of a linear scale to steps of the ticks, of a logarithmic one to powers of ten. Others (symmetric
 * logarithmic, time, bands) stay as they are.
 *
 * Returns: the wider scale
 */
SomScale som_scale_nice (SomScale scale, guint n_ticks);

/**
 * som_scale_map:
 * @scale: a scale
 * @value: a value
 * @place: (out): its place, which may lie outside of the range; untouched where it has none
 *
 * Places a value.
 *
 * Returns: %FALSE where the value has no place: NaN, infinite, or not above 0 on a logarithmic scale
 */
gboolean som_scale_map (const SomScale *scale, double value, double *place);

/**
 * som_scale_clamp:
 * @scale: a scale
 * @value: a value
 *
 * Places a value within the range: what lies outside goes to the nearer end, what has no place to the first.
 *
 * Returns: the place
 */
double som_scale_clamp (const SomScale *scale, double value);

/**
 * som_scale_invert:
 * @scale: a scale
 * @place: a place
 *
 * The value at a place.
 *
 * Returns: the value; the first of the domain where the range has no width
 */
double som_scale_invert (const SomScale *scale, double place);

/**
 * som_scale_get_band:
 * @scale: a scale of bands
 * @band: counted from 0
 *
 * The two ends of a band, the padding left out.
 *
 * Returns: the ends, in the order of the range
 */
SomRange som_scale_get_band (const SomScale *scale, guint band);

/**
 * som_scale_get_step:
 * @scale: a scale of bands
 *
 * The distance from a band to the next one.
 *
 * Returns: the distance, negative where the range runs backwards
 */
double som_scale_get_step (const SomScale *scale);

/**
 * som_scale_get_ticks:
 * @scale: a scale
 * @n_ticks: how many to aim at
 *
 * Round values within the domain, at most %SOM_MAX_TICKS.
 *
 * Returns: the ticks; none for bands
 */
SomTicks som_scale_get_ticks (const SomScale *scale, guint n_ticks);

/**
 * som_share:
 * @room: what there is, such as the width of a table
 * @wants: (array length=n): the least and the most that is of use to each, such as the columns
 * @n: how many
 * @shares: (out caller-allocates) (array length=n): what each gets
 *
 * Shares room so that all get the same, but none more than it can use: who wants little gets it whole, the others share the rest (max-min
 * fairness; D. Bertsekas, R. Gallager, "Data Networks", 1992, section 6.5.2). Each gets its least, even where there is no room for it.
 */
void som_share (double room, const SomRange *wants, guint n, double *shares);

G_END_DECLS
