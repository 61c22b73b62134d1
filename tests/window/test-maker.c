/* Tests of the maker of pictures: the next view is made ahead, and comes as it is to be, whatever changed meanwhile.
 *
 * No window is opened: the maker and the deck run in this process.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-chosen.h"
#include "plugin/som-render.h"
#include "som-figure-maker.h"

#include <glib/gstdio.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

typedef struct
{
  SomDeck        *deck;
  SomFigureMaker *maker;
  SomPicture     *picture; /* the last that was made, or NULL */
} Stage;

static void
made_cb (Stage      *stage,
         SomPicture *picture)
{
  g_clear_pointer (&stage->picture, som_picture_unref);
  stage->picture = som_picture_ref (picture);
}

static SomRoom
make_room (double width)
{
  return (SomRoom) { { width, 600 }, 1, 1 };
}

static void
wait_for_picture (Stage *stage)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (stage->picture == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (stage->picture);
}

static void
wait_until_ahead (Stage *stage)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!som_figure_maker_is_ahead (stage->maker) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (som_figure_maker_is_ahead (stage->maker));
}

static void
show (Stage *stage,
      guint  view)
{
  g_clear_pointer (&stage->picture, som_picture_unref);
  som_deck_set_view (stage->deck, view);
  wait_for_picture (stage);
  g_assert_cmpuint (stage->picture->view, ==, view);
}

/* The first view is shown, and the second made ahead. */
static void
set_up (Stage        *stage,
        gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GError)      error = NULL;
  g_autoptr (SomDossier)  dossier = som_render_open (DOSSIER, NULL, TRUE, problems, &error);

  g_assert_no_error (error);
  stage->deck = som_deck_new (dossier);
  som_deck_set_language (stage->deck, "fr");
  stage->maker = som_figure_maker_new ();
  g_signal_connect_swapped (stage->maker, "made", G_CALLBACK (made_cb), stage);
  som_figure_maker_set_room (stage->maker, make_room (800));
  som_figure_maker_set_deck (stage->maker, stage->deck);
  wait_for_picture (stage);
  wait_until_ahead (stage);
}

static void
tear_down (Stage        *stage,
           gconstpointer data G_GNUC_UNUSED)
{
  som_figure_maker_set_deck (stage->maker, NULL);
  g_assert_false (som_figure_maker_is_ahead (stage->maker));
  g_clear_object (&stage->maker);
  g_clear_object (&stage->deck);
  g_clear_pointer (&stage->picture, som_picture_unref);
}

/* The thread that makes pictures has nothing to do for it. */
static void
show_at_once (Stage *stage,
              guint  view)
{
  g_clear_pointer (&stage->picture, som_picture_unref);
  som_deck_set_view (stage->deck, view);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (stage->picture);
  g_assert_cmpuint (stage->picture->view, ==, view);
}

static void
test_at_once (Stage        *stage,
              gconstpointer data G_GNUC_UNUSED)
{
  show_at_once (stage, 1);
}

/* Who goes backwards goes on so; at the first view there is only forwards. */
static void
test_way (Stage        *stage,
          gconstpointer data G_GNUC_UNUSED)
{
  static const guint views[] = { 1, 0, 1 };

  show (stage, 3);
  show (stage, 2);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      wait_until_ahead (stage);
      show_at_once (stage, views[i]);
    }
}

/* What changes once the next view was made. */

static void
change_language (Stage *stage)
{
  som_deck_set_language (stage->deck, "en");
}

static void
expect_language (const SomPicture *picture)
{
  g_assert_cmpstr (som_figure_get_language (picture->figure), ==, "en");
}

static void
change_scheme (Stage *stage)
{
  som_deck_set_scheme (stage->deck, SOM_SCHEME_DARK);
}

static void
expect_scheme (const SomPicture *picture)
{
  g_assert_cmpint (som_figure_get_theme (picture->figure)->scheme, ==, SOM_SCHEME_DARK);
}

static void
change_room (Stage *stage)
{
  som_figure_maker_set_room (stage->maker, make_room (700));
}

static void
expect_room (const SomPicture *picture)
{
  g_assert_cmpfloat (som_figure_get_size (picture->figure).width, ==, 700);
  g_assert_cmpint (cairo_image_surface_get_width (picture->surface), ==, 700);
}

/* One mark of the second view, so that the others of it step back. */
static void
change_selection (Stage *stage)
{
  g_autoptr (SomChosen) none = som_chosen_new ();
  g_autoptr (SomFigure) figure = NULL;
  guint                 mark = 0;

  show (stage, 1);
  figure = som_figure_ref (stage->picture->figure);
  show (stage, 0);
  wait_until_ahead (stage);
  while (som_figure_get_mark (figure, mark)->role != SOM_MARK_DATUM)
    mark++;
  som_selection_take (som_deck_get_selection (stage->deck), som_chosen_toggle_mark (none, som_figure_get_mark (figure, mark), FALSE));
}

static void
expect_selection (const SomPicture *picture)
{
  g_assert_nonnull (picture->dimmed);
}

typedef struct
{
  const char *name;
  void        (*change) (Stage *stage);
  void        (*expect) (const SomPicture *picture);
} Change;

static const Change changes[] = {
  { "/maker/ahead-in-the-language-of-now", change_language, expect_language },
  { "/maker/ahead-in-the-colours-of-now", change_scheme, expect_scheme },
  { "/maker/ahead-in-the-room-of-now", change_room, expect_room },
  { "/maker/ahead-with-the-selection-of-now", change_selection, expect_selection },
};

static void
test_change (Stage        *stage,
             gconstpointer data)
{
  const Change *change = data;

  change->change (stage);
  g_assert_false (som_figure_maker_is_ahead (stage->maker));
  show (stage, 1);
  change->expect (stage->picture);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("sommet-maker-XXXXXX", NULL);
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_add ("/maker/ahead-comes-at-once", Stage, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/maker/ahead-goes-the-same-way", Stage, NULL, set_up, test_way, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_test_add (changes[i].name, Stage, &changes[i], set_up, test_change, tear_down);
  status = g_test_run ();
  g_rmdir (state);
  return status;
}
