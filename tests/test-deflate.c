/* Tests of som-deflate: what it packs, others unpack.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-deflate.h"

#include <gio/gio.h>

static void
check (const guint8 *data,
       gsize         length)
{
  g_autoptr (GByteArray)        packed = som_deflate (data, length);
  g_autoptr (GZlibDecompressor) unpack = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream)      bytes = g_memory_input_stream_new_from_data (packed->data, packed->len, NULL);
  g_autoptr (GInputStream)      stream = g_converter_input_stream_new (bytes, G_CONVERTER (unpack));
  g_autofree guint8            *unpacked = g_malloc (length + 1);
  g_autoptr (GError)            error = NULL;
  gsize                         n;

  g_assert_true (g_input_stream_read_all (stream, unpacked, length + 1, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (unpacked, n, data, length);
}

static void
test_round_trip (void)
{
  static const gsize lengths[] = { 0, 1, 100, 65536, 3000000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree guint8 *flat = g_malloc0 (lengths[i] + 1), *noise = g_malloc (lengths[i] + 1);
      guint32            state = 1;

      for (gsize k = 0; k < lengths[i]; k++)
        noise[k] = (state = state * 1664525 + 1013904223) >> 24;
      check (flat, lengths[i]);
      check (noise, lengths[i]);
    }
}

static void
test_packs (void)
{
  g_autofree guint8     *flat = g_malloc0 (100000);
  g_autoptr (GByteArray) packed = som_deflate (flat, 100000);

  g_assert_cmpuint (packed->len, <, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deflate/round-trip", test_round_trip);
  g_test_add_func ("/deflate/packs", test_packs);

  return g_test_run ();
}
