/* Tests of the map: what it makes of rows, and where it puts what it draws.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-render.h"

#include "model.h"

#include <math.h>
#include <string.h>

#define FIELDS                                                                                                                    \
  "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"label\", \"type\": \"string\", \"sommet:role\": \"label\"},"            \
  "{\"name\": \"text\", \"type\": \"string\", \"sommet:role\": \"text\"},"                                                        \
  "{\"name\": \"entity\", \"type\": \"string\", \"sommet:role\": \"entity\"},"                                                    \
  "{\"name\": \"value\", \"type\": \"number\", \"sommet:role\": \"value\", \"title\": \"Worth\"},"                                \
  "{\"name\": \"status\", \"type\": \"string\", \"sommet:role\": \"status\"},"                                                    \
  "{\"name\": \"year\", \"type\": \"year\", \"sommet:role\": \"time\"},"                                                          \
  "{\"name\": \"layer\", \"type\": \"string\", \"sommet:role\": \"layer\"}"

#define ENTITIES                                                                                                                  \
  "us,United States,#0072b2,US\ncn,China,#d55e00,CN\nfr,France,#009e73,FR\nin,India,#b0528f,IN\n"                               \
  "eu,European Union,#009e73,AT;BE;BG;HR;CY;CZ;DK;EE;FI;FR;DE;GR;HU;IE;IT;LV;LT;LU;MT;NL;PL;PT;RO;SK;SI;ES;SE\n"

#define DECK                                                                                                                      \
  "us,United States,,us,500,announced,2025,article\ncn,China,,cn,30,,2025,article\neu,European Union,,eu,,,,article\n"            \
  "fr,France,,fr,2.5,,,article\nin,India,co-host,in,,,,article\nus-check,Stargate,over four years,us,500,announced,,check\n"      \
  "cn-check,China in all,,cn,98,estimate,,check\neu-check,InvestAI,,eu,200,announced,,check\nfr-check,Pledges,,fr,109,,,check\n"

#define ARCS "alliance,Alliance,fr,in,,0\nembargo,Embargo,us,cn,announced,1\n"

typedef struct
{
  TestFolder  *folder;
  SomDossier  *dossier;
  SomProblems *problems;
} Fixture;

/* What is asked for besides the defaults; all of it may be left out. */
typedef struct
{
  SomSize     size;
  gboolean    window;
  SomViewport viewport;
  SomLayers   layers;
  SomScheme   scheme;
  double      text_scale;
} Wish;

static void
fixture_clear (Fixture *fixture)
{
  g_clear_pointer (&fixture->dossier, som_dossier_unref);
  g_clear_pointer (&fixture->problems, som_problems_unref);
  g_clear_pointer (&fixture->folder, test_folder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
write_csv (const Fixture *fixture,
           const char    *name,
           const char    *header,
           const char    *rows)
{
  g_autofree char *text = g_strconcat (header, "\n", rows, NULL);

  test_folder_write (fixture->folder, name, text, -1);
}

/* A dossier with one view; `entities` is NULL where rows name countries. */
static Fixture
make_dossier (const char *rows,
              const char *arcs,
              const char *entities,
              const char *spec)
{
  Fixture            fixture = { .folder = test_folder_new (), .problems = som_problems_new () };
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = test_folder_get (fixture.folder, PACKAGE);
  g_autofree char   *package = g_strdup_printf (
    "{\"name\": \"test\", \"resources\": ["
    "{\"name\": \"rows\", \"path\": \"rows.csv\", \"format\": \"csv\", \"schema\": {\"fields\": [" FIELDS "], \"primaryKey\": \"id\"%s}}%s%s],"
    "\"views\": [{\"name\": \"map\", \"title\": \"Map\", \"resources\": [\"rows\"%s], \"specType\": \"sommet:map\", \"spec\": {%s}}]}",
    entities != NULL ? ", \"foreignKeys\": [{\"fields\": \"entity\", \"reference\": {\"resource\": \"entities\", \"fields\": \"name\"}}]" : "",
    arcs == NULL ? "" : ", {\"name\": \"arcs\", \"path\": \"arcs.csv\", \"format\": \"csv\", \"schema\": {\"fields\": ["
    "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"label\", \"type\": \"string\", \"sommet:role\": \"label\"},"
    "{\"name\": \"from\", \"type\": \"string\", \"sommet:role\": \"from\"}, {\"name\": \"to\", \"type\": \"string\", \"sommet:role\": \"to\"},"
    "{\"name\": \"status\", \"type\": \"string\", \"sommet:role\": \"status\"}, {\"name\": \"barrier\", \"type\": \"integer\"}],"
    "\"primaryKey\": \"id\"}}",
    entities == NULL ? "" : ", {\"name\": \"entities\", \"path\": \"entities.csv\", \"format\": \"csv\", \"schema\": {\"fields\": ["
    "{\"name\": \"name\", \"type\": \"string\"}, {\"name\": \"label\", \"type\": \"string\", \"sommet:role\": \"label\"},"
    "{\"name\": \"color\", \"type\": \"string\", \"sommet:role\": \"color\"},"
    "{\"name\": \"codes\", \"type\": \"list\", \"delimiter\": \";\", \"sommet:role\": \"geo\"}], \"primaryKey\": \"name\"}}",
    arcs != NULL ? ", \"arcs\"" : "", spec != NULL ? spec : "");

  write_csv (&fixture, "rows.csv", "id,label,text,entity,value,status,year,layer", rows);
  write_csv (&fixture, "arcs.csv", "id,label,from,to,status,barrier", arcs != NULL ? arcs : "");
  write_csv (&fixture, "entities.csv", "name,label,color,codes", entities != NULL ? entities : "");
  test_folder_write (fixture.folder, PACKAGE, package, -1);
  fixture.dossier = som_render_open (path, NULL, FALSE, fixture.problems, &error);
  g_assert_no_error (error);
  return fixture;
}

static SomFigure *
render_so (const Fixture *fixture,
           Wish           wish)
{
  SomRequest request = { .dossier = fixture->dossier, .language = "en", .size = wish.size, .slide = !wish.window,
                         .viewport = wish.viewport, .layers = wish.layers, .scheme = wish.scheme, .text_scale = wish.text_scale };
  SomFigure *figure;

  if (request.size.width == 0)
    request.size = (SomSize) { 1600, 900 };
  figure = som_render (&request);
  for (guint i = 0; i < som_figure_get_n_notices (figure); i++)
    g_test_message ("notice: %s", som_figure_get_notice (figure, i));
  g_assert_false (som_figure_has_failed (figure));
  return figure;
}

static SomFigure *
render (const Fixture *fixture)
{
  return render_so (fixture, (Wish) { 0 });
}

static const SomFigureMark *
find_mark (const SomFigure *figure,
           const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_str_equal (som_figure_get_mark (figure, i)->key, key))
      return som_figure_get_mark (figure, i);
  return NULL;
}

static const SomFigureMark *
get_mark (const SomFigure *figure,
          const char      *id)
{
  g_autofree char     *key = g_strdup_printf ("rows/%s/0", id);
  const SomFigureMark *mark = find_mark (figure, key);

  g_assert_nonnull (mark);
  return mark;
}

static guint
count_items (const SomFigure     *figure,
             const SomFigureMark *mark,
             SomItemKind          kind,
             gboolean             dashed)
{
  guint n = 0;

  for (guint i = mark->first_item; i < mark->end_item; i++)
    n += som_figure_get_item (figure, i)->kind == kind && som_figure_get_item (figure, i)->dashed == dashed;
  return n;
}

static const SomItem *
get_fill (const SomFigure     *figure,
          const SomFigureMark *mark)
{
  for (guint i = mark->first_item; i < mark->end_item; i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL)
      return som_figure_get_item (figure, i);
  return NULL;
}

static gboolean
same_color (SomColor a,
            SomColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue) < 0.01;
}

static gboolean
has_notice (const SomFigure *figure,
            const char      *part)
{
  for (guint i = 0; i < som_figure_get_n_notices (figure); i++)
    if (strstr (som_figure_get_notice (figure, i), part) != NULL)
      return TRUE;
  return FALSE;
}

/* No words leave the figure, nor lie on others. */
static void
assert_words_are_apart (const SomFigure *figure)
{
  SomSize size = som_figure_get_size (figure);
  SomRect all = { -0.5, -0.5, size.width + 1, size.height + 1 };

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      if (item->kind != SOM_ITEM_TEXT)
        continue;
      g_assert_true (som_rect_contains (all, item->extents));
      for (guint k = 0; k < i; k++)
        {
          const SomItem *other = som_figure_get_item (figure, k);

          if (other->kind == SOM_ITEM_TEXT)
            g_assert_false (som_rect_intersects (som_rect_inset (item->extents, 0.5, 0.5, 0.5, 0.5),
                                                 som_rect_inset (other->extents, 0.5, 0.5, 0.5, 0.5)));
        }
    }
}

static void
test_powers (void)
{
  g_auto (Fixture) fixture = make_dossier (DECK, ARCS, ENTITIES, NULL);
  g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .layers = SOM_LAYERS_ARTICLE });
  const SomFigureMark  *eu = get_mark (figure, "eu"), *fr = get_mark (figure, "fr");
  SomColor              color;

  g_assert_true (som_color_parse ("#009e73", &color));
  g_assert_true (same_color (get_fill (figure, eu)->color, color));
  g_assert_true (same_color (get_fill (figure, fr)->color, color));
  /* one mark has all members, Finland and Cyprus too; France lies on top of it */
  g_assert_true (som_rect_contains (get_fill (figure, eu)->extents, get_fill (figure, fr)->extents));
  g_assert_cmpuint (get_fill (figure, eu)->path.n_points, >, 3 * get_fill (figure, fr)->path.n_points / 2);
  g_assert_true (eu < fr);
  g_assert_cmpstr (eu->label, ==, "European Union");
  g_assert_cmpstr (fr->value, ==, "2.5");
  g_assert_cmpuint (count_items (figure, fr, SOM_ITEM_TEXT, FALSE), ==, 2);
  g_assert_cmpuint (count_items (figure, get_mark (figure, "us"), SOM_ITEM_TEXT, FALSE), ==, 3);
  g_assert_null (find_mark (figure, "rows/us-check/0"));
  assert_words_are_apart (figure);
}

/* The check has words of its own, beside those of the article. */
static void
test_layers (void)
{
  g_auto (Fixture) fixture = make_dossier (DECK, ARCS, ENTITIES, NULL);
  g_autoptr (SomFigure) both = render (&fixture), check = render_so (&fixture, (Wish) { .layers = SOM_LAYERS_CHECK });

  g_assert_cmpuint (count_items (both, get_mark (both, "us"), SOM_ITEM_TEXT, FALSE), ==, 3);
  g_assert_cmpuint (count_items (both, get_mark (both, "us-check"), SOM_ITEM_TEXT, FALSE), ==, 3);
  g_assert_true (same_color (get_fill (both, get_mark (both, "us-check"))->color,
                             som_theme_get_color (som_figure_get_theme (both), SOM_COLOR_CHECK_PANEL)));
  assert_words_are_apart (both);
  g_assert_null (find_mark (check, "rows/us/0"));
  g_assert_cmpuint (get_fill (check, get_mark (check, "us-check"))->path.n_points, >, 50);
  assert_words_are_apart (check);
}

static void
test_latest (void)
{
  g_auto (Fixture) fixture = make_dossier ("a,,,Brazil,1,,2001,\nb,,,Brazil,3,,2003,\nc,,,Brazil,2,,2002,\nd,,,Brazil,,,2004,\n"
                                           "e,,,Kenya,5,,2001,\nf,,,World,9,,2001,\n", NULL, NULL, NULL);
  g_autoptr (SomFigure) figure = render (&fixture);

  /* the latest that has a value */
  g_assert_cmpstr (get_mark (figure, "b")->value, ==, "3");
  g_assert_null (find_mark (figure, "rows/d/0"));
  g_assert_null (find_mark (figure, "rows/a/0"));
  g_assert_nonnull (find_mark (figure, "not-shown"));
  g_assert_true (has_notice (figure, "3 other rows"));
  g_assert_true (has_notice (figure, "1 row is not on the map"));
}

static void
test_values (void)
{
  g_auto (Fixture) fixture = make_dossier ("a,,,Brazil,1,,,\nb,,,Kenya,20,,,\nc,,,India,300,,,\nd,,,China,4000,,,\ne,,,France,50000,,,\nf,,,Chad,,,,\n",
                                           NULL, NULL, NULL);
  g_autoptr (SomFigure) figure = render (&fixture);
  SomColor              none = som_theme_get_color (som_figure_get_theme (figure), SOM_COLOR_NO_DATA);
  guint                 n = 0, n_open = 0;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      n += som_figure_get_mark (figure, i)->role == SOM_MARK_LEGEND;
      n_open += som_figure_get_mark (figure, i)->label != NULL && strstr (som_figure_get_mark (figure, i)->label, "to less than") != NULL;
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (n_open, ==, 4);
  g_assert_nonnull (find_mark (figure, "no data"));
  g_assert_true (same_color (get_fill (figure, get_mark (figure, "f"))->color, none));
  g_assert_false (same_color (get_fill (figure, get_mark (figure, "a"))->color, none));
  g_assert_false (same_color (get_fill (figure, get_mark (figure, "a"))->color, get_fill (figure, get_mark (figure, "e"))->color));
  assert_words_are_apart (figure);
}

/* Circles whose area is the value; hollow for what is announced, none for what is missing or below 0. */
static void
test_bubbles (void)
{
  g_auto (Fixture) fixture = make_dossier ("a,,,Brazil,100,actual,,\nb,,,Kenya,25,announced,,\nc,,,India,-4,,,\nd,,,China,,,,\ne,,,France,0,,,\n",
                                           NULL, NULL, "\"bubbles\": true");
  g_autoptr (SomFigure) figure = render (&fixture);
  const SomFigureMark  *large = get_mark (figure, "a"), *small = get_mark (figure, "b");

  g_assert_cmpfloat_with_epsilon (get_fill (figure, large)->extents.width, 2 * get_fill (figure, small)->extents.width, 0.5);
  g_assert_cmpuint (count_items (figure, large, SOM_ITEM_STROKE, TRUE), ==, 0);
  g_assert_cmpuint (count_items (figure, small, SOM_ITEM_STROKE, TRUE), ==, 1);
  g_assert_cmpuint (count_items (figure, get_mark (figure, "e"), SOM_ITEM_FILL, FALSE), >, 0);
  g_assert_cmpfloat (get_fill (figure, get_mark (figure, "e"))->extents.width, <, 8);
  g_assert_null (get_fill (figure, get_mark (figure, "d")));
  g_assert_true (has_notice (figure, "1 negative value"));
  assert_words_are_apart (figure);
}

static void
test_links (void)
{
  g_auto (Fixture) fixture = make_dossier (DECK, ARCS "self,Self,us,us,,0\nnowhere,Nowhere,us,xx,,0\n", ENTITIES, NULL);
  g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .layers = SOM_LAYERS_ARTICLE });
  const SomFigureMark  *alliance = find_mark (figure, "arcs/alliance/0"), *embargo = find_mark (figure, "arcs/embargo/0");

  g_assert_cmpuint (count_items (figure, alliance, SOM_ITEM_STROKE, TRUE), ==, 0);
  g_assert_cmpuint (count_items (figure, embargo, SOM_ITEM_STROKE, TRUE), ==, 1);
  /* the line of what is announced is not plain, the bars of the barrier are */
  g_assert_cmpuint (count_items (figure, embargo, SOM_ITEM_STROKE, FALSE), ==, count_items (figure, alliance, SOM_ITEM_STROKE, FALSE));
  g_assert_cmpuint (count_items (figure, alliance, SOM_ITEM_TEXT, FALSE), ==, 1);
  g_assert_cmpuint (count_items (figure, embargo, SOM_ITEM_TEXT, FALSE), ==, 1);
  g_assert_cmpuint (embargo->n_rows, ==, 1);
  g_assert_null (find_mark (figure, "arcs/self/0"));
  g_assert_true (has_notice (figure, "2 links are not shown"));
  assert_words_are_apart (figure);
}

/* The name of a short link has as many words where people want large text. */
static void
test_large_link_labels (void)
{
  g_auto (Fixture)      fixture = make_dossier ("fr,France,,fr,2.5,,,article\nin,India,co-host,in,,,,article\n", "alliance,Paris–New Delhi alliance,fr,in,,0\n",
                                                ENTITIES, NULL);
  g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .size = { 1000, 500 }, .window = TRUE, .text_scale = 2 });
  const SomFigureMark  *link = find_mark (figure, "arcs/alliance/0");

  g_assert_cmpuint (count_items (figure, link, SOM_ITEM_TEXT, FALSE), ==, 1);
  for (guint i = link->first_item; i < link->end_item; i++)
    g_assert_false (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && som_figure_get_item (figure, i)->text->cut);
  assert_words_are_apart (figure);
}

/* How far the middle of a link lies above its ends. */
static double
get_bow (const SomFigure     *figure,
         const SomFigureMark *link)
{
  const SomPath *path = &som_figure_get_item (figure, link->first_item)->path;
  const float   *points = som_figure_get_points (figure, path);
  guint          last = path->n_points - 1;

  return (points[1] + points[2 * last + 1]) / 2 - points[2 * (last / 2) + 1];
}

/* A long link goes by the north, whether the words of its ends find room on their countries or not. */
static void
test_link_side (void)
{
  g_auto (Fixture)     fixture = make_dossier (DECK, ARCS, ENTITIES, NULL);
  static const SomSize sizes[] = { { 800, 600 }, { 960, 720 }, { 1120, 810 }, { 1280, 720 }, { 1280, 900 }, { 1600, 990 }, { 1920, 1260 }, { 2560, 1440 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .size = sizes[i], .window = TRUE });

      g_assert_cmpfloat (get_bow (figure, find_mark (figure, "arcs/embargo/0")), >, 0);
    }
}

/* How far a text lies from what is filled in a mark. */
static double
get_distance (const SomFigure     *figure,
              const SomFigureMark *mark,
              const char          *text)
{
  const SomPath *land = &get_fill (figure, mark)->path;
  const float   *points = som_figure_get_points (figure, land);
  double         least = INFINITY;

  for (guint i = mark->first_item; i < mark->end_item; i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      for (guint k = 0; item->kind == SOM_ITEM_TEXT && g_str_has_prefix (item->text->text, text) && k < land->n_points; k++)
        {
          double x = CLAMP (points[2 * k], item->extents.x, item->extents.x + item->extents.width);
          double y = CLAMP (points[2 * k + 1], item->extents.y, item->extents.y + item->extents.height);

          least = MIN (least, hypot (x - points[2 * k], y - points[2 * k + 1]));
        }
    }
  return least;
}

/* A power of many countries is named near one of them. */
static void
test_power_is_near (void)
{
  static const char *const rows =
    "eu,European Union,,eu,,,,article\nfr,France,,fr,2.5,,,article\nfr-check,\"France, announced\",\"private, announced\",fr,109,,,check\n"
    "in,India,co-host,in,,,,article\nin-check,India,\"co-chair, with France\",in,,,,check\n"
    "eu-check,InvestAI,\"private and public, announced, to be mobilised\",eu,200,,,check\n";
  g_auto (Fixture)     fixture = make_dossier (rows, "alliance,Paris–New Delhi alliance,fr,in,,0\nembargo,Embargo,us,cn,,1\n", ENTITIES, NULL);
  static const SomSize sizes[] = { { 1200, 900 }, { 1600, 900 }, { 1920, 1080 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .size = sizes[i] });

      g_test_message ("%g x %g: %g", sizes[i].width, sizes[i].height, get_distance (figure, get_mark (figure, "eu"), "European"));
      g_assert_cmpfloat (get_distance (figure, get_mark (figure, "eu"), "European"), <, 45);
    }
}

static void
test_links_alone (void)
{
  g_auto (Fixture) fixture = make_dossier ("", "a,,FR,India,,\n", NULL, NULL);
  g_autoptr (SomFigure) figure = render (&fixture);

  g_assert_nonnull (find_mark (figure, "arcs/a/0"));
  g_assert_cmpstr (find_mark (figure, "arcs/a/0")->label, ==, "France – India");
}

/* A table of links needs none of places beside it. */
static void
test_links_only (void)
{
  g_auto (Fixture)      fixture = { .folder = test_folder_new (), .problems = som_problems_new () };
  g_autofree char      *path = test_folder_get (fixture.folder, PACKAGE);
  g_autoptr (SomFigure) figure = NULL;

  test_folder_write (fixture.folder, PACKAGE,
                     "{\"name\": \"test\", \"resources\": [{\"name\": \"arcs\", \"data\": [{\"id\": \"a\", \"from\": \"FR\", \"to\": \"India\"}], "
                     "\"schema\": {\"primaryKey\": \"id\", \"fields\": [{\"name\": \"id\"}, {\"name\": \"from\", \"sommet:role\": \"from\"}, {\"name\": "
                     "\"to\", \"sommet:role\": \"to\"}]}}]}",
                     -1);
  fixture.dossier = som_render_open (path, NULL, FALSE, fixture.problems, NULL);
  figure = render (&fixture);
  g_assert_nonnull (find_mark (figure, "arcs/a/0"));
  g_assert_cmpstr (find_mark (figure, "arcs/a/0")->label, ==, "France – India");
}

static void
test_empty (void)
{
  g_auto (Fixture) none = make_dossier ("", NULL, NULL, NULL), unknown = make_dossier ("a,,,Atlantis,1,,,\n", NULL, NULL, NULL);
  g_autoptr (SomFigure) first = render (&none), second = render (&unknown);

  g_assert_nonnull (find_mark (first, "empty"));
  g_assert_nonnull (find_mark (second, "empty"));
}

/* A territory that is drawn as a part of another country does not colour that. */
static void
test_territory (void)
{
  g_auto (Fixture) fixture = make_dossier ("a,,,GF,1,,,\nb,,,BR,1,,,\n", NULL, NULL, NULL);
  g_autoptr (SomFigure) figure = render (&fixture);

  g_assert_null (find_mark (figure, "rows/a/0"));
  g_assert_nonnull (find_mark (figure, "rows/b/0"));
}

static void
test_small_countries (void)
{
  g_auto (Fixture) fixture = make_dossier ("a,,,Monaco,1,,,\nb,,,Nauru,2,,,\n", NULL, NULL, "\"extent\": \"world\"");
  g_autoptr (SomFigure) figure = render (&fixture);
  const SomFigureMark  *mark = get_mark (figure, "a");
  gboolean              dot = FALSE;

  for (guint i = mark->first_item; i < mark->end_item; i++)
    dot |= som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL && som_figure_get_item (figure, i)->extents.width > 6;
  g_assert_true (dot);
  assert_words_are_apart (figure);
}

static void
test_options (void)
{
  static const char *const rows = "a,,,Brazil,1,,,\nb,,,Chile,2,,,\nc,,,Peru,30,,,\n";
  g_auto (Fixture) plain = make_dossier (rows, NULL, NULL, "\"extent\": \"world\"");
  g_auto (Fixture) part = make_dossier (rows, NULL, NULL, "\"extent\": \"data\"");
  g_auto (Fixture) natural = make_dossier (rows, NULL, NULL, "\"extent\": \"world\", \"projection\": \"natural-earth\"");
  g_auto (Fixture) entity = make_dossier (rows, NULL, NULL, "\"extent\": \"world\", \"color\": \"entity\"");
  g_autoptr (SomFigure) a = render (&plain), b = render (&part), c = render (&natural), d = render (&entity);
  SomRect               brazil = get_fill (a, get_mark (a, "a"))->extents;

  g_assert_cmpfloat (get_fill (b, get_mark (b, "a"))->extents.width, >, 1.5 * brazil.width);
  g_assert_cmpfloat (fabs (get_fill (c, get_mark (c, "a"))->extents.height - brazil.height), >, 1);
  g_assert_true (same_color (get_fill (d, get_mark (d, "a"))->color, som_theme_get_color (som_figure_get_theme (d), SOM_COLOR_ACCENT)));
  g_assert_null (find_mark (d, "no data"));
}

static void
test_zoom (void)
{
  g_auto (Fixture) fixture = make_dossier (DECK, ARCS, ENTITIES, NULL);
  static const double zooms[] = { 0.1, 2, 8, 50, 1e9, INFINITY, NAN };
  g_autoptr (SomFigure) plain = render (&fixture);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .viewport = { zooms[i], { 0.5, 0.25 } } });

      assert_words_are_apart (figure);
      g_assert_false (has_notice (figure, "nowhere"));
      if (zooms[i] == 2)
        g_assert_cmpfloat_with_epsilon (get_fill (figure, get_mark (figure, "in"))->extents.width,
                                        2 * get_fill (plain, get_mark (plain, "in"))->extents.width, 20);
    }
}

static void
test_sizes (void)
{
  g_auto (Fixture) fixture = make_dossier (DECK, ARCS, ENTITIES, NULL);
  static const Wish wishes[] = {
    { .size = { 360, 294 }, .window = TRUE }, { .size = { 3840, 2160 }, .window = TRUE }, { .size = { 900, 1600 } }, { .size = { 900, 900 } },
    { .size = { 1200, 900 } }, { .size = { 900, 500 }, .window = TRUE }, { .size = { 60, 40 }, .window = TRUE },
    { .size = { 1600, 900 }, .scheme = SOM_SCHEME_DARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (SomFigure) figure = render_so (&fixture, wishes[i]);

      g_assert_cmpuint (som_figure_get_n_marks (figure), >, 10);
      if (wishes[i].size.width > 60)
        assert_words_are_apart (figure);
    }
}

/* The smallest type shrinks less than a small map: its words are no reason to break one. */
static void
test_whole_words (void)
{
  g_auto (Fixture)      fixture = make_dossier ("ind,India,coorganisatrice,IN,,,,\n", NULL, NULL, NULL);
  g_autoptr (SomFigure) figure = render_so (&fixture, (Wish) { .size = { 640, 400 }, .window = TRUE });
  guint                 n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      if (item->kind != SOM_ITEM_TEXT || strcmp (item->text->text, "coorganisatrice") != 0)
        continue;
      g_assert_cmpuint (item->text->lines->len, ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_ugly (void)
{
  g_autofree char *long_label = g_strnfill (5000, 'm');
  g_autofree char *rows = g_strdup_printf ("a,%s,%s,us,1e308,,,\nb,الصين جمهورية,,cn,-1e308,,,\nc,印度共和国,,in,0,,,\nd,x,,fr,1e-300,,,\ne,,,eu,,,,\n",
                                           long_label, long_label);
  g_auto (Fixture) plain = make_dossier (rows, ARCS, ENTITIES, NULL), value = make_dossier (rows, ARCS, ENTITIES, "\"color\": \"value\"");
  g_auto (Fixture) bubbles = make_dossier (rows, ARCS, ENTITIES, "\"bubbles\": true");
  g_autoptr (SomFigure) a = render (&plain), b = render (&value), c = render (&bubbles);

  assert_words_are_apart (a);
  assert_words_are_apart (b);
  assert_words_are_apart (c);
  g_assert_true (has_notice (c, "negative"));
}

static void
test_many (void)
{
  static const char *const countries[] = { "Brazil", "Kenya", "India", "France", "Chad", "Peru", "Japan", "Spain", "Italy", "Mali",
                                           "Egypt", "Chile", "Ghana", "Nepal", "Qatar", "Yemen", "Cuba", "Fiji", "Iran", "Iraq" };
  g_autoptr (GString) rows = g_string_new (NULL);
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (SomFigure) figure = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (rows, "r%u,,,%s,%u,,%u,\n", i, countries[i % 20], i, 1500 + i / 20);
  fixture = make_dossier (rows->str, NULL, NULL, NULL);
  figure = render (&fixture);
  g_assert_true (has_notice (figure, "9,980 other rows"));
  g_assert_nonnull (find_mark (figure, "rows/r9999/0"));
  assert_words_are_apart (figure);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plugin-map/powers-in-their-colours", test_powers);
  g_test_add_func ("/plugin-map/layers-apart", test_layers);
  g_test_add_func ("/plugin-map/latest-row-of-each-country", test_latest);
  g_test_add_func ("/plugin-map/classes-and-no-data", test_values);
  g_test_add_func ("/plugin-map/bubbles", test_bubbles);
  g_test_add_func ("/plugin-map/links", test_links);
  g_test_add_func ("/plugin-map/large-link-labels", test_large_link_labels);
  g_test_add_func ("/plugin-map/long-links-by-the-north", test_link_side);
  g_test_add_func ("/plugin-map/powers-named-nearby", test_power_is_near);
  g_test_add_func ("/plugin-map/links-without-places", test_links_alone);
  g_test_add_func ("/plugin-map/links-only", test_links_only);
  g_test_add_func ("/plugin-map/nothing-to-show", test_empty);
  g_test_add_func ("/plugin-map/territory-is-not-its-country", test_territory);
  g_test_add_func ("/plugin-map/small-countries-are-dots", test_small_countries);
  g_test_add_func ("/plugin-map/options", test_options);
  g_test_add_func ("/plugin-map/zoom", test_zoom);
  g_test_add_func ("/plugin-map/sizes", test_sizes);
  g_test_add_func ("/plugin-map/whole-words", test_whole_words);
  g_test_add_func ("/plugin-map/ugly-data", test_ugly);
  g_test_add_func ("/plugin-map/many-rows", test_many);
  return g_test_run ();
}
