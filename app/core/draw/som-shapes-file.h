/* The file of a map, as it lies in memory; data/world/README.md describes the format.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-shapes-private.h"

G_BEGIN_DECLS

typedef struct
{
  char    magic[8];
  guint32 version, checksum, size;
  guint32 n_shapes, shapes;
  guint32 n_codes, codes;
  guint32 n_credits, credits;
  guint32 n_levels, levels;
} Header;

typedef struct
{
  char    code[4];
  guint32 shape;
} Code;

typedef struct
{
  char    language[4];
  guint32 text, n_bytes;
} Credit;

typedef struct
{
  float   error;
  guint32 n_rings, rings;
  guint32 n_borders, borders;
  guint32 n_points, points;
  guint32 first_rings;
} Level;

typedef struct
{
  guint32 first, n_points;
} Ring;

typedef struct
{
  guint32 first, n_points;
  guint32 shape, neighbour;
} Border;

struct _SomShapes
{
  gatomicrefcount  references;
  GBytes          *bytes;
  const char      *data;
  const Header    *header;
  const SomShape  *shapes;
  const Code      *codes;
  const Credit    *credits;
  const Level     *levels;
  SomPoint       **planes; /* of each level and projection: its points on the plane, once somebody has asked */
};

/* A file that is being checked. Every check says at which byte it failed. */
typedef struct
{
  const char *name;
  const char *data;
  gsize       size;
  GError    **error;
} Check;

gboolean som_shapes_check (const Check *check);

G_END_DECLS
