/* Numbers and amounts in words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-format.h"

#include "format/som-number-fields.h"
#include "format/som-number-words.h"
#include "format/som-utf16.h"

#include <math.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

/* Labels keep this many digits of a number that has more than SHOWN_WHOLE. */
#define SHORT_DIGITS 3
/* A number of so few digits is never cut: 125.9 is as easily read as 126, and is what the source says. */
#define SHOWN_WHOLE 4
/* From here on labels use compact words, such as million. */
#define FIRST_COMPACT 6
/* From here on there are no words that people know. */
#define FIRST_SCIENTIFIC 15
/* From here on a number is not written out even where every digit is wanted. */
#define FIRST_SCIENTIFIC_EXACT 21
/* Below, zeros would have to be counted. */
#define LAST_PLAIN (-6)
/* How many number formatters a language keeps; a dossier with more units than that opens them again. */
#define MAX_NUMBERS 64

/* Short names of currencies, where ICU has only what a central bank would say. */
static const struct
{
  const char *language, *code, *one, *other;
} currency_names[] = {
  { "fr", "USD", "dollar", "dollars" },
  { "fr", "CNY", "yuan", "yuans" },
};

/* Languages in which million is a noun, so that a preposition joins it to what is counted; and the one before vowels. */
static const struct
{
  const char *language, *preposition, *elided;
} prepositions[] = {
  { "ca", "de ", "d’" }, { "es", "de ", "de " }, { "fr", "de ", "d’" },
  { "gl", "de ", "de " }, { "it", "di ", "di " }, { "pt", "de ", "de " },
};

static const struct
{
  int         power;
  const char *prefix;
} si_prefixes[] = {
  { -9, "n" }, { -6, "µ" }, { -3, "m" }, { 0, "" },   { 3, "k" },  { 6, "M" },
  { 9, "G" },  { 12, "T" }, { 15, "P" }, { 18, "E" }, { 21, "Z" }, { 24, "Y" },
};

static gboolean
is_made_of (const char *text,
            const char *characters)
{
  return text[0] != '\0' && strspn (text, characters) == strlen (text);
}

static gboolean
is_currency_code (const char *code)
{
  return strlen (code) == 3 && g_ascii_isalpha (code[0]) && g_ascii_isalpha (code[1]) && g_ascii_isalpha (code[2]);
}

static gboolean
is_icu_unit (const char *code)
{
  return strlen (code) < 64 && is_made_of (code, "abcdefghijklmnopqrstuvwxyz0123456789-");
}

/* ICU tells what it does not know only when it writes a number with it: 100-kilometer is read, and is no unit by itself. Units of feet and inches
 * it rounds to decimals of its own. */
gboolean
som_measure_is_known_to_icu (const char *code)
{
  g_autoptr (GString) skeleton = g_string_new ("unit/");
  UErrorCode          status = U_ZERO_ERROR;
  g_autofree UChar   *chars = NULL;
  UNumberFormatter   *number;
  UFormattedNumber   *text;

  if (!is_icu_unit (code) || strstr (code, "-and-") != NULL)
    return FALSE;
  chars = som_utf16_from_utf8 (g_string_append (skeleton, code)->str);
  number = unumf_openForSkeletonAndLocale (chars, -1, "en", &status);
  text = unumf_openResult (&status);
  unumf_formatInt (number, 1, text, &status);
  unumf_closeResult (text);
  unumf_close (number);
  return U_SUCCESS (status);
}

gboolean
som_currency_is_code (const char *code)
{
  return code != NULL && strlen (code) == 3 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && g_ascii_isupper (code[2]);
}

gboolean
som_currency_is_known (const char *code)
{
  UChar chars[4];

  if (!som_currency_is_code (code))
    return FALSE;
  u_charsToUChars (code, chars, G_N_ELEMENTS (chars));
  return ucurr_getNumericCode (chars) != 0;
}

/* A measure that can be written as it says: a code that ICU could not read is put after the number as it is. */
SomMeasure
som_measure_check (SomMeasure measure)
{
  const char *code = measure.code != NULL ? measure.code : "";

  if (measure.kind == SOM_MEASURE_PERCENT || measure.kind == SOM_MEASURE_PLAIN)
    return measure;
  if (measure.kind == SOM_MEASURE_RATIO || code[0] == '\0')
    return (SomMeasure) { SOM_MEASURE_PLAIN, NULL };
  if ((measure.kind == SOM_MEASURE_CURRENCY && !is_currency_code (code))
      || (measure.kind == SOM_MEASURE_ICU && !is_icu_unit (code)))
    return (SomMeasure) { SOM_MEASURE_SYMBOL, code };
  return measure;
}

/* How many decimals an amount of money has, if it has some: 2 for dollars, 0 for yens; 0 for what is no money. */
int
som_measure_get_decimals (SomMeasure measure)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      code[4];
  int        decimals;

  if (measure.kind != SOM_MEASURE_CURRENCY)
    return 0;
  u_charsToUChars (measure.code, code, 4);
  decimals = ucurr_getDefaultFractionDigits (code, &status);
  return U_SUCCESS (status) ? decimals : 0;
}

/* The notation that the size of a number asks for. Nobody says a million percent. */
SomNotation
som_notation_choose (const SomDecimal *decimal,
                     SomMeasureKind    kind,
                     SomFormatWidth    width)
{
  gboolean exact = width == SOM_FORMAT_EXACT;
  gboolean words = !exact && kind != SOM_MEASURE_PERCENT;

  if (decimal->n == 0)
    return SOM_NOTATION_PLAIN;
  if (decimal->top < LAST_PLAIN || decimal->top >= (exact ? FIRST_SCIENTIFIC_EXACT : FIRST_SCIENTIFIC))
    return SOM_NOTATION_SCIENTIFIC;
  return words && decimal->top >= FIRST_COMPACT ? SOM_NOTATION_COMPACT : SOM_NOTATION_PLAIN;
}

/* The metric prefix under which a number has one to three digits before the point; FALSE where there is none. */
gboolean
som_si_find_prefix (const SomDecimal *decimal,
                    int              *power,
                    const char      **prefix)
{
  int wanted = decimal->n == 0 ? 0 : 3 * (int) floor (decimal->top / 3.0);

  for (guint i = 0; i < G_N_ELEMENTS (si_prefixes); i++)
    if (si_prefixes[i].power == wanted)
      {
        *power = wanted;
        *prefix = si_prefixes[i].prefix;
        return TRUE;
      }
  return FALSE;
}

/* `35 PFLOPS`, with a no-break space. */
char *
som_formatter_with_symbol (const char *number,
                           const char *prefix,
                           const char *symbol)
{
  return g_strconcat (number, SOM_NBSP, prefix, symbol, NULL);
}

static UNumberFormatter *
open_number (SomFormatter *formatter,
             const char   *skeleton)
{
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *chars = som_utf16_from_utf8 (skeleton);
  UNumberFormatter *number = unumf_openForSkeletonAndLocale (chars, -1, formatter->locale, &status);

  if (U_FAILURE (status))
    g_clear_pointer (&number, unumf_close);
  return number;
}

static UNumberFormatter *
get_number (SomFormatter *formatter,
            const char   *skeleton)
{
  UNumberFormatter *number = g_hash_table_lookup (formatter->numbers, skeleton);

  if (number == NULL && (number = open_number (formatter, skeleton)) != NULL)
    {
      if (g_hash_table_size (formatter->numbers) >= MAX_NUMBERS)
        g_hash_table_remove_all (formatter->numbers);
      g_hash_table_insert (formatter->numbers, g_strdup (skeleton), number);
    }
  return number;
}

/* Formats into formatter->number. */
static gboolean
run_skeleton (SomFormatter     *formatter,
              const char       *skeleton,
              const SomDecimal *decimal)
{
  UNumberFormatter *number = get_number (formatter, skeleton);
  UErrorCode        status = U_ZERO_ERROR;
  char              text[SOM_DECIMAL_LENGTH];

  if (number == NULL)
    return FALSE;
  if (formatter->number == NULL)
    formatter->number = unumf_openResult (&status);

  som_decimal_print (decimal, text);
  unumf_formatDecimal (number, text, -1, formatter->number, &status);
  return U_SUCCESS (status);
}

static char *
get_currency_symbol (const char    *code,
                     const char    *locale,
                     UCurrNameStyle style)
{
  UChar        chars[4];
  UErrorCode   status = U_ZERO_ERROR;
  int32_t      length = 0;
  const UChar *symbol;

  u_charsToUChars (code, chars, 4);
  symbol = ucurr_getName (chars, locale, style, NULL, &length, &status);
  return som_utf16_to_utf8 (U_SUCCESS (status) ? symbol : chars, U_SUCCESS (status) ? length : 3);
}

/* English symbols are all different and known everywhere: $ is the US dollar alone, and CN¥ is no yen. ICU's narrow ones,
 * which its patterns are made for, are shared by several currencies; French ones would say $US. */
static char *
choose_currency_symbol (const char *code)
{
  return get_currency_symbol (code, "en", UCURR_SYMBOL_NAME);
}

/* Letters ask for a space where a sign does not, and need not be replaced. */
static gboolean
has_sign (const char *code)
{
  g_autofree char *symbol = choose_currency_symbol (code);

  return g_ascii_strcasecmp (symbol, code) != 0;
}

static const char *
find_currency_name (SomFormatter     *formatter,
                    const char       *code,
                    const SomDecimal *decimal)
{
  for (guint i = 0; i < G_N_ELEMENTS (currency_names); i++)
    if (g_ascii_strcasecmp (currency_names[i].code, code) == 0
        && som_formatter_has_language (formatter, currency_names[i].language))
      {
        gboolean below_two = decimal->top < 0 || (decimal->top == 0 && decimal->digits[0] < '2');

        return below_two ? currency_names[i].one : currency_names[i].other;
      }
  return NULL;
}

/* `de dollars`, `d’euros` after a compact word, in the languages that say so. */
static char *
join_to_compact (SomFormatter *formatter,
                 const char   *unit)
{
  gboolean vowel = strchr ("aeiouAEIOU", unit[0]) != NULL || g_str_has_prefix (unit, "é");

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (som_formatter_has_language (formatter, prepositions[i].language))
      return g_strconcat (vowel ? prepositions[i].elided : prepositions[i].preposition, unit, NULL);
  return g_strdup (unit);
}

static char *
write_unit_name (SomFormatter          *formatter,
                 const SomDecimal      *decimal,
                 const SomNumberStyle  *style,
                 const SomNumberFields *fields)
{
  g_autofree char *icu_name = som_utf16_to_utf8 (fields->text + fields->unit.start, fields->unit.end - fields->unit.start);
  const char      *name = NULL;

  if (style->measure.kind == SOM_MEASURE_CURRENCY)
    name = find_currency_name (formatter, style->measure.code, decimal);
  if (name == NULL)
    name = icu_name;
  return style->notation == SOM_NOTATION_COMPACT ? join_to_compact (formatter, name) : g_strdup (name);
}

/* What is written as the unit; NULL for what ICU writes. */
static char *
write_unit (SomFormatter          *formatter,
            const SomDecimal      *decimal,
            const SomNumberStyle  *style,
            const SomNumberFields *fields)
{
  if (fields->unit.end == 0)
    return NULL;
  if (style->width == SOM_FORMAT_LONG)
    return write_unit_name (formatter, decimal, style, fields);
  return style->measure.kind == SOM_MEASURE_CURRENCY ? choose_currency_symbol (style->measure.code) : NULL;
}

/* `12,50 €`, but `12 €`: an amount with cents shows all of them, if it says any. */
static int
get_min_decimals (const SomDecimal     *decimal,
                  const SomNumberStyle *style)
{
  if (style->notation != SOM_NOTATION_PLAIN || som_decimal_get_bottom (decimal) >= 0)
    return style->min_decimals;
  return MAX (style->min_decimals, som_measure_get_decimals (style->measure));
}

/* See https://unicode-org.github.io/icu/userguide/format_parse/numbers/skeletons.html */
static char *
write_skeleton (const SomDecimal     *decimal,
                const SomNumberStyle *style)
{
  static const char *const notations[][2] = { { "", "" }, { "compact-short ", "compact-long " }, { "scientific ", "scientific " } };
  gboolean                 full = style->width == SOM_FORMAT_LONG;
  GString                 *skeleton = g_string_new (notations[style->notation][full]);

  if (style->measure.kind == SOM_MEASURE_PERCENT)
    g_string_append (skeleton, "percent ");
  else if (style->measure.kind == SOM_MEASURE_ICU)
    g_string_append_printf (skeleton, "unit/%s %s ", style->measure.code, full ? "unit-width-full-name" : "unit-width-short");
  else if (style->measure.kind == SOM_MEASURE_CURRENCY)
    g_string_append_printf (skeleton, "currency/%s %s ", style->measure.code,
                            full                            ? "unit-width-full-name"
                            : has_sign (style->measure.code) ? "unit-width-narrow"
                                                             : "unit-width-iso-code");

  g_string_append_c (skeleton, '.');
  for (int i = get_min_decimals (decimal, style); i > 0; i--)
    g_string_append_c (skeleton, '0');
  g_string_append_c (skeleton, '+');
  return g_string_free (skeleton, FALSE);
}

/* Whether the number's unit is written with words, or a part of it is to be replaced that can't be told by its looks. */
static gboolean
needs_fields (const SomDecimal     *decimal,
              const SomNumberStyle *style)
{
  gboolean counts = style->measure.kind == SOM_MEASURE_CURRENCY || style->measure.kind == SOM_MEASURE_ICU;

  return style->notation == SOM_NOTATION_SCIENTIFIC || (counts && style->width == SOM_FORMAT_LONG)
         || (decimal->negative && style->measure.kind == SOM_MEASURE_ICU);
}

static SomNumberFields
find_fields (SomFormatter         *formatter,
             const SomDecimal     *decimal,
             const SomNumberStyle *style)
{
  g_autofree char *sign = NULL;

  if (needs_fields (decimal, style))
    return som_number_fields_get (formatter->number);
  if (style->measure.kind == SOM_MEASURE_CURRENCY && has_sign (style->measure.code))
    sign = get_currency_symbol (style->measure.code, formatter->locale, UCURR_NARROW_SYMBOL_NAME);
  return som_number_fields_guess (formatter->number, sign);
}

/* ICU writes what it knows. */
static char *
format_with_icu (SomFormatter         *formatter,
                 const SomDecimal     *decimal,
                 const SomNumberStyle *style)
{
  g_autofree char *skeleton = write_skeleton (decimal, style);
  g_autofree char *unit = NULL;
  g_autofree char *power = NULL;
  SomNumberFields  fields;

  if (!run_skeleton (formatter, skeleton, decimal))
    return NULL;

  fields = find_fields (formatter, decimal, style);
  /* Arabic writes one day without a number, and so loses its sign. */
  if (fields.digits.end == 0 && decimal->negative)
    return NULL;

  unit = write_unit (formatter, decimal, style, &fields);
  power = fields.power.end > 0 ? som_number_fields_write_power (&fields) : NULL;
  return som_number_fields_replace (&fields, style->digits, unit, power);
}

static char *
format_with_symbol (SomFormatter         *formatter,
                    const SomDecimal     *decimal,
                    const SomNumberStyle *style)
{
  SomNumberStyle   plain = *style;
  g_autofree char *number = NULL;

  plain.measure = (SomMeasure) { SOM_MEASURE_PLAIN, NULL };
  number = som_formatter_decimal (formatter, decimal, &plain);
  return som_formatter_with_symbol (number, "", style->measure.code);
}

/* Writes a decimal, all its digits, in one way. Never fails: where ICU can't, the digits are written as C does. */
char *
som_formatter_decimal (SomFormatter         *formatter,
                       const SomDecimal     *decimal,
                       const SomNumberStyle *style)
{
  SomMeasureKind kind = style->measure.kind;
  SomNumberStyle other = *style;
  char          *text;
  char           digits[SOM_DECIMAL_LENGTH];

  if (kind == SOM_MEASURE_SYMBOL || kind == SOM_MEASURE_SI)
    return format_with_symbol (formatter, decimal, style);

  text = format_with_icu (formatter, decimal, style);
  if (text != NULL)
    return text;

  if (kind == SOM_MEASURE_ICU || kind == SOM_MEASURE_CURRENCY)
    {
      other.measure.kind = SOM_MEASURE_SYMBOL;
      return format_with_symbol (formatter, decimal, &other);
    }
  som_decimal_print (decimal, digits);
  return digits[0] == '-' ? g_strconcat (SOM_MINUS, digits + 1, NULL) : g_strdup (digits);
}

/* The power of ten that the compact word of a number stands for: 9 for 500 Md in French, 8 in Japanese. */
int
som_compact_find_power (SomFormatter *formatter,
                        int           top)
{
  SomDecimal      decimal = som_decimal_new_power (1, top, FALSE);
  SomNumberFields fields;
  int             n_digits = 0;

  /* every tick of an axis asks for the same */
  if (top == formatter->compact_top)
    return formatter->compact_power;
  if (!run_skeleton (formatter, "compact-short .+", &decimal))
    return top;
  fields = som_number_fields_guess (formatter->number, NULL);
  for (int32_t i = fields.digits.start; i < fields.digits.end; i++)
    n_digits += u_isdigit (fields.text[i]);
  formatter->compact_top = top;
  formatter->compact_power = top - (n_digits - 1);
  return formatter->compact_power;
}

/* Cuts a number to what a label can hold. Digits before the point are never lost where no word or prefix stands for them,
 * nor are the cents of a small amount. */
static SomDecimal
round_for_label (SomDecimal     decimal,
                 SomMeasureKind kind)
{
  int power = decimal.top - SHORT_DIGITS + 1;
  int first_word = kind == SOM_MEASURE_PERCENT ? FIRST_SCIENTIFIC : FIRST_COMPACT;

  if (decimal.n <= SHOWN_WHOLE)
    return decimal;
  if (kind != SOM_MEASURE_SI && decimal.top < first_word)
    power = MIN (power, 0);
  if (kind == SOM_MEASURE_CURRENCY && decimal.top < 2)
    power = MIN (power, -2);
  return som_decimal_round (decimal, power);
}

static char *
format_si (SomFormatter   *formatter,
           SomDecimal      decimal,
           SomNumberStyle *style)
{
  const char      *symbol = style->measure.code;
  const char      *prefix;
  g_autofree char *number = NULL;
  int              power;

  style->measure = (SomMeasure) { SOM_MEASURE_PLAIN, NULL };
  if (!som_si_find_prefix (&decimal, &power, &prefix))
    {
      style->notation = SOM_NOTATION_SCIENTIFIC;
      number = som_formatter_decimal (formatter, &decimal, style);
      return som_formatter_with_symbol (number, "", symbol);
    }

  decimal.top -= power;
  number = som_formatter_decimal (formatter, &decimal, style);
  return som_formatter_with_symbol (number, prefix, symbol);
}

static char *
write_number (SomFormatter  *formatter,
              double         value,
              SomMeasure     measure,
              SomFormatWidth width)
{
  SomNumberStyle style = { .measure = som_measure_check (measure), .width = width };
  SomDecimal     decimal = som_decimal_new (value);

  if (width != SOM_FORMAT_EXACT)
    decimal = round_for_label (decimal, style.measure.kind);
  if (style.measure.kind == SOM_MEASURE_SI)
    return format_si (formatter, decimal, &style);

  style.notation = som_notation_choose (&decimal, style.measure.kind, width);
  return som_formatter_decimal (formatter, &decimal, &style);
}

/**
 * som_formatter_number:
 * @formatter: a formatter
 * @value: a number, in the base of its unit: 5e11 for 500 billion dollars
 * @measure: what it counts; a code that is none is written after the number as it is
 * @width: how much room it may take
 *
 * Writes a number with its unit.
 *
 * Returns: (transfer full): the words
 */
char *
som_formatter_number (SomFormatter  *formatter,
                      double         value,
                      SomMeasure     measure,
                      SomFormatWidth width)
{
  const char *kept;
  char       *text;

  g_return_val_if_fail (formatter != NULL, NULL);

  if (!isfinite (value))
    return g_strdup (SOM_DASH);

  kept = som_number_words_find (formatter->words, value, measure, width);
  if (kept != NULL)
    return g_strdup (kept);
  text = write_number (formatter, value, measure, width);
  som_number_words_keep (formatter->words, value, measure, width, text);
  return text;
}
