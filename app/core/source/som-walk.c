/* What openat2 does in the kernel, for kernels without it: every part of a path is opened by name in a folder that is
 * held open, and never through a link, so that nothing that is moved meanwhile leads out.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-walk.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many links as Linux itself follows. */
#define MAX_LINKS 40
#define MAX_LINK_BYTES 4096

void
som_descriptor_clear (SomDescriptor *descriptor)
{
  if (*descriptor >= 0)
    g_close (*descriptor, NULL);
  *descriptor = -1;
}

/* Where a walk beneath a folder is: the folders that it is in, and the parts of the path still to go. */
typedef struct
{
  GArray    *folders; /* SomDescriptor */
  GPtrArray *parts;   /* the next one last */
  guint      n_links;
} Walk;

static void
push_parts (Walk       *walk,
            const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = g_strv_length (parts); i > 0; i--)
    g_ptr_array_add (walk->parts, g_strdup (parts[i - 1]));
}

static int
get_folder (const Walk *walk)
{
  return g_array_index (walk->folders, SomDescriptor, walk->folders->len - 1);
}

/* Returns 0 or an errno, as do the next ones. */
static int
follow_link (Walk       *walk,
             const char *name)
{
  char    target[MAX_LINK_BYTES + 1];
  gssize  length = readlinkat (get_folder (walk), name, target, sizeof target - 1);

  if (length < 0)
    return errno;
  target[length] = '\0';
  if (target[0] == '/')
    return EXDEV;
  if (++walk->n_links > MAX_LINKS)
    return ELOOP;
  push_parts (walk, target);
  return 0;
}

static int
go_up (Walk *walk)
{
  if (walk->folders->len == 1)
    return EXDEV;
  g_array_set_size (walk->folders, walk->folders->len - 1);
  return 0;
}

/* Goes one part on. At a regular file, `found` is the last part and the walk stays in its folder. */
static int
take_step (Walk       *walk,
           const char *name,
           char      **found)
{
  g_auto (SomDescriptor) next = -1;
  struct stat status;

  if (name[0] == '\0' || g_str_equal (name, "."))
    return 0;
  if (g_str_equal (name, ".."))
    return go_up (walk);

  next = openat (get_folder (walk), name, SOM_WALK_LOOK_FLAGS);
  if (next < 0 || fstat (next, &status) < 0)
    return errno;
  if (S_ISLNK (status.st_mode))
    return follow_link (walk, name);
  if (S_ISDIR (status.st_mode))
    {
      g_array_append_val (walk->folders, next);
      next = -1;
      return 0;
    }
  if (walk->parts->len > 0)
    return ENOTDIR;
  *found = g_strdup (name);
  return S_ISREG (status.st_mode) ? 0 : ENXIO;
}

int
som_walk_open (int         root,
               const char *path,
               int        *descriptor)
{
  Walk             walk = { g_array_new (FALSE, FALSE, sizeof (SomDescriptor)), g_ptr_array_new_with_free_func (g_free), 0 };
  SomDescriptor       first = openat (root, ".", SOM_WALK_LOOK_FLAGS | O_DIRECTORY);
  g_autofree char *found = NULL;
  int              number = first < 0 ? errno : 0;

  g_array_set_clear_func (walk.folders, (GDestroyNotify) som_descriptor_clear);
  g_array_append_val (walk.folders, first);
  push_parts (&walk, path);
  while (number == 0 && found == NULL && walk.parts->len > 0)
    {
      g_autofree char *name = g_ptr_array_steal_index (walk.parts, walk.parts->len - 1);

      number = take_step (&walk, name, &found);
    }

  if (number == 0 && found == NULL)
    number = EISDIR;
  if (number == 0 && (*descriptor = openat (get_folder (&walk), found, SOM_WALK_READ_FLAGS | O_NOFOLLOW)) < 0)
    number = errno;
  g_array_unref (walk.folders);
  g_ptr_array_unref (walk.parts);
  return number;
}
