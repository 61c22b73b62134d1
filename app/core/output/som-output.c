/* A file that is written wholly or not at all: to a file without a name in the same folder, named, renamed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <linux/magic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define BUFFER (256 * 1024)

struct _SomOutput
{
  char    *path, *folder;
  char    *temporary; /* its name while it has one */
  gboolean replaces;  /* a file of this name, which somebody may want back */
  int      fd;
  int      error;     /* errno of the first failure */
  char    *buffer;
  gsize    n_buffered;
};

static void
free_output (SomOutput *output)
{
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    unlink (output->temporary);
  g_free (output->temporary);
  g_free (output->folder);
  g_free (output->path);
  g_free (output->buffer);
  g_free (output);
}

static char *
make_name (const SomOutput *output)
{
  return g_strdup_printf ("%s/.sommet-%08x%08x.part", output->folder, g_random_int (), g_random_int ());
}

/* A file without a name leaves nothing behind when the program is killed. Not every file system has them. */
static int
open_file (SomOutput *output)
{
  int fd = open (output->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);

  if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT))
    return fd;
  output->temporary = make_name (output);
  fd = open (output->temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    g_clear_pointer (&output->temporary, g_free);
  return fd;
}

static void
set_error (GError    **error,
           const char *path,
           int         code)
{
  g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("%s can’t be written: %s"), path, g_strerror (code));
}

SomOutput *
som_output_open (const char *path,
                 GError    **error)
{
  SomOutput  *output = g_new0 (SomOutput, 1);
  struct stat status;

  output->path = g_strdup (path);
  output->folder = g_path_get_dirname (path);
  output->replaces = stat (path, &status) == 0;
  output->fd = output->replaces && !S_ISREG (status.st_mode) ? (errno = EEXIST, -1) : open_file (output);
  if (output->fd < 0)
    {
      set_error (error, path, errno);
      free_output (output);
      return NULL;
    }
  output->buffer = g_malloc (BUFFER);
  return output;
}

static gboolean
write_all (SomOutput  *output,
           const char *data,
           gsize       length)
{
  while (length > 0 && output->error == 0)
    {
      gssize n = write (output->fd, data, length);

      if (n < 0 && errno != EINTR)
        output->error = errno;
      else if (n > 0)
        {
          data += n;
          length -= n;
        }
    }
  return output->error == 0;
}

static gboolean
flush (SomOutput *output)
{
  gsize n = output->n_buffered;

  output->n_buffered = 0;
  return write_all (output, output->buffer, n);
}

gboolean
som_output_write (SomOutput    *output,
                  gconstpointer data,
                  gsize         length)
{
  if (output->n_buffered + length > BUFFER)
    flush (output);
  if (length >= BUFFER)
    return write_all (output, data, length);
  memcpy (output->buffer + output->n_buffered, data, length);
  output->n_buffered += length;
  return output->error == 0;
}

/* Gives the file a name beside its path. */
static gboolean
give_name (SomOutput *output)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", output->fd);

  if (output->temporary != NULL)
    return TRUE;
  output->temporary = make_name (output);
  if (linkat (AT_FDCWD, source, AT_FDCWD, output->temporary, AT_SYMLINK_FOLLOW) == 0)
    return TRUE;
  output->error = errno;
  g_clear_pointer (&output->temporary, g_free);
  return FALSE;
}

/* Whether the file system writes a file's data before it lets the file replace another, as ext4 does with `auto_da_alloc` (see
 * Documentation/admin-guide/ext4.rst of Linux) and btrfs; or forgets all at once, as one in memory. */
static gboolean
writes_before_rename (int fd)
{
  struct statfs status;

  return fstatfs (fd, &status) == 0 && (status.f_type == EXT4_SUPER_MAGIC || status.f_type == BTRFS_SUPER_MAGIC || status.f_type == TMPFS_MAGIC);
}

/* So that a power cut leaves the old file or the new one: waits for the disk, which may take as long as all the rest, where an old
 * file would be lost otherwise. */
static void
sync_file (SomOutput *output)
{
  if (output->replaces && !writes_before_rename (output->fd) && fdatasync (output->fd) != 0 && errno != EINVAL && errno != EROFS)
    output->error = errno;
}

/* Some file systems say only now that there was no room. */
static void
close_file (SomOutput *output)
{
  if (close (output->fd) != 0 && errno != EINTR && output->error == 0)
    output->error = errno;
  output->fd = -1;
}

gboolean
som_output_commit (SomOutput *output,
                   GError   **error)
{
  gboolean good;

  if (flush (output))
    sync_file (output);
  if (output->error == 0 && give_name (output))
    close_file (output);
  if (output->error == 0 && rename (output->temporary, output->path) != 0)
    output->error = errno;
  else if (output->error == 0)
    g_clear_pointer (&output->temporary, g_free);

  good = output->error == 0;
  if (!good)
    set_error (error, output->path, output->error);
  free_output (output);
  return good;
}

void
som_output_abort (SomOutput *output)
{
  free_output (output);
}

gboolean
som_output_save (const char   *path,
                 gconstpointer data,
                 gsize         length,
                 GError      **error)
{
  SomOutput *output = som_output_open (path, error);

  if (output == NULL)
    return FALSE;
  som_output_write (output, data, length);
  return som_output_commit (output, error);
}
