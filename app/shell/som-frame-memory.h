/* The memory through which frames go to an X display.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* Keeps what a frame like the last one needs; where frames don't go that way, nothing. */
void som_frame_memory_keep    (void);
void som_frame_memory_release (void);
