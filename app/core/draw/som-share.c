/* Shares of what room there is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-scale.h>

#include <math.h>

/* What all shares come to when none is more than `most`, unless it must. */
static double
share_at_most (double          most,
               const SomRange *wants,
               guint           n,
               double         *shares)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double least = isfinite (wants[i].min) ? MAX (wants[i].min, 0) : 0;

      shares[i] = MAX (least, MIN (isfinite (wants[i].max) ? wants[i].max : least, most));
      sum += shares[i];
    }
  return sum;
}

void
som_share (double          room,
           const SomRange *wants,
           guint           n,
           double         *shares)
{
  double low = 0, high = isfinite (room) ? room : 0;

  g_return_if_fail ((wants != NULL && shares != NULL) || n == 0);

  if (share_at_most (G_MAXDOUBLE, wants, n, shares) <= room)
    return;
  for (guint i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2;

      *(share_at_most (middle, wants, n, shares) > room ? &high : &low) = middle;
    }
  share_at_most (low, wants, n, shares);
}
