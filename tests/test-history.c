/* Tests of som-history: what was chosen can be undone and done again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-history.h"

static SomHistory *
make_history (void)
{
  g_autoptr (GVariant) nothing = som_choices_new ();

  return som_history_new (nothing);
}

static gboolean
choose (SomHistory *history,
        const char *view,
        int         number,
        gboolean    along)
{
  g_autoptr (GVariant) nothing = som_choices_new ();
  g_autoptr (GVariant) choices = som_choices_set (nothing, "n", number != 0 ? g_variant_new_int32 (number) : NULL);

  return som_history_set_view (history, view, choices, along);
}

static int
get_choice (const SomHistory *history,
            const char       *view)
{
  g_autoptr (GVariant) choices = som_history_get_view (history, view);
  int                  number = 0;

  g_variant_lookup (choices, "n", "i", &number);
  return number;
}

static void
test_steps (void)
{
  g_autoptr (SomHistory) history = make_history ();

  g_assert_false (som_history_can_undo (history));
  g_assert_null (som_history_undo (history));
  g_assert_true (choose (history, "a", 1, FALSE));
  g_assert_true (choose (history, "b", 2, FALSE));
  g_assert_false (choose (history, "b", 2, FALSE));
  g_assert_cmpstr (som_history_undo (history), ==, "b");
  g_assert_cmpint (get_choice (history, "b"), ==, 0);
  g_assert_cmpint (get_choice (history, "a"), ==, 1);
  g_assert_cmpstr (som_history_undo (history), ==, "a");
  g_assert_false (som_history_can_undo (history));
  g_assert_cmpstr (som_history_redo (history), ==, "a");
  g_assert_cmpstr (som_history_redo (history), ==, "b");
  g_assert_cmpint (get_choice (history, "b"), ==, 2);
  g_assert_null (som_history_redo (history));
}

/* What is chosen after an undo is another way: what was undone is gone. */
static void
test_another_way (void)
{
  g_autoptr (SomHistory) history = make_history ();

  choose (history, "a", 1, FALSE);
  som_history_undo (history);
  choose (history, "a", 2, FALSE);
  g_assert_false (som_history_can_redo (history));
  g_assert_cmpint (get_choice (history, "a"), ==, 2);
}

static void
test_along (void)
{
  g_autoptr (SomHistory) history = make_history ();

  for (int i = 1; i < 50; i++)
    choose (history, "a", i, TRUE);
  choose (history, "b", 1, TRUE);
  g_assert_cmpstr (som_history_undo (history), ==, "b");
  g_assert_cmpint (get_choice (history, "a"), ==, 49);
  g_assert_cmpstr (som_history_undo (history), ==, "a");
  g_assert_cmpint (get_choice (history, "a"), ==, 0);
  g_assert_false (som_history_can_undo (history));
}

/* One drag after another: each begins a step of its own. */
static void
test_begins_anew (void)
{
  g_autoptr (SomHistory) history = make_history ();

  choose (history, "a", 1, FALSE);
  choose (history, "a", 2, TRUE);
  choose (history, "a", 3, FALSE);
  choose (history, "a", 4, TRUE);
  som_history_undo (history);
  g_assert_cmpint (get_choice (history, "a"), ==, 2);
  choose (history, "a", 5, TRUE);
  som_history_undo (history);
  g_assert_cmpint (get_choice (history, "a"), ==, 2);
  som_history_undo (history);
  g_assert_cmpint (get_choice (history, "a"), ==, 0);
}

static void
test_nothing_chosen (void)
{
  g_autoptr (SomHistory) history = make_history ();

  choose (history, "a", 1, FALSE);
  choose (history, "a", 0, FALSE);
  g_assert_true (som_choices_are_empty (som_history_get (history)));
}

static void
test_many (void)
{
  g_autoptr (SomHistory) history = make_history ();
  guint                  n = 0;

  for (int i = 1; i < 1000; i++)
    choose (history, "a", i, FALSE);
  while (som_history_undo (history) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 200);
  g_assert_cmpint (get_choice (history, "a"), ==, 799);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/another-way", test_another_way);
  g_test_add_func ("/history/along", test_along);
  g_test_add_func ("/history/begins-anew", test_begins_anew);
  g_test_add_func ("/history/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/history/many", test_many);
  return g_test_run ();
}
