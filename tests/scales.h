/* Scales of every kind, and numbers that try them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <math.h>
#include <sommet/som-scale.h>

static const double strange[] = { 0, 1, -1, NAN, INFINITY, -INFINITY, 1e308, -1e308, 5e-324, -5e-324, 1e15, 1e-300, 253402300800.0 };

typedef SomScale (*Maker) (SomRange domain, SomRange range);

static inline SomScale
make_symlog (SomRange domain,
             SomRange range)
{
  return som_scale_symlog (domain, range, 1);
}

static const Maker makers[] = { som_scale_linear, som_scale_log, make_symlog, som_scale_time };

static inline void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, MAX (1e-9, fabs (b) * 1e-9));
}
