/* Opens files without ever waiting, following a link out of the folder, or reading more than asked.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-file.h"

#include "source/som-walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* openat2 gives up with EAGAIN when something moves meanwhile. */
#define MAX_ATTEMPTS 16

/* What is first asked for where a file does not tell its size, as those of /proc. */
#define FIRST_BYTES 65536

/* How many names of a folder are looked at for one that differs in case. */
#define MAX_NAMES 100000

/* FALSE, for the caller to return. */
static gboolean
fail (GError    **error,
      SomError    code,
      const char *path,
      const char *message)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SOM_ERROR, (int) code, "%s: %s", name, message);
  return FALSE;
}

static void
fail_errno (GError    **error,
            int         number,
            const char *path)
{
  static const struct
  {
    int         number;
    SomError    code;
    const char *message;
  } faults[] = {
    { ENOENT, SOM_ERROR_INPUT, N_("there is no such file; check its name and folder") },
    { ENOTDIR, SOM_ERROR_INPUT, N_("a part of the path is not a folder; check the path") },
    { EISDIR, SOM_ERROR_INPUT, N_("this is a folder; name a file in it") },
    { ENXIO, SOM_ERROR_INPUT, N_("this is not a regular file; copy its content into one") },
    { EXDEV, SOM_ERROR_INPUT, N_("the path leads out of the dossier’s folder; copy the file into it") },
    { ELOOP, SOM_ERROR_INPUT, N_("the links lead in a circle or outside; copy the file into the folder") },
    { ENAMETOOLONG, SOM_ERROR_INPUT, N_("the path is too long; shorten it") },
    { EACCES, SOM_ERROR_SYSTEM, N_("you may not read this file; change its permissions") },
    { ENOMEM, SOM_ERROR_SYSTEM, N_("there is not enough memory to read the file; close other programs") },
  };
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].number == number)
      {
        fail (error, faults[i].code, path, _(faults[i].message));
        return;
      }
  message = g_strdup_printf (_("the file can’t be read: %s; try again or copy it elsewhere"), g_strerror (number));
  fail (error, SOM_ERROR_SYSTEM, path, message);
}

static void
fail_too_large (GError    **error,
                const char *path,
                gsize       max_bytes)
{
  g_autofree char *size = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *message = g_strdup_printf (_("the file is larger than %s; split it or leave something out"), size);

  fail (error, SOM_ERROR_LIMIT, path, message);
}

static gboolean
check_regular (int          descriptor,
               const char  *path,
               struct stat *status,
               GError     **error)
{
  if (fstat (descriptor, status) < 0)
    {
      fail_errno (error, errno, path);
      return FALSE;
    }
  if (!S_ISREG (status->st_mode))
    {
      fail_errno (error, S_ISDIR (status->st_mode) ? EISDIR : ENXIO, path);
      return FALSE;
    }
  return TRUE;
}

static gssize
read_some (int    descriptor,
           char  *into,
           gsize  n)
{
  gssize n_read;

  do
    n_read = read (descriptor, into, n);
  while (n_read < 0 && errno == EINTR);
  return n_read;
}

/* Makes room for more; one byte more than allowed, to see that there is no more. */
static gboolean
grow (char **content,
      gsize *capacity,
      gsize  size,
      gsize  max_bytes)
{
  gsize wanted = *capacity == 0 ? MIN (size, max_bytes) + 1 : MIN (2 * *capacity, max_bytes + 1);
  char *larger = g_try_realloc (*content, wanted);

  if (larger == NULL)
    return FALSE;
  *content = larger;
  *capacity = wanted;
  return TRUE;
}

/* Reads to the end, whatever size the file claimed: it may grow, shrink, or, as those of /proc, have claimed none. */
static GBytes *
read_all (int         descriptor,
          const char *path,
          gsize       size,
          gsize       max_bytes,
          GError    **error)
{
  g_autofree char *content = NULL;
  gsize            capacity = 0, length = 0;
  gssize           n;

  do
    {
      if (length == capacity && !grow (&content, &capacity, size, max_bytes))
        {
          fail_errno (error, ENOMEM, path);
          return NULL;
        }
      n = read_some (descriptor, content + length, capacity - length);
      if (n < 0)
        {
          fail_errno (error, errno, path);
          return NULL;
        }
      length += (gsize) n;
      if (length > max_bytes)
        {
          fail_too_large (error, path, max_bytes);
          return NULL;
        }
    }
  while (n > 0);
  return g_bytes_new_take (g_steal_pointer (&content), length);
}

static GBytes *
read_regular (int         descriptor,
              const char *path,
              gsize       max_bytes,
              GError    **error)
{
  struct stat status;

  max_bytes = MIN (max_bytes, G_MAXSSIZE / 4);
  if (!check_regular (descriptor, path, &status, error))
    return NULL;
  if ((guint64) status.st_size > max_bytes)
    {
      fail_too_large (error, path, max_bytes);
      return NULL;
    }
  return read_all (descriptor, path, status.st_size > 0 ? (gsize) status.st_size : FIRST_BYTES, max_bytes, error);
}

GBytes *
som_file_read (const char *path,
               gsize       max_bytes,
               GError    **error)
{
  g_auto (SomDescriptor) descriptor = -1;

  g_return_val_if_fail (path != NULL, NULL);

  descriptor = open (path, SOM_WALK_READ_FLAGS);
  if (descriptor < 0)
    {
      fail_errno (error, errno, path);
      return NULL;
    }
  return read_regular (descriptor, path, max_bytes, error);
}

gboolean
som_file_is_remote (const char *path)
{
  static const char *const schemes[] = { "http", "https", "ftp", "ftps", "sftp", "s3" };
  const char              *end = strstr (path, "://");

  for (guint i = 0; end != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (strlen (schemes[i]) == (gsize) (end - path) && g_ascii_strncasecmp (path, schemes[i], (gsize) (end - path)) == 0)
      return TRUE;
  return FALSE;
}

/* What a path may not be, told from its text alone. */
static gboolean
check_path (const char *path,
            GError    **error)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (path[0] == '\0')
    return fail (error, SOM_ERROR_INPUT, path, _("the path is empty; name a file"));
  if (strstr (path, "://") != NULL)
    return fail (error, SOM_ERROR_INPUT, path, _("this is an address, and addresses are not read; write the path of a file in the dossier’s folder"));
  if (path[0] == '/')
    return fail (error, SOM_ERROR_INPUT, path, _("the path is absolute; write it from the dossier’s folder"));
  if (g_strv_contains ((const char *const *) parts, ".."))
    return fail (error, SOM_ERROR_INPUT, path, _("the path has “..” in it; write it downwards from the dossier’s folder"));
  return TRUE;
}

static int
open_folder (const char *folder,
             GError    **error)
{
  int descriptor = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    fail_errno (error, errno, folder);
  return descriptor;
}

/* Makes one name of those that a person would call the same. */
static char *
fold_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

/* The name in a folder that `name` must mean. Returns: (transfer full) (nullable) */
static char *
find_similar_name (int         folder,
                   const char *name)
{
  g_autofree char *wanted = fold_name (name);
  char            *found = NULL;
  int              descriptor = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR             *directory = descriptor >= 0 ? fdopendir (descriptor) : NULL;
  struct dirent   *entry;

  for (guint n = 0; directory != NULL && found == NULL && n < MAX_NAMES && (entry = readdir (directory)) != NULL; n++)
    {
      g_autofree char *folded = fold_name (entry->d_name);

      if (g_str_equal (folded, wanted))
        found = g_strdup (entry->d_name);
    }

  if (directory != NULL)
    closedir (directory);
  else if (descriptor >= 0)
    g_close (descriptor, NULL);
  return found;
}

/* The path of the file or folder beneath `root` that the first missing part of `path` must mean; no link is followed for
 * it. Returns: (transfer full) (nullable) */
static char *
find_similar_path (int         root,
                   const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autoptr (GString) found = g_string_new (NULL);
  g_auto (SomDescriptor) folder = openat (root, ".", SOM_WALK_LOOK_FLAGS | O_DIRECTORY);

  for (guint i = 0; parts[i] != NULL && folder >= 0; i++)
    {
      int              next = openat (folder, parts[i], SOM_WALK_LOOK_FLAGS);
      g_autofree char *similar = next < 0 && errno == ENOENT ? find_similar_name (folder, parts[i]) : NULL;

      if (similar != NULL)
        return g_strconcat (found->str, similar, NULL);
      g_string_append_printf (found, "%s/", parts[i]);
      som_descriptor_clear (&folder);
      folder = next;
    }
  return NULL;
}

static void
fail_beneath (GError    **error,
              int         number,
              int         root,
              const char *path)
{
  g_autofree char *similar = number == ENOENT ? find_similar_path (root, path) : NULL;
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (similar == NULL)
    {
      fail_errno (error, number, path);
      return;
    }
  shown = g_filename_display_name (similar);
  message = g_strdup_printf (_("there is no such file, but there is %s; names differ in case"), shown);
  fail (error, SOM_ERROR_INPUT, path, message);
}

static int
open_by_kernel (int         root,
                const char *path,
                int        *descriptor)
{
  struct open_how how = { .flags = SOM_WALK_READ_FLAGS, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS };

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      *descriptor = (int) syscall (SYS_openat2, root, path, &how, sizeof how);
      if (*descriptor >= 0)
        return 0;
      if (errno != EAGAIN && errno != EINTR)
        break;
    }
  return errno;
}

/* Kernels before 5.6 lack openat2, and sandboxes that do not know it forbid it. */
static int
open_beneath (int         root,
              const char *path,
              int        *descriptor)
{
  int number = open_by_kernel (root, path, descriptor);

  if (number == ENOSYS || number == EPERM || number == EAGAIN)
    number = som_walk_open (root, path, descriptor);
  return number;
}

static GBytes *
read_beneath (const char *folder,
              const char *path,
              gsize       max_bytes,
              int       (*opener) (int, const char *, int *),
              GError    **error)
{
  g_auto (SomDescriptor) root = -1;
  g_auto (SomDescriptor) descriptor = -1;
  int number;

  if (!check_path (path, error))
    return NULL;
  root = open_folder (folder, error);
  if (root < 0)
    return NULL;

  number = opener (root, path, &descriptor);
  if (number != 0)
    {
      fail_beneath (error, number, root, path);
      return NULL;
    }
  return read_regular (descriptor, path, max_bytes, error);
}

GBytes *
som_file_read_beneath (const char *folder,
                       const char *path,
                       gsize       max_bytes,
                       GError    **error)
{
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return read_beneath (folder, path, max_bytes, open_beneath, error);
}

GBytes *
som_file_read_walk (const char *folder,
                    const char *path,
                    gsize       max_bytes,
                    GError    **error)
{
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return read_beneath (folder, path, max_bytes, som_walk_open, error);
}
