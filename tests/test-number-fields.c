/* Tests of som-number-fields: what is what in a number that ICU wrote, and what is put in its place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-fields.h"
#include "format/som-utf16.h"

#define NB "\u00a0"
#define NNB "\u202f"

/* A number as ICU writes it by a skeleton. */
typedef struct
{
  UNumberFormatter *formatter;
  UFormattedNumber *number;
} Written;

static void
write_number (Written    *written,
              const char *skeleton,
              const char *locale,
              const char *number)
{
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *chars = som_utf16_from_utf8 (skeleton);

  written->formatter = unumf_openForSkeletonAndLocale (chars, -1, locale, &status);
  written->number = unumf_openResult (&status);
  unumf_formatDecimal (written->formatter, number, -1, written->number, &status);
  g_assert_true (U_SUCCESS (status));
}

static void
written_clear (Written *written)
{
  unumf_closeResult (written->number);
  unumf_close (written->formatter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

#define assert_span(fields, span, wanted)                                                       \
  G_STMT_START                                                                                  \
  {                                                                                             \
    g_autofree char *text_ = som_utf16_to_utf8 ((fields).text + (span).start, (span).end - (span).start); \
    g_assert_cmpstr (text_, ==, wanted);                                                        \
  }                                                                                             \
  G_STMT_END

static void
test_get (void)
{
  static const struct
  {
    const char *skeleton, *locale, *number;
    const char *minus, *digits, *unit, *power, *exponent;
  } cases[] = {
    { "", "en", "1234.5", "", "1,234.5", "", "", "" },
    { "", "fr", "-1234.5", "-", "1" NNB "234,5", "", "", "" },
    { "decimal-always", "en", "5", "", "5.", "", "", "" },
    { "currency/EUR", "fr", "-12", "-", "12,00", "€", "", "" },
    { "currency/USD", "en", "12", "", "12.00", "$", "", "" },
    { "measure-unit/mass-kilogram", "en", "3", "", "3", "kg", "", "" },
    { "scientific", "en", "0.0000003", "", "3", "", "E-7", "7" },
    { "scientific", "en", "-3e308", "-", "3", "", "E308", "308" },
    { "compact-short", "en", "-5000", "-", "5", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Written) written;
      SomNumberFields  fields;

      write_number (&written, cases[i].skeleton, cases[i].locale, cases[i].number);
      fields = som_number_fields_get (written.number);
      g_test_message ("%s %s", cases[i].skeleton, cases[i].number);
      assert_span (fields, fields.minus, cases[i].minus);
      assert_span (fields, fields.digits, cases[i].digits);
      assert_span (fields, fields.unit, cases[i].unit);
      assert_span (fields, fields.power, cases[i].power);
      assert_span (fields, fields.exponent, cases[i].exponent);
    }
}

/* The same is seen in the text, where there is no exponent; a sign only where it is the one that is looked for. */
static void
test_guess (void)
{
  static const struct
  {
    const char *skeleton, *locale, *number, *sign;
    const char *minus, *digits, *unit;
  } cases[] = {
    { "", "en", "1234.5", NULL, "", "1,234.5", "" },
    { "", "fr", "-1234.5", NULL, "-", "1" NNB "234,5", "" },
    { "currency/EUR", "fr", "-12", "€", "-", "12,00", "€" },
    { "currency/EUR", "fr", "-12", "$", "-", "12,00", "" },
    { "currency/EUR", "fr", "12", NULL, "", "12,00", "" },
    { "currency/USD", "en", "-12", "$", "-", "12.00", "$" },
    { "", "ar-EG", "12", NULL, "", "١٢", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Written) written;
      SomNumberFields  fields;

      write_number (&written, cases[i].skeleton, cases[i].locale, cases[i].number);
      fields = som_number_fields_guess (written.number, cases[i].sign);
      g_test_message ("%s %s", cases[i].skeleton, cases[i].number);
      assert_span (fields, fields.minus, cases[i].minus);
      assert_span (fields, fields.digits, cases[i].digits);
      assert_span (fields, fields.unit, cases[i].unit);
      g_assert_cmpint (fields.power.end, ==, 0);
    }
}

/* A power of ten, raised; none in scripts that have no raised digits. */
static void
test_power (void)
{
  static const struct
  {
    const char *locale, *number, *power;
  } cases[] = {
    { "en", "3e308", NB "×" NB "10³⁰⁸" },
    { "en", "3e-7", NB "×" NB "10⁻⁷" },
    { "fr", "3e-16", NB "×" NB "10⁻¹⁶" },
    { "sv", "3e-7", NB "×" NB "10⁻⁷" },
    { "en", "3", NB "×" NB "10⁰" },
    { "ar-EG", "3e7", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Written) written;
      g_autofree char *power = NULL;
      SomNumberFields  fields;

      write_number (&written, "scientific", cases[i].locale, cases[i].number);
      fields = som_number_fields_get (written.number);
      power = som_number_fields_write_power (&fields);
      g_assert_cmpstr (power, ==, cases[i].power);
    }
}

/* What is given is put in, where it belongs; the rest stays, but for the minus. */
static void
test_replace (void)
{
  static const struct
  {
    const char *skeleton, *locale, *number;
    const char *digits, *unit, *power;
    const char *text;
  } cases[] = {
    { "", "en", "1234.5", NULL, NULL, NULL, "1,234.5" },
    { "", "en", "-1234.5", NULL, NULL, NULL, "−1,234.5" },
    { "", "en", "-1234.5", "D", "U", "P", "−D" },
    { "currency/EUR", "fr", "-12", "D", "U", NULL, "−D" NB "U" },
    { "currency/EUR", "fr", "12", NULL, "", NULL, "12,00" NB },
    { "currency/USD", "en", "-12", "D", "U", NULL, "−UD" },
    { "scientific", "en", "-3e-7", "D", NULL, "P", "−DP" },
    { "scientific", "en", "3e7", NULL, NULL, NULL, "3E7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Written) written;
      g_autofree char *text = NULL;
      SomNumberFields  fields;

      write_number (&written, cases[i].skeleton, cases[i].locale, cases[i].number);
      fields = som_number_fields_get (written.number);
      text = som_number_fields_replace (&fields, cases[i].digits, cases[i].unit, cases[i].power);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-fields/get", test_get);
  g_test_add_func ("/number-fields/guess", test_guess);
  g_test_add_func ("/number-fields/power", test_power);
  g_test_add_func ("/number-fields/replace", test_replace);
  return g_test_run ();
}
