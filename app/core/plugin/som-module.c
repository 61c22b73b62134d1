/* Looks at a module before the loader does. The loader maps what the headers speak of without a look at how long the file is: of one that is only
 * half copied it reads behind the end, which ends the program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-module.h"

#include "source/som-walk.h"

#include <glib/gi18n-lib.h>
#include <link.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef ElfW (Ehdr) Header;
typedef ElfW (Phdr) Segment;
typedef ElfW (Shdr) Section;

/* The header of the library that this is part of, from the linker: a module must be for the same machine. */
extern const Header __ehdr_start G_GNUC_INTERNAL;

static gboolean
read_at (int      descriptor,
         guint64  offset,
         gpointer into,
         gsize    length)
{
  return offset <= G_MAXINT64 && pread (descriptor, into, length, (off_t) offset) == (gssize) length;
}

/* Where `length` bytes from `offset` end; no file is as long as the largest number. */
static guint64
get_end (guint64 offset,
         guint64 length)
{
  return offset > G_MAXUINT64 - length ? G_MAXUINT64 : offset + length;
}

static gboolean
is_native (const Header *header)
{
  return memcmp (header->e_ident, __ehdr_start.e_ident, EI_VERSION + 1) == 0 && header->e_machine == __ehdr_start.e_machine
         && header->e_type == ET_DYN && header->e_phentsize == sizeof (Segment);
}

/* How long the file must be to hold all that its headers speak of. The table of sections is not needed to run, but comes last in most files: with
 * it, a cut is seen wherever it is. */
static guint64
measure (int           descriptor,
         const Header *header)
{
  guint64 end = get_end (header->e_phoff, (guint64) header->e_phnum * sizeof (Segment));
  Segment segment;

  end = MAX (end, get_end (header->e_shoff, (guint64) header->e_shnum * header->e_shentsize));
  for (guint i = 0; i < header->e_phnum; i++)
    {
      if (!read_at (descriptor, get_end (header->e_phoff, i * sizeof segment), &segment, sizeof segment))
        break; /* then the table itself ends behind the file */
      if (segment.p_filesz > 0)
        end = MAX (end, get_end (segment.p_offset, segment.p_filesz));
    }
  return end;
}

/* Room may be made for a file before it is filled. What comes last then is zeros: the table of sections, of which one holds their names. */
static gboolean
is_filled (int           descriptor,
           const Header *header)
{
  guint64 offset = get_end (header->e_shoff, (guint64) header->e_shstrndx * header->e_shentsize);
  Section section = { 0 };

  if (header->e_shstrndx == SHN_UNDEF || header->e_shstrndx >= header->e_shnum)
    return TRUE;
  return read_at (descriptor, offset, &section, sizeof section) && section.sh_type == SHT_STRTAB;
}

static char *
describe_cut (guint64 n_missing)
{
  gulong n = (gulong) n_missing;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the file is cut short: %lu byte is missing; copy it anew",
                                       "the file is cut short: %lu bytes are missing; copy it anew", n),
                          n);
}

char *
som_module_check (const char *path)
{
  g_auto (SomDescriptor) descriptor = open (path, SOM_WALK_READ_FLAGS);
  Header                 header = { 0 };
  struct stat            status;
  guint64                end;

  if (descriptor < 0 || fstat (descriptor, &status) < 0)
    return NULL;
  if (status.st_size == 0)
    return g_strdup (_ ("the file is empty; copy it anew"));
  /* of a header that is cut, what is there must be right */
  if (status.st_size < (off_t) sizeof header && read_at (descriptor, 0, &header, (gsize) status.st_size)
      && memcmp (&header, &__ehdr_start, MIN ((gsize) status.st_size, EI_VERSION + 1)) == 0)
    return describe_cut (sizeof header - (guint64) status.st_size);
  if (!read_at (descriptor, 0, &header, sizeof header) || !is_native (&header))
    return g_strdup (_ ("it is not a module for this machine; build it anew"));
  end = measure (descriptor, &header);
  if (end > (guint64) status.st_size)
    return describe_cut (end - (guint64) status.st_size);
  return is_filled (descriptor, &header) ? NULL : g_strdup (_ ("the file is not whole; copy it anew"));
}
