/* The words of an axis: ticks that look alike.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-format.h"

#include <math.h>

/* Steps are computed, so their last digits are noise. */
#define STEP_DIGITS 6
/* More decimals than that can't be read: every tick is then written by itself. */
#define MAX_DECIMALS 9

/* What all ticks of an axis have in common. */
typedef struct
{
  SomMeasure  measure;
  SomNotation notation;
  int         power;    /* of ten, that the compact word or the prefix stands for */
  const char *prefix;
  int         bottom;   /* power of ten of the last digit that tells neighbours apart */
  int         decimals; /* after the point, so that all ticks have the same */
} Axis;

/* Returns FALSE where ticks can't share a power, because they are too large or too small for words. */
static gboolean
choose_power (SomFormatter     *formatter,
              const SomDecimal *largest,
              Axis             *axis)
{
  axis->prefix = "";
  if (axis->measure.kind == SOM_MEASURE_SI)
    return som_si_find_prefix (largest, &axis->power, &axis->prefix);

  axis->notation = som_notation_choose (largest, axis->measure.kind, SOM_FORMAT_SHORT);
  axis->power = axis->notation == SOM_NOTATION_COMPACT ? som_compact_find_power (formatter, largest->top) : 0;
  return axis->notation != SOM_NOTATION_SCIENTIFIC;
}

static Axis
describe_axis (SomFormatter *formatter,
               double        step,
               double        largest,
               SomMeasure    measure)
{
  Axis       axis = { .measure = measure, .prefix = "" };
  SomDecimal step_digits = som_decimal_new (step);
  SomDecimal largest_digits = som_decimal_new (largest);

  step_digits = som_decimal_round (step_digits, step_digits.top - STEP_DIGITS + 1);
  axis.bottom = som_decimal_get_bottom (&step_digits);
  if (!choose_power (formatter, &largest_digits, &axis) || axis.power - axis.bottom > MAX_DECIMALS)
    axis.notation = SOM_NOTATION_SCIENTIFIC;
  axis.decimals = MAX (0, axis.power - axis.bottom);
  if (axis.notation == SOM_NOTATION_PLAIN && axis.decimals > 0)
    axis.decimals = MAX (axis.decimals, som_measure_get_decimals (axis.measure));
  return axis;
}

static char *
write_digits (SomFormatter *formatter,
              const Axis   *axis,
              SomDecimal    decimal)
{
  SomNumberStyle style = { .min_decimals = axis->decimals };

  decimal.top -= axis->power;
  return som_formatter_decimal (formatter, &decimal, &style);
}

/* ICU would choose a word for each tick: it is asked for a round number instead, and lent this tick's digits. */
static char *
write_with_word (SomFormatter *formatter,
                 const Axis   *axis,
                 SomDecimal    decimal)
{
  SomDecimal       model = som_decimal_new_power (5, axis->power, decimal.negative);
  SomNumberStyle   style = { .measure = axis->measure, .notation = SOM_NOTATION_COMPACT };
  g_autofree char *digits = NULL;

  decimal.negative = FALSE;
  digits = write_digits (formatter, axis, decimal);
  style.digits = digits;
  return som_formatter_decimal (formatter, &model, &style);
}

static char *
write_tick (SomFormatter *formatter,
            const Axis   *axis,
            SomDecimal    decimal,
            gboolean      bare)
{
  SomNumberStyle   plain = { .measure = axis->measure, .min_decimals = axis->decimals };
  g_autofree char *digits = NULL;

  if (bare)
    return write_digits (formatter, axis, decimal);
  if (axis->notation == SOM_NOTATION_COMPACT)
    return write_with_word (formatter, axis, decimal);
  if (axis->measure.kind != SOM_MEASURE_SI)
    return som_formatter_decimal (formatter, &decimal, &plain);

  digits = write_digits (formatter, axis, decimal);
  return som_formatter_with_symbol (digits, axis->prefix, axis->measure.code);
}

/* Where ticks share no power each is written by itself, but never one in powers of ten beside one in full. */
static char *
write_apart (SomFormatter *formatter,
             SomDecimal    decimal,
             double        largest,
             SomMeasure    measure)
{
  SomDecimal     largest_digits = som_decimal_new (largest);
  SomNumberStyle style = { .measure = measure, .notation = som_notation_choose (&largest_digits, SOM_MEASURE_PLAIN, SOM_FORMAT_EXACT) };

  if (style.notation != SOM_NOTATION_SCIENTIFIC)
    style.notation = som_notation_choose (&decimal, SOM_MEASURE_PLAIN, SOM_FORMAT_EXACT);
  return som_formatter_decimal (formatter, &decimal, &style);
}

/* As on a logarithmic axis. */
static char *
write_without_step (SomFormatter *formatter,
                    double        value,
                    double        farthest,
                    SomMeasure    measure)
{
  SomDecimal     decimal = som_decimal_new (value), farthest_digits = som_decimal_new (farthest);
  SomNumberStyle style = { .measure = measure, .notation = SOM_NOTATION_SCIENTIFIC };
  Axis           axis = { .measure = measure };

  if (choose_power (formatter, &farthest_digits, &axis))
    return som_formatter_number (formatter, value, measure, SOM_FORMAT_SHORT);
  return som_formatter_decimal (formatter, &decimal, &style);
}

static char *
format_tick (SomFormatter *formatter,
             double        value,
             double        step,
             double        largest,
             SomMeasure    measure,
             gboolean      bare)
{
  SomNumberStyle plain = { 0 };
  SomDecimal     decimal = som_decimal_new (value);
  Axis           axis;

  if (!isfinite (value))
    return g_strdup (SOM_DASH);
  if (value == 0)
    return som_formatter_decimal (formatter, &decimal, &plain);
  measure = som_measure_check (measure);
  largest = isfinite (largest) && largest != 0 ? largest : value;
  if (!isfinite (step) || step <= 0)
    return write_without_step (formatter, value, largest, measure);

  axis = describe_axis (formatter, step, largest, measure);
  decimal = som_decimal_round (decimal, axis.bottom);
  if (decimal.n == 0)
    return som_formatter_decimal (formatter, &decimal, &plain);
  if (axis.notation != SOM_NOTATION_SCIENTIFIC)
    return write_tick (formatter, &axis, decimal, bare);

  return write_apart (formatter, decimal, largest, bare ? plain.measure : measure);
}

/**
 * som_formatter_tick:
 * @formatter: a formatter
 * @value: the tick, in the base of its unit
 * @step: the distance between two ticks; where it is not above 0 every tick is written by itself, as on a logarithmic axis
 * @largest: the tick that is farthest from 0; on a logarithmic axis that which is farthest from 1, by its power of ten
 * @measure: what the axis counts
 *
 * Writes a tick with its unit. All ticks of an axis share one compact word or metric prefix, that of @largest, and as many
 * decimals as @step needs; where one has to be written in powers of ten, all are. 0 is written bare, since it is the same in every unit.
 *
 * Returns: (transfer full): the words
 */
char *
som_formatter_tick (SomFormatter *formatter,
                    double        value,
                    double        step,
                    double        largest,
                    SomMeasure    measure)
{
  g_return_val_if_fail (formatter != NULL, NULL);

  return format_tick (formatter, value, step, largest, measure, FALSE);
}

/**
 * som_formatter_tick_bare:
 * @formatter: a formatter
 * @value: the tick, in the base of its unit
 * @step: the distance between two ticks; where it is not above 0 the unit is written, since each tick has its own
 * @largest: the tick that is farthest from 0; on a logarithmic axis that which is farthest from 1, by its power of ten
 * @measure: what the axis counts
 *
 * Writes a tick of an axis that has its unit on another one: `100` beside the `500 Md $` of som_formatter_tick().
 *
 * Returns: (transfer full): the words
 */
char *
som_formatter_tick_bare (SomFormatter *formatter,
                         double        value,
                         double        step,
                         double        largest,
                         SomMeasure    measure)
{
  g_return_val_if_fail (formatter != NULL, NULL);

  return format_tick (formatter, value, step, largest, measure, TRUE);
}
