/* Tests of som-rate: rates direct, backwards and by way of another currency.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-rate.h"
#include "model.h"

static SomRate *
read_rate (const char *text,
           const char *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new (text, problems);
  SomRate                *rate = som_rate_from_json (som_json_get_root (json), PACKAGE, problems);

  assert_problems (problems, expected);
  return rate;
}

static void
test_rate (void)
{
  SomRate *rate = read_rate ("{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\", \"source\": \"ecb\"}", "");

  g_assert_cmpstr (rate->from, ==, "EUR");
  g_assert_cmpstr (rate->to, ==, "USD");
  g_assert_cmpstr (rate->source, ==, "ecb");
  g_assert_cmpfloat (rate->rate, ==, 1.04);
  g_assert_true (rate->has_date);
  g_assert_cmpfloat (rate->date.seconds, ==, 1740700800);
  som_rate_free (rate);
  som_rate_free (NULL);
}

/* An undated rate is kept: the figures can be shown. */
static void
test_rate_wrong (void)
{
  const char *fault = "error: datapackage.json: a rate needs \"from\" and \"to\", codes of ISO 4217, and \"rate\", a number above 0; write it "
                      "like {\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\"}\n";
  SomRate    *undated = read_rate ("{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04}",
                                   "error: datapackage.json: a rate has no date; set \"date\" to a day such as \"2025-02-28\"\n");

  g_assert_nonnull (undated);
  g_assert_false (undated->has_date);
  som_rate_free (undated);
  g_assert_null (read_rate ("{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 0}", fault));
  g_assert_null (read_rate ("{\"from\": \"EUR\", \"to\": \"US\", \"rate\": 1}", fault));
  g_assert_null (read_rate ("{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": \"1,04\"}", fault));
  g_assert_null (read_rate ("[]", fault));
}

/* What is wrong with a rate is said where it is; what can be used is kept. */
static void
test_doubtful (void)
{
  static const struct
  {
    const char *json, *problem;
    gboolean    is_kept;
  } cases[] = {
    { "{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-31\"}",
      "error: datapackage.json: /date: this is no day; set \"date\" to a day such as \"2025-02-28\"\n", TRUE },
    { "{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": 2025}",
      "error: datapackage.json: /date: this is no day; set \"date\" to a day such as \"2025-02-28\"\n", TRUE },
    { "{\"from\": \"EUR\", \"to\": \"ZZZ\", \"rate\": 1.04, \"date\": \"2025\"}",
      "warning: datapackage.json: /to: there is no such currency in ISO 4217; correct the code\n", TRUE },
    { "{\"from\": \"DEM\", \"to\": \"EUR\", \"rate\": 0.511292, \"date\": \"1999-01-01\"}", "", TRUE },
    { "{\"from\": \"EUR\", \"to\": \"EUR\", \"rate\": 1, \"date\": \"2025\"}",
      "error: datapackage.json: /to: this rate is between a currency and itself; set \"to\" to the other currency\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomRate *rate = read_rate (cases[i].json, cases[i].problem);

      g_assert_cmpint (rate != NULL, ==, cases[i].is_kept);
      som_rate_free (rate);
    }
}

/* Of two rates between the same currencies, either way round, the first counts. */
static void
test_read (void)
{
  g_autoptr (GPtrArray)   rates = g_ptr_array_new_with_free_func ((GDestroyNotify) som_rate_free);
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new ("[{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.25, \"date\": \"2025\"}, 7, "
                                                "{\"from\": \"USD\", \"to\": \"EUR\", \"rate\": 0.5, \"date\": \"2025\"}]",
                                                problems);
  const SomRate          *used[2];
  double                  factor;
  guint                   n_used;

  som_rates_read (rates, som_json_get_root (json), PACKAGE, problems);
  assert_problems (problems, "error: datapackage.json: /1: a rate needs \"from\" and \"to\", codes of ISO 4217, and \"rate\", a number above 0; "
                             "write it like {\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\"}\n"
                             "warning: datapackage.json: /2: these two currencies have a rate already, which is the one that counts; keep one of the two\n");
  g_assert_true (som_rates_find (rates, "EUR", "USD", &factor, used, &n_used));
  g_assert_cmpfloat (factor, ==, 1.25);
}

static GPtrArray *
make_rates (void)
{
  GPtrArray *rates = g_ptr_array_new_with_free_func ((GDestroyNotify) som_rate_free);

  g_ptr_array_add (rates, read_rate ("{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.25, \"date\": \"2025\"}", ""));
  g_ptr_array_add (rates, read_rate ("{\"from\": \"EUR\", \"to\": \"CNY\", \"rate\": 8, \"date\": \"2025\"}", ""));
  g_ptr_array_add (rates, read_rate ("{\"from\": \"GBP\", \"to\": \"JPY\", \"rate\": 190, \"date\": \"2025\"}", ""));
  g_ptr_array_add (rates, read_rate ("{\"from\": \"XAU\", \"to\": \"XAG\", \"rate\": 1e-310, \"date\": \"2025\"}", ""));
  return rates;
}

static void
test_find (void)
{
  static const struct
  {
    const char *from, *to;
    double      factor;
    guint       n_used;
  } ways[] = {
    { "EUR", "USD", 1.25, 1 },       /* direct */
    { "USD", "EUR", 0.8, 1 },        /* backwards */
    { "USD", "CNY", 6.4, 2 },        /* by way of the euro */
    { "CNY", "USD", 0.15625, 2 },    /* and back */
    { "CNY", "CNY", 1, 0 },
  };
  g_autoptr (GPtrArray) rates = make_rates ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const SomRate *used[2];
      double         factor;
      guint          n_used;

      g_assert_true (som_rates_find (rates, ways[i].from, ways[i].to, &factor, used, &n_used));
      g_assert_cmpfloat_with_epsilon (factor, ways[i].factor, 1e-12);
      g_assert_cmpuint (n_used, ==, ways[i].n_used);
      for (guint k = 0; k < n_used; k++)
        g_assert_nonnull (used[k]);
    }
}

static void
test_find_nothing (void)
{
  g_autoptr (GPtrArray) rates = make_rates ();
  const SomRate        *used[2];
  double                factor;
  guint                 n_used;

  g_assert_false (som_rates_find (rates, "USD", "JPY", &factor, used, &n_used));
  g_assert_false (som_rates_find (rates, "USD", "KRW", &factor, used, &n_used));
  /* One over it is past what a double holds. */
  g_assert_false (som_rates_find (rates, "XAG", "XAU", &factor, used, &n_used));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate/one", test_rate);
  g_test_add_func ("/rate/wrong", test_rate_wrong);
  g_test_add_func ("/rate/find", test_find);
  g_test_add_func ("/rate/find-nothing", test_find_nothing);
  g_test_add_func ("/rate/doubtful", test_doubtful);
  g_test_add_func ("/rate/read", test_read);

  return g_test_run ();
}
