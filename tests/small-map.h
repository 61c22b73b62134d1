/* A small map for tests, as words of four bytes, and how it is sealed again once it was altered.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-shapes-private.h"

#include <string.h>

/* Two triangles that share an edge, at two levels that share all tables. */
enum
{
  HEADER = 0,
  SHAPES = 13,
  CODES = 31,
  CREDITS = 37,
  LEVELS = 43,
  RINGS = 59,
  BORDERS = 63,
  FIRST_RINGS = 67,
  POINTS = 70,
  TEXTS = 86,
  N_WORDS = 90
};

static inline guint32
word (const char *text)
{
  guint32 value = 0;

  memcpy (&value, text, strlen (text));
  return value;
}

static inline guint32
number (float value)
{
  guint32 bits;

  memcpy (&bits, &value, sizeof bits);
  return bits;
}

/* The plainest CRC-32 of ISO 3309, so that the test does not trust the reader's. */
static inline guint32
sum_up (const guint8 *bytes,
        gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  return ~crc;
}

static inline void
seal (guint32 *words,
      guint    n_words)
{
  words[4] = n_words * 4;
  words[3] = sum_up ((const guint8 *) (words + 4), (n_words - 4) * 4);
}

static inline void
put_shape (guint32    *words,
           const char *code,
           const char *code3)
{
  words[0] = word (code);
  words[1] = word (code3);
  words[8] = number (1000);
}

static inline void
put_points (guint32         *words,
            const SomLonLat *points,
            guint            n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      words[2 * i] = number (points[i].lon);
      words[2 * i + 1] = number (points[i].lat);
    }
}

static inline void
make_small_map (guint32 *words)
{
  static const SomLonLat points[] = { { 0, 0 }, { 0, 10 }, { -10, 5 }, { 0, 0 }, { 0, 10 }, { 0, 0 }, { 10, 5 }, { 0, 10 } };
  const guint32 header[] = { word ("SOMS"), word ("HAPE"), 1, 0, 0, 2, SHAPES * 4, 3, CODES * 4,
                             2, CREDITS * 4, 2, LEVELS * 4 };
  const guint32 codes[] = { word ("AA"), 0, word ("AAA"), 0, word ("BBB"), 1 };
  const guint32 credits[] = { word ("en"), TEXTS * 4, 7, word ("fr"), TEXTS * 4 + 8, 6 };
  const guint32 level[] = { number (0.5), 2, RINGS * 4, 1, BORDERS * 4, 8, POINTS * 4, FIRST_RINGS * 4 };
  const guint32 rings[] = { 0, 3, 4, 3 };
  const guint32 border[] = { 0, 2, 0, 1 };
  const guint32 first_rings[] = { 0, 1, 2 };

  memset (words, 0, N_WORDS * 4);
  memcpy (words + HEADER, header, sizeof header);
  put_shape (words + SHAPES, "AA", "AAA");
  put_shape (words + SHAPES + 9, "", "BBB");
  memcpy (words + CODES, codes, sizeof codes);
  memcpy (words + CREDITS, credits, sizeof credits);
  memcpy (words + LEVELS, level, sizeof level);
  memcpy (words + LEVELS + 8, level, sizeof level);
  words[LEVELS + 8] = number (0.25);
  memcpy (words + RINGS, rings, sizeof rings);
  memcpy (words + BORDERS, border, sizeof border);
  memcpy (words + FIRST_RINGS, first_rings, sizeof first_rings);
  put_points (words + POINTS, points, G_N_ELEMENTS (points));
  memcpy (words + TEXTS, "English\0", 8);
  memcpy (words + TEXTS + 2, "France\0", 7);
  seal (words, N_WORDS);
}
