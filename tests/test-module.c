/* Tests of som-module: files that the loader must not see.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"
#include "plugin/som-module.h"

#include <elf.h>
#include <unistd.h>

/* A module of the build in a folder of its own. (transfer full) */
static char *
copy_module (const TestFolder *folder,
             char            **content,
             gsize            *length)
{
  g_autofree char   *from = g_test_build_filename (G_TEST_BUILT, "plugins", "good.so", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, content, length, &error);
  g_assert_no_error (error);
  test_folder_write (folder, "good.so", *content, (gssize) *length);
  return test_folder_get (folder, "good.so");
}

static void
test_whole (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *content = NULL, *path = NULL;
  gsize                  length;

  path = copy_module (folder, &content, &length);
  g_assert_null (som_module_check (path));
}

/* Wherever it is cut; behind the first bytes, it is said how much is missing. */
static void
test_every_cut (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *content = NULL, *path = NULL;
  gsize                  length;

  path = copy_module (folder, &content, &length);
  for (gsize size = length; size-- > 0;)
    {
      g_autofree char *reason = NULL;
      g_autofree char *missing = g_strdup_printf (": %lu byte", (gulong) (size < sizeof (Elf64_Ehdr) ? sizeof (Elf64_Ehdr) - size : length - size));

      g_assert_cmpint (truncate (path, (off_t) size), ==, 0);
      reason = som_module_check (path);
      g_assert_nonnull (reason);
      g_assert_nonnull (strstr (reason, size > 0 ? missing : "is empty"));
    }
}

/* Its room is made, and all of it but the end is there. */
static void
test_unfilled (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *content = NULL, *path = NULL;
  gsize                  length;

  path = copy_module (folder, &content, &length);
  for (gsize size = sizeof (Elf64_Ehdr); size < length - sizeof (Elf64_Shdr); size += 499)
    {
      g_autofree char *reason = NULL;

      g_assert_cmpint (truncate (path, (off_t) size), ==, 0);
      g_assert_cmpint (truncate (path, (off_t) length), ==, 0);
      reason = som_module_check (path);
      g_assert_cmpstr (reason, ==, "the file is not whole; copy it anew");
      g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
    }
}

/* A field of the header at `offset` is set to `value`: what is said of it, or NULL where any word will do. */
typedef struct
{
  gsize       offset, size;
  guint64     value;
  const char *reason;
} Lie;

static const Lie lies[] = {
  { EI_MAG0, 1, 'X', "not a module for this machine" },
  { EI_CLASS, 1, ELFCLASS32, "not a module for this machine" },
  { EI_DATA, 1, ELFDATA2MSB, "not a module for this machine" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_type), 2, ET_EXEC, "not a module for this machine" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_machine), 2, EM_S390, "not a module for this machine" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_phentsize), 2, 7, "not a module for this machine" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_phoff), 8, G_MAXUINT64, "cut short" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_phoff), 8, G_MAXINT64, "cut short" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_phnum), 2, 0xffff, "cut short" },
  { G_STRUCT_OFFSET (Elf64_Ehdr, e_shoff), 8, G_MAXUINT64 - 5, "cut short" },
  { sizeof (Elf64_Ehdr) + G_STRUCT_OFFSET (Elf64_Phdr, p_filesz), 8, G_MAXUINT64, "cut short" },
  { sizeof (Elf64_Ehdr) + G_STRUCT_OFFSET (Elf64_Phdr, p_offset), 8, 1 << 24, "cut short" },
};

static void
test_lies (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *content = NULL, *path = NULL;
  gsize                  length;

  path = copy_module (folder, &content, &length);
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *changed = g_memdup2 (content, length), *reason = NULL;

      memcpy (changed + lies[i].offset, &lies[i].value, lies[i].size);
      g_assert_true (g_file_set_contents (path, changed, (gssize) length, NULL));
      reason = som_module_check (path);
      g_test_message ("%u: %s", i, reason);
      g_assert_nonnull (reason);
      g_assert_nonnull (strstr (reason, lies[i].reason));
    }
}

/* A module needs no table of sections to be loaded, nor names of them. */
static void
test_without_sections (void)
{
  static const struct
  {
    gboolean table;
    guint16  names;
  } cases[] = { { FALSE, SHN_UNDEF }, { TRUE, SHN_UNDEF }, { TRUE, SHN_XINDEX } };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *content = NULL, *path = NULL;
  gsize                  length;

  path = copy_module (folder, &content, &length);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changed = g_memdup2 (content, length);
      Elf64_Ehdr      *header = (Elf64_Ehdr *) (gpointer) changed;

      if (!cases[i].table)
        header->e_shoff = header->e_shnum = 0;
      header->e_shstrndx = cases[i].names;
      g_assert_true (g_file_set_contents (path, changed, (gssize) length, NULL));
      g_assert_null (som_module_check (path));
    }
}

/* What can't be opened is the loader's to tell of. */
static void
test_absent (void)
{
  g_assert_null (som_module_check ("/nowhere/plugin.so"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/module/whole", test_whole);
  g_test_add_func ("/module/every-cut", test_every_cut);
  g_test_add_func ("/module/unfilled", test_unfilled);
  g_test_add_func ("/module/lies", test_lies);
  g_test_add_func ("/module/without-sections", test_without_sections);
  g_test_add_func ("/module/absent", test_absent);
  return g_test_run ();
}
