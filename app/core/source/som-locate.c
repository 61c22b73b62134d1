/* Finds the lines of problems that know only a JSON pointer.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate.h"
#include "source/som-pointer.h"
#include "source/som-position.h"
#include "source/som-problems.h"

#include <string.h>

/* A value that some pointer names or passes through. The walk enters no other, so that it costs little more than the
 * gate does. */
typedef struct
{
  GHashTable *children; /* token → Place; NULL: none */
  guint       line, column; /* 0 until it is met */
} Place;

typedef struct
{
  SomPosition position;
  GString    *token;
} Walk;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->children, g_hash_table_unref);
  g_free (place);
}

static Place *
find_child (const Place *place,
            const char  *token)
{
  return place->children != NULL ? g_hash_table_lookup (place->children, token) : NULL;
}

static Place *
add_child (Place      *place,
           const char *token)
{
  Place *child = find_child (place, token);

  if (child != NULL)
    return child;
  child = g_new0 (Place, 1);
  if (place->children == NULL)
    place->children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);
  g_hash_table_insert (place->children, g_strdup (token), child);
  return child;
}

/* No more tokens than a document can nest are followed, which also bounds the tree. */
static char **
split (const char *pointer)
{
  return som_pointer_split (pointer, SOM_MAX_JSON_DEPTH + 1);
}

static void
add_pointer (Place      *outermost,
             const char *pointer)
{
  g_auto (GStrv) tokens = split (pointer);
  Place *place = outermost;

  for (guint i = 0; tokens[i] != NULL; i++)
    place = add_child (place, tokens[i]);
}

static gpointer
visit_value (gpointer            around,
             const SomGateValue *value,
             gpointer            data)
{
  Place *parent = around, *place;
  Walk  *walk = data;

  if (value->key == NULL)
    g_string_printf (walk->token, "%u", value->index);
  else
    {
      g_string_truncate (walk->token, 0);
      g_string_append_len (walk->token, value->key, (gssize) value->length);
    }
  place = find_child (parent, walk->token->str);
  if (place == NULL)
    return NULL;

  som_position_move (&walk->position, value->offset);
  place->line = walk->position.line;
  place->column = walk->position.column;
  return place;
}

static gboolean
is_unplaced (const SomProblem *problem,
             const char       *file)
{
  return problem->where.pointer != NULL && problem->where.line == 0 && g_strcmp0 (problem->where.file, file) == 0;
}

/* The nearest place to a pointer that the walk has met. */
static const Place *
find_place (const Place *outermost,
            const char  *pointer)
{
  g_auto (GStrv) tokens = split (pointer);
  const Place *nearest = outermost;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      const Place *child = find_child (nearest, tokens[i]);

      if (child == NULL || child->line == 0)
        break;
      nearest = child;
    }
  return nearest;
}

/* Goes through the text; `root` is around the outermost value, which is its element 0. */
static void
find_lines (Place      *root,
            const char *text,
            gsize       length)
{
  g_autoptr (GString) token = g_string_new (NULL);
  Walk walk = { som_position_start (text, length), token };

  som_gate_walk (text, length, visit_value, root, &walk);
}

void
som_problems_locate (SomProblems *problems,
                     const char  *file,
                     const char  *text,
                     gsize        length)
{
  Place       *root, *outermost;
  const Place *place;
  guint        n_unplaced = 0;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (text != NULL || length == 0);

  root = g_new0 (Place, 1);
  outermost = add_child (root, "0");
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    if (is_unplaced (som_problems_get (problems, i), file))
      {
        add_pointer (outermost, som_problems_get (problems, i)->where.pointer);
        n_unplaced++;
      }
  if (n_unplaced > 0)
    find_lines (root, text, length);

  for (guint i = 0; i < som_problems_get_n (problems); i++)
    if (is_unplaced (som_problems_get (problems, i), file))
      {
        place = find_place (outermost, som_problems_get (problems, i)->where.pointer);
        som_problems_set_place (problems, i, place->line, place->column);
      }
  place_free (root);
}
