/* How memory goes back to the system.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* Has memory kept while frames are painted, and returned when it is quiet. Before the first thread. */
void som_memory_start (void);
