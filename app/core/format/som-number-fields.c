/* The parts of a number that ICU wrote, and other parts put in their place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-fields.h"

#include "format/som-formatter-private.h"
#include "format/som-utf16.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

static void
extend (SomNumberSpan *span,
        int32_t        start,
        int32_t        end)
{
  if (span->end == 0)
    span->start = start;
  span->end = end;
}

/* Only the ASCII sign is noted, without the direction marks that some languages put about it. */
static void
note_minus (SomNumberFields *fields,
            int32_t          start,
            int32_t          end)
{
  const UChar *minus = u_memchr (fields->text + start, u'-', end - start);

  if (minus != NULL)
    fields->minus = (SomNumberSpan) { (int32_t) (minus - fields->text), (int32_t) (minus - fields->text) + 1 };
}

static void
note_field (SomNumberFields *fields,
            int32_t          field,
            int32_t          start,
            int32_t          end)
{
  switch (field)
    {
    case UNUM_INTEGER_FIELD:
    case UNUM_DECIMAL_SEPARATOR_FIELD:
    case UNUM_FRACTION_FIELD:
      extend (&fields->digits, start, end);
      break;
    case UNUM_CURRENCY_FIELD:
    case UNUM_MEASURE_UNIT_FIELD:
      extend (&fields->unit, start, end);
      break;
    case UNUM_EXPONENT_FIELD:
      extend (&fields->exponent, start, end);
      extend (&fields->power, start, end);
      break;
    case UNUM_EXPONENT_SYMBOL_FIELD:
    case UNUM_EXPONENT_SIGN_FIELD:
      extend (&fields->power, start, end);
      break;
    case UNUM_SIGN_FIELD:
      note_minus (fields, start, end);
      break;
    default:
      break;
    }
}

static const UFormattedValue *
get_text (const UFormattedNumber *number,
          SomNumberFields        *fields)
{
  UErrorCode             status = U_ZERO_ERROR;
  const UFormattedValue *value = unumf_resultAsValue (number, &status);

  fields->text = ufmtval_getString (value, &fields->length, &status);
  return value;
}

/* The parts of a number, as ICU knows them. */
SomNumberFields
som_number_fields_get (const UFormattedNumber *number)
{
  SomNumberFields            fields = { 0 };
  UErrorCode                 status = U_ZERO_ERROR;
  const UFormattedValue     *value = get_text (number, &fields);
  UConstrainedFieldPosition *position = ucfpos_open (&status);

  ucfpos_constrainCategory (position, UFIELD_CATEGORY_NUMBER, &status);
  while (ufmtval_nextPosition (value, position, &status) && U_SUCCESS (status))
    {
      int32_t start = 0, end = 0;

      ucfpos_getIndexes (position, &start, &end, &status);
      note_field (&fields, ucfpos_getField (position, &status), start, end);
    }
  ucfpos_close (position);
  return fields;
}

/* The same from the looks of the text, for numbers whose unit is a sign. ICU's first answer about fields costs 6 million
 * instructions, more than all the rest of a first number, and most numbers never need one. */
SomNumberFields
som_number_fields_guess (const UFormattedNumber *number,
                         const char             *sign)
{
  SomNumberFields   fields = { 0 };
  g_autofree UChar *chars = sign != NULL ? som_utf16_from_utf8 (sign) : NULL;
  const UChar      *unit;

  get_text (number, &fields);
  for (int32_t i = 0; i < fields.length; i++)
    if (u_isdigit (fields.text[i]))
      extend (&fields.digits, i, i + 1);
  note_minus (&fields, 0, fields.length);

  unit = chars != NULL ? u_strFindFirst (fields.text, fields.length, chars, -1) : NULL;
  if (unit != NULL)
    fields.unit = (SomNumberSpan) { (int32_t) (unit - fields.text), (int32_t) (unit - fields.text) + u_strlen (chars) };
  return fields;
}

/* ` × 10³⁰⁸`; NULL in scripts that have no raised digits. */
char *
som_number_fields_write_power (const SomNumberFields *fields)
{
  GString *power = g_string_new (SOM_NBSP "×" SOM_NBSP "10");

  /* ICU writes the sign of an exponent in the language's way, and only a minus. */
  if (fields->power.end - fields->power.start > 1 && fields->exponent.start > fields->power.start
      && (fields->text[fields->exponent.start - 1] == u'-' || fields->text[fields->exponent.start - 1] == u'−'))
    g_string_append (power, "⁻");

  for (int32_t i = fields->exponent.start; i < fields->exponent.end; i++)
    {
      UChar digit = fields->text[i];

      if (digit < u'0' || digit > u'9')
        {
          g_string_free (power, TRUE);
          return NULL;
        }
      g_string_append (power, superscripts[digit - u'0']);
    }
  return g_string_free (power, FALSE);
}

typedef struct
{
  SomNumberSpan span;
  const char   *with;
} Replacement;

static int
compare_replacements (gconstpointer a,
                      gconstpointer b)
{
  return ((const Replacement *) a)->span.start - ((const Replacement *) b)->span.start;
}

/* Puts `with` in place of a span, if both are there, and everything up to it before. */
static void
copy_up_to (GString               *out,
            const SomNumberFields *fields,
            int32_t               *done,
            const Replacement     *replacement)
{
  g_autofree char *before = NULL;

  if (replacement->span.end == 0 || replacement->with == NULL)
    return;
  before = som_utf16_to_utf8 (fields->text + *done, replacement->span.start - *done);
  g_string_append (out, before);
  g_string_append (out, replacement->with);
  *done = replacement->span.end;
}

/* The formatted number with some fields replaced. Its minus is a true one, which typographers want and ICU keeps for few languages. */
char *
som_number_fields_replace (const SomNumberFields *fields,
                           const char            *digits,
                           const char            *unit,
                           const char            *power)
{
  Replacement replacements[] = { { fields->minus, SOM_MINUS }, { fields->digits, digits }, { fields->unit, unit }, { fields->power, power } };
  GString    *out = g_string_new (NULL);
  g_autofree char *rest = NULL;
  int32_t          done = 0;

  qsort (replacements, G_N_ELEMENTS (replacements), sizeof (Replacement), compare_replacements);
  for (guint i = 0; i < G_N_ELEMENTS (replacements); i++)
    copy_up_to (out, fields, &done, &replacements[i]);

  rest = som_utf16_to_utf8 (fields->text + done, fields->length - done);
  g_string_append (out, rest);
  return g_string_free (out, FALSE);
}
