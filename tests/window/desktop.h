/* Drives the real program from outside: its windows on a display, its accessibility tree, keys, pointer, pixels.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <atspi/atspi.h>
#include <cairo.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)

/* A running program. */
typedef struct _Desktop Desktop;

/* What g_test_init() does, and what tests of windows need besides. */
void             desktop_init        (int *argc, char ***argv);

/* Starts `sommet-desktop` with arguments (ended by NULL) and waits for its window. A window manager is started where none runs. It remembers
 * nothing of other runs, unless the test has set XDG_STATE_HOME. */
Desktop         *desktop_start       (const char *const *arguments);
/* The same for a program that is built with the address sanitizer: what it does not free is said when it stops. */
Desktop         *desktop_start_strict (const char *const *arguments);
/* Starts it once more, beside the one that runs, and waits until it ends, well. */
void             desktop_start_again (Desktop *self, const char *const *arguments);
/* Ends it; every critical or warning that it printed is a failure. */
void             desktop_stop        (Desktop *self);
/* How large programs that start from now on have their text; 1 is usual. */
void             desktop_set_text_scale (double scale);
/* The program in the accessibility tree. (transfer none) */
AtspiAccessible *desktop_get_root    (Desktop *self);

/* Waits until there is something with `role` and `name` (NULL: any) that is showing; fails after half a minute. (transfer full) */
AtspiAccessible *desktop_find        (Desktop *self, AtspiRole role, const char *name);
/* The same without waiting; NULL where there is none. (transfer full) */
AtspiAccessible *desktop_look        (Desktop *self, AtspiRole role, const char *name);
/* Within a part; NULL where it is not seen. (transfer full) */
AtspiAccessible *desktop_look_in     (AtspiAccessible *part, AtspiRole role, const char *name);
/* Where it must be seen. (transfer full) */
AtspiAccessible *desktop_find_in     (AtspiAccessible *part, AtspiRole role, const char *name);
/* The same where the name has `words` in it. (transfer full) */
AtspiAccessible *desktop_find_words  (Desktop *self, AtspiRole role, const char *words);
AtspiAccessible *desktop_look_words  (Desktop *self, AtspiRole role, const char *words);
/* Waits until `condition` holds; fails after half a minute, saying `what`. */
void             desktop_wait        (Desktop *self, gboolean (*condition) (Desktop *self, gpointer data), gpointer data, const char *what);
/* Waits until nothing changes on the screen for a third of a second; for two where the program is slow. */
void             desktop_settle      (Desktop *self);
/* What has the focus in the tree: its name; NULL where nothing has. (transfer full) */
char            *desktop_get_focus   (Desktop *self);
/* Presses and releases a key, by its X name, with the modifier keys that come before: `Control+Page_Down`. */
void             desktop_press       (Desktop *self, const char *key);
/* Holds a key down, or lets it go, by its name in desktop_press(). */
void             desktop_hold        (Desktop *self, const char *key, gboolean held);
/* Types letters, digits and signs of ASCII, one after another. */
void             desktop_type        (Desktop *self, const char *text);
/* Clicks on something twice, fast. */
void             desktop_double_click (Desktop *self, AtspiAccessible *target);
/* Puts the pointer on something, and clicks where asked to. */
void             desktop_point       (Desktop *self, AtspiAccessible *target, gboolean click);
/* Puts the pointer on a place on the screen. */
void             desktop_point_at    (Desktop *self, int x, int y);
/* Turns the wheel over something: up where `notches` is positive. */
void             desktop_scroll      (Desktop *self, AtspiAccessible *target, int notches);
/* Drags from the middle of something, by a way. */
void             desktop_drag        (Desktop *self, AtspiAccessible *target, int x, int y);
/* Drags from a place on the screen, by a way. */
void             desktop_drag_from   (Desktop *self, int from_x, int from_y, int x, int y);
/* Drags a file from another program, which offers it, onto something. */
void             desktop_drop        (Desktop *self, const char *path, AtspiAccessible *target);
/* Drags something to another program, which takes one MIME type and writes it to a file; waits for that. */
void             desktop_take        (Desktop *self, AtspiAccessible *source, const char *type, const char *path);
/* Whether no pointer is to be seen. */
gboolean         desktop_hides_pointer (Desktop *self);
/* Presses a button or chooses an item of a menu, as assistive programs do. */
void             desktop_activate    (AtspiAccessible *target);
/* The screen. (transfer full) */
cairo_surface_t *desktop_photograph  (Desktop *self);
/* How many pixels of a part of the screen differ between two photographs. */
guint            desktop_count_changes (cairo_surface_t *a, cairo_surface_t *b, AtspiRect part);
/* Place of something in its window, which is all that GTK 4 tells, and on the screen. */
AtspiRect        desktop_get_extents (AtspiAccessible *target);
AtspiRect        desktop_get_place   (Desktop *self, AtspiAccessible *target);
/* Visits everything that is showing. */
void             desktop_visit       (AtspiAccessible *node, void (*visit) (AtspiAccessible *node, gpointer data), gpointer data);
/* Titles of the views, from the rows of the list. (transfer full) */
char           **desktop_read_views  (Desktop *self);
/* Waits until a file is there; fails after half a minute, saying `what`. */
void             desktop_wait_for_file (Desktop *self, const char *path, const char *what);
/* Puts a program into a folder that opens whatever programs that start from now on ask the desktop to open, and the settings that say so. */
void             desktop_make_opener (const char *home);
/* Waits until that was told `words`: a line for each time. */
void             desktop_wait_for_opener (Desktop *self, const char *home, const char *words);

/* The mark of a figure whose sentence has `words` in it, once it is there and nothing moves. (transfer full) */
AtspiAccessible *desktop_find_mark (Desktop *self, AtspiAccessible *figure, const char *words);
/* Opens the menu of a button, and chooses in it. */
void desktop_choose (Desktop *self, const char *button, const char *item);

G_END_DECLS
