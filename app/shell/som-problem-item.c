/* A problem, as an item of a list.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-problem-item.h"

#include <glib/gi18n.h>

struct _SomProblemItem
{
  GObject      parent_instance;
  SomProblems *problems;
  guint        n;
};

G_DEFINE_FINAL_TYPE (SomProblemItem, som_problem_item, G_TYPE_OBJECT)

static void
som_problem_item_finalize (GObject *object)
{
  som_problems_unref (SOM_PROBLEM_ITEM (object)->problems);
  G_OBJECT_CLASS (som_problem_item_parent_class)->finalize (object);
}

static void
som_problem_item_class_init (SomProblemItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_problem_item_finalize;
}

static void
som_problem_item_init (SomProblemItem *self G_GNUC_UNUSED)
{
}

static void
append (GListStore  *list,
        SomProblems *problems,
        guint        n)
{
  g_autoptr (SomProblemItem) item = g_object_new (SOM_TYPE_PROBLEM_ITEM, NULL);

  item->problems = som_problems_ref (problems);
  item->n = n;
  g_list_store_append (list, item);
}

GListModel *
som_problem_item_list (SomProblems *problems)
{
  GListStore *list = g_list_store_new (SOM_TYPE_PROBLEM_ITEM);

  for (int severity = SOM_SEVERITY_ERROR; severity >= SOM_SEVERITY_NOTICE; severity--)
    for (guint i = 0; i < som_problems_get_n (problems); i++)
      if ((int) som_problems_get (problems, i)->severity == severity)
        append (list, problems, i);
  return G_LIST_MODEL (list);
}

const SomProblem *
som_problem_item_get (SomProblemItem *self)
{
  return som_problems_get (self->problems, self->n);
}

static void
add (GPtrArray *parts,
     char      *part)
{
  g_ptr_array_add (parts, part);
}

char *
som_problem_item_place (SomProblemItem *self)
{
  const SomWhere       *where = &som_problem_item_get (self)->where;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (where->file != NULL)
    add (parts, g_strdup (where->file));
  if (where->line > 0 && where->column > 0)
    add (parts, g_strdup_printf (_ ("line %u, column %u"), where->line, where->column));
  else if (where->line > 0)
    add (parts, g_strdup_printf (_ ("line %u"), where->line));
  if (where->table != NULL)
    add (parts, g_strdup_printf (_ ("table %s"), where->table));
  if (where->row > 0)
    add (parts, g_strdup_printf (_ ("row %u"), where->row));
  if (where->field != NULL)
    add (parts, g_strdup_printf (_ ("field %s"), where->field));
  if (where->table == NULL && where->pointer != NULL && *where->pointer != '\0')
    add (parts, g_strdup (where->pointer));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}
