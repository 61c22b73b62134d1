/* How memory goes back to the system.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* Has what is large returned as soon as it is freed. Before the first thread. */
void som_memory_start (void);
