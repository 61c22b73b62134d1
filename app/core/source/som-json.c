/* Parses gated text with json-glib, and keeps what came of it in arrays that are cheap to index.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-json.h"

#include "source/som-gate.h"
#include "source/som-pointer.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Objects with more members than that are searched by name, not one by one. */
#define MAX_UNSORTED 8

/* Arrays and objects of more bytes than that are parsed when somebody asks for what is in them: of a dossier of many
 * views, one view needs a part. */
#define MAX_EAGER 1024

/* In the place of the number of children: they have not been parsed yet. */
#define UNREAD G_MAXUINT

/* json-glib finds the n-th member and a node's place among its siblings by walking there; a document of that many
 * members would be quadratic. So its tree is copied once into arrays and freed. */
struct _SomJsonNode
{
  SomJsonNode *parent;
  const char  *name; /* as a member */
  SomJsonKind  kind;
  guint        n_children;
  union
  {
    double      number;
    gboolean    boolean;
    const char *string;
    struct
    {
      SomJsonNode *children;
      guint       *by_name; /* the members' numbers, sorted by name; NULL for few */
    };
    struct
    {
      SomJson    *json;
      const char *unread; /* where it begins in the gated text */
    };
  };
};

struct _SomJson
{
  GBytes       *text, *gated;
  GStringChunk *strings;
  JsonParser   *parser;
  char         *file;
  SomProblems  *problems;
  SomJsonNode   root;
};

static void copy_node (SomJson *json, SomJsonNode *node, JsonNode *from);

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const SomJsonNode *children = data;

  return strcmp (children[*(const guint *) a].name, children[*(const guint *) b].name);
}

static void
sort_members (SomJsonNode *object)
{
  object->by_name = NULL;
  if (object->n_children <= MAX_UNSORTED)
    return;
  object->by_name = g_new (guint, object->n_children);
  for (guint i = 0; i < object->n_children; i++)
    object->by_name[i] = i;
  g_qsort_with_data (object->by_name, (int) object->n_children, sizeof (guint), compare_names, object->children);
}

static void
copy_object (SomJson     *json,
             SomJsonNode *node,
             JsonObject  *object)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;
  guint          n = 0;

  node->kind = SOM_JSON_OBJECT;
  node->n_children = json_object_get_size (object);
  node->children = g_new0 (SomJsonNode, node->n_children);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      node->children[n].parent = node;
      node->children[n].name = g_string_chunk_insert (json->strings, name);
      copy_node (json, &node->children[n++], member);
    }
  sort_members (node);
}

static void
copy_array (SomJson     *json,
            SomJsonNode *node,
            JsonArray   *array)
{
  node->kind = SOM_JSON_ARRAY;
  node->by_name = NULL;
  node->n_children = json_array_get_length (array);
  node->children = g_new0 (SomJsonNode, node->n_children);
  for (guint i = 0; i < node->n_children; i++)
    {
      node->children[i].parent = node;
      copy_node (json, &node->children[i], json_array_get_element (array, i));
    }
}

/* A whole number comes as a gint64, which the gate has seen to be an exact double. */
static void
copy_scalar (SomJson     *json,
             SomJsonNode *node,
             JsonNode    *from)
{
  GType type = json_node_get_value_type (from);

  if (type == G_TYPE_STRING)
    {
      node->kind = SOM_JSON_STRING;
      node->string = g_string_chunk_insert (json->strings, json_node_get_string (from));
    }
  else if (type == G_TYPE_BOOLEAN)
    {
      node->kind = SOM_JSON_BOOLEAN;
      node->boolean = json_node_get_boolean (from);
    }
  else
    {
      node->kind = SOM_JSON_NUMBER;
      node->number = json_node_get_double (from);
    }
}

/* Recursion is as deep as the gate lets arrays and objects nest. */
static void
copy_node (SomJson     *json,
           SomJsonNode *node,
           JsonNode    *from)
{
  switch (json_node_get_node_type (from))
    {
    case JSON_NODE_OBJECT:
      copy_object (json, node, json_node_get_object (from));
      break;
    case JSON_NODE_ARRAY:
      copy_array (json, node, json_node_get_array (from));
      break;
    case JSON_NODE_VALUE:
      copy_scalar (json, node, from);
      break;
    case JSON_NODE_NULL:
    default:
      node->kind = SOM_JSON_NULL;
    }
}

static gboolean
is_container (const SomJsonNode *node)
{
  return node->kind == SOM_JSON_OBJECT || node->kind == SOM_JSON_ARRAY;
}

static void
clear_node (SomJsonNode *node)
{
  if (!is_container (node) || node->n_children == UNREAD)
    return;
  for (guint i = 0; i < node->n_children; i++)
    clear_node (&node->children[i]);
  g_free (node->children);
  g_free (node->by_name);
}

/* The next ones rely on the gate, behind which strings are closed and brackets belong together. */
static const char *
skip_string (const char *text)
{
  const char *slashes;

  do
    {
      text = rawmemchr (text + 1, '"');
      for (slashes = text; slashes[-1] == '\\';)
        slashes--;
    }
  while ((text - slashes) % 2 != 0);
  return text + 1;
}

static const char *
skip_container (const char *text)
{
  guint depth = 0;

  do
    {
      const char *at = text++;

      if (*at == '"')
        text = skip_string (at);
      else if (*at == '[' || *at == '{')
        depth++;
      else if (*at == ']' || *at == '}')
        depth--;
    }
  while (depth > 0);
  return text;
}

/* Without the blanks between tokens, which json-glib looks at one by one. */
static void
append_compact (GString    *level,
                const char *text,
                const char *end)
{
  const char *copied = text;

  while (text < end)
    if (*text == '"')
      text = skip_string (text);
    else if (!g_ascii_isspace (*text))
      text++;
    else
      {
        g_string_append_len (level, copied, text - copied);
        while (text < end && g_ascii_isspace (*text))
          text++;
        copied = text;
      }
  g_string_append_len (level, copied, text - copied);
}

/* The text of an array or object with nothing in the long ones that are in it. For each that is in it, `unread` takes where
 * it begins, or NULL where it is whole. */
static GString *
take_level (const char *text,
            GPtrArray  *unread)
{
  GString    *level = g_string_new (NULL);
  const char *taken = text, *end;

  for (text++; *text != ']' && *text != '}'; text = end)
    {
      end = text + 1;
      if (*text == '"')
        end = skip_string (text);
      else if (*text == '[' || *text == '{')
        {
          end = skip_container (text);
          g_ptr_array_add (unread, end - text > MAX_EAGER ? (gpointer) text : NULL);
          if (end - text <= MAX_EAGER)
            continue;
          append_compact (level, taken, text + 1);
          taken = end - 1;
        }
    }
  append_compact (level, taken, text + 1);
  return level;
}

/* Gives the text to json-glib and the node what comes of it; FALSE where it is refused. */
static gboolean
parse (SomJson     *json,
       SomJsonNode *node,
       const char  *text,
       gsize        length)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (json_parser_load_from_data (json->parser, text, (gssize) length, &error))
    root = json_parser_steal_root (json->parser);
  if (root == NULL)
    {
      som_problems_add (json->problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = json->file }, _("report this as a fault of Sommet"),
                        _("the parser refuses the text: %s"), error != NULL ? error->message : "");
      node->kind = SOM_JSON_NULL;
      return FALSE;
    }
  copy_node (json, node, root);
  return TRUE;
}

static gboolean
read_container (SomJson     *json,
                SomJsonNode *node,
                const char  *text)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new ();
  g_autoptr (GString)   level = take_level (text, unread);
  guint                 n = 0;

  if (!parse (json, node, level->str, level->len))
    return FALSE;
  for (guint i = 0; i < node->n_children; i++)
    {
      SomJsonNode *child = &node->children[i];
      const char  *begin = is_container (child) ? g_ptr_array_index (unread, n++) : NULL;

      if (begin == NULL)
        continue;
      child->n_children = UNREAD;
      child->json = json;
      child->unread = begin;
    }
  return TRUE;
}

static gboolean
read_root (SomJson *json)
{
  gsize       length;
  const char *text = g_bytes_get_data (json->gated, &length);

  while (g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  if (*text == '[' || *text == '{')
    return read_container (json, &json->root, text);
  return parse (json, &json->root, text, length);
}

SomJson *
som_json_parse (GBytes      *text,
                const char  *file,
                SomProblems *problems)
{
  GBytes  *gated;
  SomJson *json;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  gated = som_gate_check (text, file, problems);
  if (gated == NULL)
    return NULL;

  json = g_new0 (SomJson, 1);
  json->text = g_bytes_ref (text);
  json->gated = gated;
  json->strings = g_string_chunk_new (4096);
  json->parser = json_parser_new ();
  json->file = g_strdup (file);
  json->problems = som_problems_ref (problems);
  if (!read_root (json))
    g_clear_pointer (&json, som_json_free);
  return json;
}

void
som_json_free (SomJson *json)
{
  g_return_if_fail (json != NULL);

  clear_node (&json->root);
  g_string_chunk_free (json->strings);
  g_object_unref (json->parser);
  som_problems_unref (json->problems);
  g_bytes_unref (json->gated);
  g_bytes_unref (json->text);
  g_free (json->file);
  g_free (json);
}

SomJsonNode *
som_json_get_root (SomJson *json)
{
  return json != NULL ? &json->root : NULL;
}

const char *
som_json_get_text (SomJson *json,
                   gsize   *length)
{
  g_return_val_if_fail (json != NULL, NULL);

  return g_bytes_get_data (json->text, length);
}

SomJsonKind
som_json_get_kind (SomJsonNode *node)
{
  return node != NULL ? node->kind : SOM_JSON_MISSING;
}

const char *
som_json_get_string (SomJsonNode *node)
{
  return som_json_get_kind (node) == SOM_JSON_STRING ? node->string : NULL;
}

gboolean
som_json_get_number (SomJsonNode *node,
                     double      *value)
{
  if (som_json_get_kind (node) != SOM_JSON_NUMBER)
    return FALSE;
  *value = node->number;
  return TRUE;
}

gboolean
som_json_get_boolean (SomJsonNode *node,
                      gboolean     fallback)
{
  return som_json_get_kind (node) == SOM_JSON_BOOLEAN ? node->boolean : fallback;
}

/* Whether a node is an array or object of this kind; then what is in it is there. */
static gboolean
open_node (SomJsonNode *node,
           SomJsonKind  kind)
{
  if (som_json_get_kind (node) != kind)
    return FALSE;
  return node->n_children != UNREAD || read_container (node->json, node, node->unread);
}

static guint
get_n_children (SomJsonNode *node,
                SomJsonKind  kind)
{
  return open_node (node, kind) ? node->n_children : 0;
}

static SomJsonNode *
get_child (SomJsonNode *node,
           SomJsonKind  kind,
           guint        n)
{
  return n < get_n_children (node, kind) ? &node->children[n] : NULL;
}

static SomJsonNode *
find_sorted (SomJsonNode *object,
             const char  *name)
{
  guint low = 0, high = object->n_children;

  while (low < high)
    {
      guint        middle = low + (high - low) / 2;
      SomJsonNode *child = &object->children[object->by_name[middle]];
      int          order = strcmp (name, child->name);

      if (order == 0)
        return child;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

SomJsonNode *
som_json_get_member (SomJsonNode *object,
                     const char  *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (!open_node (object, SOM_JSON_OBJECT))
    return NULL;
  if (object->by_name != NULL)
    return find_sorted (object, name);
  for (guint i = 0; i < object->n_children; i++)
    if (g_str_equal (object->children[i].name, name))
      return &object->children[i];
  return NULL;
}

guint
som_json_get_n_members (SomJsonNode *object)
{
  return get_n_children (object, SOM_JSON_OBJECT);
}

const char *
som_json_get_name (SomJsonNode *object,
                   guint        n)
{
  SomJsonNode *member = get_child (object, SOM_JSON_OBJECT, n);

  return member != NULL ? member->name : NULL;
}

SomJsonNode *
som_json_get_nth_member (SomJsonNode *object,
                         guint        n)
{
  return get_child (object, SOM_JSON_OBJECT, n);
}

guint
som_json_get_n_elements (SomJsonNode *array)
{
  return get_n_children (array, SOM_JSON_ARRAY);
}

SomJsonNode *
som_json_get_element (SomJsonNode *array,
                      guint        n)
{
  return get_child (array, SOM_JSON_ARRAY, n);
}

char *
som_json_get_pointer (SomJsonNode *node)
{
  const SomJsonNode *path[SOM_MAX_JSON_DEPTH + 1];
  GString           *pointer = g_string_new (NULL);
  guint              n = 0;

  for (; node != NULL && node->parent != NULL; node = node->parent)
    path[n++] = node;
  while (n-- > 0)
    {
      if (path[n]->name != NULL)
        som_pointer_append_key (pointer, path[n]->name, strlen (path[n]->name));
      else
        som_pointer_append_index (pointer, (guint) (path[n] - path[n]->parent->children));
    }
  return g_string_free (pointer, FALSE);
}

void
som_json_complain (SomJsonNode *node,
                   SomSeverity  severity,
                   const char  *file,
                   SomProblems *problems,
                   const char  *what,
                   const char  *mend)
{
  g_autofree char *pointer = som_json_get_pointer (node);

  som_problems_add (problems, severity, (SomWhere) { .file = file, .pointer = pointer }, mend, "%s", what);
}
