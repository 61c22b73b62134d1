/* How memory goes back to the system.
 *
 * A frame takes large pieces of it for a moment: the toolkit paints on images of its own, as large as what is painted. To have each of them from the
 * system anew, and each of their pages cleared, takes longer than the painting. So what is freed is kept, in one heap for all threads, as long as
 * there are frames, and goes back once it is quiet.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-memory.h"

#include "som-frame-memory.h"

#include <gdk/gdk.h>

#ifdef __GLIBC__
#include <malloc.h>

/* Bytes: pieces up to these are the heap's, which may keep so much of what is free. */
#define LARGE (32 * 1024 * 1024)
#define KEPT (128 * 1024 * 1024)

/* Milliseconds without a frame after which it is quiet. */
#define QUIET 1000

/* So many frames one after another are the beginning of many. */
#define BEGINNING 3

static gint64 last_frame;
static guint  n_frames; /* since it was quiet */
static guint  quiet_id; /* while it is not quiet, else 0 */

static gboolean
quiet_cb (gpointer data G_GNUC_UNUSED)
{
  if (g_get_monotonic_time () - last_frame < QUIET * G_TIME_SPAN_MILLISECOND)
    return G_SOURCE_CONTINUE;
  som_frame_memory_release ();
  malloc_trim (0);
  n_frames = quiet_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
painted_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
            guint                  n_values G_GNUC_UNUSED,
            const GValue          *values G_GNUC_UNUSED,
            gpointer               data G_GNUC_UNUSED)
{
  last_frame = g_get_monotonic_time ();
  if (++n_frames >= BEGINNING)
    som_frame_memory_keep ();
  if (quiet_id == 0)
    quiet_id = g_timeout_add_full (G_PRIORITY_LOW, QUIET, quiet_cb, NULL, NULL);
  return TRUE;
}

void
som_memory_start (void)
{
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, KEPT);
  mallopt (M_ARENA_MAX, 1);
  /* signals are there as long as the class is */
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, painted_cb, NULL, NULL);
}
#else
void
som_memory_start (void)
{
}
#endif
