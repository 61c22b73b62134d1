/* How memory goes back to the system.
 *
 * Pictures are of a few megabytes, and made by whatever thread is free. Left to itself, the C library keeps the room of each for the thread that
 * freed it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-memory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Bytes. */
#define LARGE (64 * 1024)

void
som_memory_start (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, LARGE);
  mallopt (M_ARENA_MAX, 2);
#endif
}
