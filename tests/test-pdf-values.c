/* Tests of som-pdf-values: numbers and texts that every reader of PDF takes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-values.h"

#include <locale.h>
#include <math.h>

static void
check (void (*append) (GString *, double),
       double      value,
       const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, value);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } cases[] = { { 0, "0 " },       { -0.0, "0 " },      { 1, "1 " },           { -1, "-1 " },          { 0.5, ".5 " },
                { -0.25, "-.25 " }, { 0.05, ".05 " },    { 10, "10 " },         { 100.1, "100.1 " },    { 99.999, "100 " },
                { 0.004, "0 " },    { -0.004, "0 " },    { 123456, "123456 " }, { -1234.5, "-1234.5 " } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (som_pdf_append_number, cases[i].value, cases[i].text);
}

static void
test_no_numbers (void)
{
  check (som_pdf_append_number, NAN, "0 ");
  check (som_pdf_append_number, INFINITY, "1000000 ");
  check (som_pdf_append_number, -INFINITY, "-1000000 ");
  check (som_pdf_append_number, 1e300, "1000000 ");
  check (som_pdf_append_factor, NAN, "0 ");
  check (som_pdf_append_factor, -1e300, "-1000000 ");
}

static void
test_factors (void)
{
  check (som_pdf_append_factor, 0.0168, ".0168 ");
  check (som_pdf_append_factor, -0.000001, "-.000001 ");
  check (som_pdf_append_factor, 2, "2 ");
}

static void
test_texts (void)
{
  static const struct
  {
    const char *text, *object;
  } cases[] = { { "", "()" },
                { "Plain (a) \\ b)", "(Plain \\(a\\) \\\\ b\\))" },
                { "é", "<FEFF00E9>" },
                { "a\nb", "<FEFF0061000A0062>" },
                { "🎉", "<FEFFD83CDF89>" },
                { "\xff", "<FEFFFFFD>" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *object = som_pdf_make_text (cases[i].text);

      g_assert_cmpstr (object, ==, cases[i].object);
    }
}

static void
test_dates (void)
{
  g_autofree char *date = som_pdf_make_date ((SomTime) { 1739145600, SOM_PRECISION_DAY });
  g_autofree char *beyond = som_pdf_make_date ((SomTime) { 1e300, SOM_PRECISION_DAY });

  g_assert_cmpstr (date, ==, "(D:20250210000000Z)");
  g_assert_cmpstr (beyond, ==, "()");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-values/numbers", test_numbers);
  g_test_add_func ("/pdf-values/no-numbers", test_no_numbers);
  g_test_add_func ("/pdf-values/factors", test_factors);
  g_test_add_func ("/pdf-values/texts", test_texts);
  g_test_add_func ("/pdf-values/dates", test_dates);

  return g_test_run ();
}
