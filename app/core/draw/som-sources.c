/* Where the rows of a view come from, in words that an audience understands.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-frame.h"

#include <string.h>

/* Above this, a footnote says how many more there are. */
#define MAX_SOURCES 12

/* Sources with one title, and the parts of it that are referred to. */
typedef struct
{
  const char *title;
  GPtrArray  *parts; /* of char* */
} Group;

static void
clear_group (gpointer data)
{
  g_ptr_array_unref (((Group *) data)->parts);
}

static gboolean
has_part (const Group *group,
          const char  *part)
{
  for (guint i = 0; i < group->parts->len; i++)
    if (g_str_equal (g_ptr_array_index (group->parts, i), part))
      return TRUE;
  return FALSE;
}

static void
add_source (GArray     *groups,
            const char *title,
            char       *part)
{
  g_autofree char *own = part;
  Group           *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_str_equal (g_array_index (groups, Group, i).title, title))
      group = &g_array_index (groups, Group, i);
  if (group == NULL)
    {
      Group added = { title, g_ptr_array_new_with_free_func (g_free) };

      g_array_append_val (groups, added);
      group = &g_array_index (groups, Group, groups->len - 1);
    }
  if (own != NULL && !has_part (group, own))
    g_ptr_array_add (group->parts, g_steal_pointer (&own));
}

/* What tells this source from others of its title: the part, or its date. */
static char *
get_part (const SomView   *view,
          const SomSource *source)
{
  const char *part = som_source_get_part (source, view->request->language);
  SomTime     date;

  if (part != NULL)
    return g_strdup (part);
  return som_source_get_date (source, &date) ? som_format_time (view, date, SOM_FORMAT_LONG) : NULL;
}

static void
add_row_sources (GArray         *groups,
                 const SomView  *view,
                 const SomTable *table)
{
  int                column = som_table_find_role (table, SOM_ROLE_SOURCE);
  const SomResource *sources = som_source_find_table (som_dossier_get_resources (view->dossier), table->resource, column);

  for (guint row = 0; column >= 0 && row < table->n_rows && groups->len < 1000; row++)
    for (guint i = 0; i < som_table_get_n_items (table, column, row); i++)
      {
        const char *id = som_table_get_item (table, column, row, i);
        SomSource   source;

        if (som_source_find (sources, id, &source))
          add_source (groups, som_source_get_title (&source, view->request->language), get_part (view, &source));
        else if (sources == NULL)
          add_source (groups, id, NULL);
      }
}

static void
add_titles (GArray          *groups,
            const GPtrArray *titles)
{
  for (guint i = 0; i < titles->len; i++)
    add_source (groups, g_ptr_array_index (titles, i), NULL);
}

/* In the order of their numbers: `[4]` before `[10]`. */
static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;

  while (*first != '\0' && (*first == *second || (g_ascii_isdigit (*first) && g_ascii_isdigit (*second))))
    {
      char   *first_end = (char *) first + 1, *second_end = (char *) second + 1;
      guint64 number = g_ascii_isdigit (*first) ? g_ascii_strtoull (first, &first_end, 10) : 0;
      guint64 other = g_ascii_isdigit (*second) ? g_ascii_strtoull (second, &second_end, 10) : 0;

      if (number != other)
        return number < other ? -1 : 1;
      first = first_end;
      second = second_end;
    }
  return strcmp (first, second);
}

/* Up to the bracket of `ref. [4]`; 0 where a part has none. */
static gsize
get_prefix (const char *part)
{
  const char *bracket = strchr (part, '[');

  return bracket != NULL ? (gsize) (bracket - part) : 0;
}

/* `ref. [2], ref. [4]` reads better as `ref. [2], [4]`: what a part shares with the one before is said once. */
static void
append_parts (GString *text,
              Group   *group)
{
  const char *previous = "";

  g_ptr_array_sort (group->parts, compare_parts);
  for (guint i = 0; i < group->parts->len; i++)
    {
      const char *part = g_ptr_array_index (group->parts, i);
      gsize       shared = get_prefix (part);

      g_string_append (text, ", ");
      g_string_append (text, shared > 0 && strncmp (previous, part, shared) == 0 ? part + shared : part);
      previous = part;
    }
}

static char *
join_groups (const SomView *view,
             GArray        *groups)
{
  g_autoptr (GString) text = g_string_new (NULL);
  /* TRANSLATORS: what stands between two sources */
  const char         *semicolon = som_view_translate (view, "; ");

  for (guint i = 0; i < MIN (groups->len, MAX_SOURCES); i++)
    {
      Group *group = &g_array_index (groups, Group, i);

      g_string_append_printf (text, "%s%s", i > 0 ? semicolon : "", group->title);
      append_parts (text, group);
    }
  if (groups->len > MAX_SOURCES)
    {
      g_autofree char *more = som_format_count (view, som_view_translate (view, "and {n, plural, one {# more} other {# more}}"),
                                                groups->len - MAX_SOURCES);

      g_string_append_printf (text, "%s%s", semicolon, more);
    }
  return som_format_message (view,
                             groups->len > 1 ? som_view_translate (view, "Sources: {sources}")
                                             : som_view_translate (view, "Source: {sources}"),
                             "sources", text->str, NULL);
}

char *
som_frame_describe_sources (const SomView *view)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < view->tables->len; i++)
    add_row_sources (groups, view, g_ptr_array_index (view->tables, i));
  for (guint i = 0; groups->len == 0 && i < view->tables->len; i++)
    add_titles (groups, ((SomTable *) g_ptr_array_index (view->tables, i))->resource->sources);
  if (groups->len == 0)
    add_titles (groups, som_dossier_get_sources (view->dossier));
  return groups->len > 0 ? join_groups (view, groups) : NULL;
}
