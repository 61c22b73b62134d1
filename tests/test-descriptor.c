/* Tests of som-descriptor: what of a module is believed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-registry.h"

#include <string.h>

static gboolean
draw (const SomView *view G_GNUC_UNUSED,
      SomCanvas     *canvas G_GNUC_UNUSED,
      GError       **error G_GNUC_UNUSED)
{
  return TRUE;
}

static const SomPluginDescriptor good = { .magic = SOM_PLUGIN_MAGIC, .size = sizeof (SomPluginDescriptor), .abi_major = SOM_PLUGIN_ABI_MAJOR,
                                          .abi_minor = SOM_PLUGIN_ABI_MINOR, .id = "good", .name = "Good", .summary = "It is", .version = "1",
                                          .license = "CC0-1.0", .draw = draw };

static void
assert_refused (SomPluginDescriptor descriptor,
                const char         *words)
{
  g_autofree char *reason = som_descriptor_check (&descriptor, "good");

  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, words));
}

#define WITH(member, value)                 \
  ({                                        \
    SomPluginDescriptor changed_ = good;    \
    changed_.member = (value);              \
    changed_;                               \
  })

static void
test_good (void)
{
  g_autofree char *reason = som_descriptor_check (&good, "good");

  g_assert_null (reason);
}

static void
test_refused (void)
{
  static const SomOptionSpec untitled[] = { { .name = "a" }, { 0 } }, choiceless[] = { { .name = "a", .title = "A", .type = SOM_OPTION_CHOICE }, { 0 } };
  static const SomOptionSpec odd[] = { { .name = "a", .title = "A", .type = 99 }, { 0 } };

  assert_refused (WITH (magic, 0), "mark");
  assert_refused (WITH (size, 8), "bytes");
  assert_refused (WITH (abi_major, SOM_PLUGIN_ABI_MAJOR + 1), "interface");
  assert_refused (WITH (abi_minor, SOM_PLUGIN_ABI_MINOR + 1), "interface");
  assert_refused (WITH (id, "other"), "“good”");
  assert_refused (WITH (id, NULL), "“good”");
  assert_refused (WITH (name, ""), "lacks");
  assert_refused (WITH (summary, NULL), "lacks");
  assert_refused (WITH (version, "\xff"), "lacks");
  assert_refused (WITH (draw, NULL), "draw");
  assert_refused (WITH (options, untitled), "option 1");
  assert_refused (WITH (options, choiceless), "option 1");
  assert_refused (WITH (options, odd), "option 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/descriptor/good", test_good);
  g_test_add_func ("/descriptor/refused", test_refused);
  return g_test_run ();
}
