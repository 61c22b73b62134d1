/* Drives the real program from outside.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xfixes.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#define PATIENCE (30 * G_TIME_SPAN_SECOND)
#define STEP (40 * G_TIME_SPAN_MILLISECOND)
#define HELD (100 * G_TIME_SPAN_MILLISECOND)
#define STILL (350 * G_TIME_SPAN_MILLISECOND)
#define STILL_WHEN_SLOW (2 * G_TIME_SPAN_SECOND)

struct _Desktop
{
  Display         *display;
  GSubprocess     *program;
  AtspiAccessible *root;
  gint64           still; /* how long nothing must change for it to be done */
  char            *state; /* the folder of what it remembers, where that is the program's alone */
};

/* The display. */

/* A display whose last client has just gone starts anew, and takes nobody meanwhile. */
static Display *
open_display (void)
{
  gint64   deadline = g_get_monotonic_time () + PATIENCE;
  Display *display;

  while ((display = XOpenDisplay (NULL)) == NULL && g_get_monotonic_time () < deadline)
    g_usleep (STEP);
  g_assert_nonnull (display);
  return display;
}

static gboolean
has_manager (Display *display)
{
  Atom           type;
  int            format;
  unsigned long  n_items, n_left;
  unsigned char *data = NULL;

  XGetWindowProperty (display, DefaultRootWindow (display), XInternAtom (display, "_NET_SUPPORTING_WM_CHECK", False), 0, 1, False,
                      AnyPropertyType, &type, &format, &n_items, &n_left, &data);
  if (data != NULL)
    XFree (data);
  return n_items > 0;
}

static void
start_manager (Desktop *self)
{
  gint64                  deadline = g_get_monotonic_time () + PATIENCE;
  g_autoptr (GSubprocess) manager = NULL;
  g_autoptr (GError)      error = NULL;

  if (has_manager (self->display))
    return;
  /* it stays for the tests that follow, and ends with the display */
  manager = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "metacity", NULL);
  g_assert_no_error (error);
  while (!has_manager (self->display) && g_get_monotonic_time () < deadline)
    g_usleep (STEP);
}

/* The tree. */

/* GTK 4.8 does not tell what is showing; what is not has no room. */
static gboolean
is_showing (AtspiAccessible *node)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);
  AtspiRect                  extents;

  if (component == NULL)
    return TRUE;
  extents = desktop_get_extents (node);
  return extents.width > 0 && extents.height > 0;
}

static gboolean
is_same (const char *own,
         const char *name)
{
  return name == NULL || g_strcmp0 (own, name) == 0;
}

static gboolean
has_words (const char *own,
           const char *words)
{
  return own != NULL && strstr (own, words) != NULL;
}

/* All at once: GTK 4.8 takes it ill to be asked for a window that has gone meanwhile. */
static GPtrArray *
list_children (AtspiAccessible *node)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  int        n = atspi_accessible_get_child_count (node, NULL);

  for (int i = 0; i < n; i++)
    {
      AtspiAccessible *child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        g_ptr_array_add (children, child);
    }
  return children;
}

static AtspiAccessible *
search (AtspiAccessible *node,
        AtspiRole        role,
        gboolean       (*is_it) (const char *own, const char *name),
        const char      *name)
{
  g_autoptr (GPtrArray) children = list_children (node);

  for (guint i = 0; i < children->len; i++)
    {
      AtspiAccessible *child = g_ptr_array_index (children, i), *found;
      g_autofree char *own = NULL;

      if (!is_showing (child))
        continue;
      own = atspi_accessible_get_name (child, NULL);
      if (atspi_accessible_get_role (child, NULL) == role && is_it (own, name))
        return g_object_ref (child);
      if ((found = search (child, role, is_it, name)) != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
find_program (const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int                         n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char            *own = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (g_strcmp0 (own, name) == 0 && atspi_accessible_get_child_count (child, NULL) > 0)
        return g_steal_pointer (&child);
    }
  return NULL;
}

AtspiAccessible *
desktop_get_root (Desktop *self)
{
  return self->root;
}

AtspiAccessible *
desktop_look (Desktop    *self,
              AtspiRole   role,
              const char *name)
{
  atspi_accessible_clear_cache (self->root);
  return search (self->root, role, is_same, name);
}

AtspiAccessible *
desktop_look_words (Desktop    *self,
                    AtspiRole   role,
                    const char *words)
{
  atspi_accessible_clear_cache (self->root);
  return search (self->root, role, has_words, words);
}

/* What a person would have seen, beside the program that failed. */
static void
keep_photograph (Desktop *self)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "window", "failure.png", NULL);
  cairo_surface_t *surface = desktop_photograph (self);

  if (cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS)
    g_test_message ("see %s", path);
  cairo_surface_destroy (surface);
}

static AtspiAccessible *
find (Desktop         *self,
      AtspiAccessible *(*look) (Desktop *, AtspiRole, const char *),
      AtspiRole        role,
      const char      *name)
{
  gint64           deadline = g_get_monotonic_time () + PATIENCE;
  AtspiAccessible *found;

  while ((found = look (self, role, name)) == NULL && g_get_monotonic_time () < deadline)
    g_usleep (STEP);
  if (found == NULL)
    keep_photograph (self);
  if (found == NULL)
    g_error ("there is no %s called “%s”", atspi_role_get_name (role), name);
  return found;
}

AtspiAccessible *
desktop_find (Desktop    *self,
              AtspiRole   role,
              const char *name)
{
  return find (self, desktop_look, role, name);
}

AtspiAccessible *
desktop_look_in (AtspiAccessible *part,
                 AtspiRole        role,
                 const char      *name)
{
  return search (part, role, is_same, name);
}

AtspiAccessible *
desktop_find_in (AtspiAccessible *part,
                 AtspiRole        role,
                 const char      *name)
{
  AtspiAccessible *found = desktop_look_in (part, role, name);

  g_assert_nonnull (found);
  return found;
}

AtspiAccessible *
desktop_find_words (Desktop    *self,
                    AtspiRole   role,
                    const char *words)
{
  return find (self, desktop_look_words, role, words);
}

void
desktop_wait (Desktop *self,
              gboolean (*condition) (Desktop *, gpointer),
              gpointer    data,
              const char *what)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!condition (self, data))
    {
      if (g_get_monotonic_time () > deadline)
        {
          keep_photograph (self);
          g_error ("waited in vain until %s", what);
        }
      g_usleep (STEP);
    }
}

void
desktop_visit (AtspiAccessible *node,
               void (*visit) (AtspiAccessible *, gpointer),
               gpointer         data)
{
  g_autoptr (GPtrArray) children = list_children (node);

  for (guint i = 0; i < children->len; i++)
    if (is_showing (g_ptr_array_index (children, i)))
      {
        visit (g_ptr_array_index (children, i), data);
        desktop_visit (g_ptr_array_index (children, i), visit, data);
      }
}

static void
note_focus (AtspiAccessible *node,
            gpointer         data)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);
  char                    **name = data;

  if (!atspi_state_set_contains (states, ATSPI_STATE_FOCUSED))
    return;
  g_free (*name);
  *name = atspi_accessible_get_name (node, NULL);
}

char *
desktop_get_focus (Desktop *self)
{
  char *name = NULL;

  atspi_accessible_clear_cache (self->root);
  desktop_visit (self->root, note_focus, &name);
  return name;
}

AtspiRect
desktop_get_extents (AtspiAccessible *target)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (target);
  AtspiRect                 *extents = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  AtspiRect                  found = extents != NULL ? *extents : (AtspiRect) { 0, 0, 0, 0 };

  g_free (extents);
  return found;
}

/* Keys, pointer, pixels. */

static const struct
{
  const char *name;
  KeySym      symbol;
} modifiers[] = { { "Control", 0xffe3 }, { "Shift", 0xffe1 }, { "Alt", 0xffe9 } };

void
desktop_hold (Desktop    *self,
              const char *key,
              gboolean    held)
{
  KeySym symbol = XStringToKeysym (key);

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifiers[i].name, key))
      symbol = modifiers[i].symbol;
  XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, symbol), held, CurrentTime);
  XSync (self->display, False);
  g_usleep (STEP);
}

void
desktop_press (Desktop    *self,
               const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "+", -1);
  guint          n = g_strv_length (parts);
  KeyCode        codes[8];

  for (guint i = 0; i < n && i < G_N_ELEMENTS (codes); i++)
    {
      KeySym symbol = XStringToKeysym (parts[i]);

      for (guint k = 0; i + 1 < n && k < G_N_ELEMENTS (modifiers); k++)
        if (g_str_equal (modifiers[k].name, parts[i]))
          symbol = modifiers[k].symbol;
      g_assert_cmpuint (symbol, !=, NoSymbol);
      codes[i] = XKeysymToKeycode (self->display, symbol);
      XTestFakeKeyEvent (self->display, codes[i], True, CurrentTime);
    }
  for (guint i = n; i > 0; i--)
    XTestFakeKeyEvent (self->display, codes[i - 1], False, CurrentTime);
  XSync (self->display, False);
  g_usleep (STEP);
}

void
desktop_type (Desktop    *self,
              const char *text)
{
  /* the name of a letter or a digit is the sign itself; a sign has the number that it has in ASCII */
  for (; *text != '\0'; text++)
    {
      KeyCode  code = XKeysymToKeycode (self->display, *text);
      gboolean shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != (KeySym) *text;

      g_assert_cmpuint (code, !=, 0);
      if (shifted)
        desktop_hold (self, "Shift", TRUE);
      XTestFakeKeyEvent (self->display, code, True, CurrentTime);
      XTestFakeKeyEvent (self->display, code, False, CurrentTime);
      XSync (self->display, False);
      g_usleep (STEP);
      if (shifted)
        desktop_hold (self, "Shift", FALSE);
    }
}

/* A property of a window that holds up to four numbers. */
static gboolean
get_numbers (Desktop    *self,
             Window      window,
             const char *name,
             long        numbers[4])
{
  Atom           type;
  int            format;
  unsigned long  n_items = 0, n_left;
  unsigned char *data = NULL;

  XGetWindowProperty (self->display, window, XInternAtom (self->display, name, False), 0, 4, False, AnyPropertyType, &type, &format, &n_items,
                      &n_left, &data);
  if (data != NULL && format == 32)
    memcpy (numbers, data, MIN (n_items, 4) * sizeof (long));
  if (data != NULL)
    XFree (data);
  return n_items > 0 && format == 32;
}

AtspiRect
desktop_get_place (Desktop         *self,
                   AtspiAccessible *target)
{
  AtspiRect place = desktop_get_extents (target);
  long      active[4] = { 0 }, shadow[4] = { 0 };
  Window    child;
  int       x = 0, y = 0;

  if (!get_numbers (self, DefaultRootWindow (self->display), "_NET_ACTIVE_WINDOW", active) || active[0] == 0)
    return place;
  XTranslateCoordinates (self->display, active[0], DefaultRootWindow (self->display), 0, 0, &x, &y, &child);
  get_numbers (self, active[0], "_GTK_FRAME_EXTENTS", shadow);
  place.x += x + shadow[0];
  place.y += y + shadow[2];
  return place;
}

void
desktop_point_at (Desktop *self,
                  int      x,
                  int      y)
{
  XTestFakeMotionEvent (self->display, -1, x, y, CurrentTime);
  XSync (self->display, False);
  g_usleep (STEP);
}

/* Holds the button as long as a hand does: the toolkit gives a press up where, on drawing what came of it, it asks for the pointer and finds the
 * button released already. */
static void
press_button (Desktop *self)
{
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XSync (self->display, False);
  g_usleep (HELD);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XSync (self->display, False);
  g_usleep (STEP);
}

void
desktop_point (Desktop         *self,
               AtspiAccessible *target,
               gboolean         click)
{
  AtspiRect place = desktop_get_place (self, target);

  XTestFakeMotionEvent (self->display, -1, place.x + place.width / 2, place.y + place.height / 2, CurrentTime);
  XSync (self->display, False);
  g_usleep (STEP);
  if (!click)
    return;
  /* what shows up under the pointer is there first */
  desktop_settle (self);
  press_button (self);
}

void
desktop_double_click (Desktop         *self,
                      AtspiAccessible *target)
{
  desktop_point (self, target, FALSE);
  desktop_settle (self);
  for (guint i = 0; i < 2; i++)
    press_button (self);
}

/* Moves as a hand does: a toolkit takes a leap for no drag. */
static void
drag (Desktop *self,
      int      from_x,
      int      from_y,
      int      to_x,
      int      to_y)
{
  XTestFakeMotionEvent (self->display, -1, from_x, from_y, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  for (int i = 1; i <= 20; i++)
    {
      XTestFakeMotionEvent (self->display, -1, from_x + (to_x - from_x) * i / 20, from_y + (to_y - from_y) * i / 20, CurrentTime);
      XSync (self->display, False);
      g_usleep (STEP);
    }
  g_usleep (5 * STEP);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XSync (self->display, False);
}

void
desktop_scroll (Desktop         *self,
                AtspiAccessible *target,
                int              notches)
{
  desktop_point (self, target, FALSE);
  for (int i = 0; i < ABS (notches); i++)
    {
      XTestFakeButtonEvent (self->display, notches > 0 ? 4 : 5, True, CurrentTime);
      XTestFakeButtonEvent (self->display, notches > 0 ? 4 : 5, False, CurrentTime);
    }
  XSync (self->display, False);
  g_usleep (STEP);
}

void
desktop_drag_from (Desktop *self,
                   int      from_x,
                   int      from_y,
                   int      x,
                   int      y)
{
  drag (self, from_x, from_y, from_x + x, from_y + y);
  g_usleep (STEP);
}

void
desktop_drag (Desktop         *self,
              AtspiAccessible *target,
              int              x,
              int              y)
{
  AtspiRect place = desktop_get_place (self, target);
  int       from_x = place.x + place.width / 2, from_y = place.y + place.height / 2;

  desktop_drag_from (self, from_x, from_y, x, y);
}

/* Starts a program that has a window with one label. */
static GSubprocess *
start_helper (Desktop         *self,
              const char      *variable,
              const char      *first,
              const char      *second,
              const char      *words,
              AtspiRect       *place)
{
  g_autofree char            *name = g_path_get_basename (g_getenv (variable));
  g_autoptr (GError)          error = NULL;
  GSubprocess                *helper = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv (variable), first, second, NULL);
  g_autoptr (AtspiAccessible) program = NULL, label = NULL;
  gint64                      deadline = g_get_monotonic_time () + PATIENCE;

  g_assert_no_error (error);
  while ((program = find_program (name)) == NULL && g_get_monotonic_time () < deadline)
    g_usleep (STEP);
  g_assert_nonnull (program);
  label = search (program, ATSPI_ROLE_LABEL, is_same, words);
  desktop_settle (self);
  *place = desktop_get_place (self, label);
  return helper;
}

void
desktop_drop (Desktop         *self,
              const char      *path,
              AtspiAccessible *target)
{
  AtspiRect               place = desktop_get_place (self, target), own;
  g_autoptr (GSubprocess) source = start_helper (self, "SOMMET_DRAG_SOURCE", path, NULL, "Drag me", &own);

  drag (self, own.x + own.width / 2, own.y + own.height / 2, place.x + place.width - 20, place.y + place.height - 20);
  desktop_settle (self);
  g_subprocess_force_exit (source);
}

void
desktop_take (Desktop         *self,
              AtspiAccessible *source,
              const char      *type,
              const char      *path)
{
  AtspiRect               place = desktop_get_place (self, source), own;
  g_autoptr (GSubprocess) target = start_helper (self, "SOMMET_DROP_TARGET", type, path, "Drop here", &own);

  drag (self, place.x + place.width - 20, place.y + place.height - 20, own.x + own.width / 2, own.y + own.height / 2);
  desktop_wait_for_file (self, path, "what was dragged is taken");
  g_subprocess_force_exit (target);
}

gboolean
desktop_hides_pointer (Desktop *self)
{
  XFixesCursorImage *image = XFixesGetCursorImage (self->display);
  gboolean           seen = FALSE;

  for (int i = 0; i < image->width * image->height; i++)
    seen |= (image->pixels[i] & 0xff000000) != 0;
  XFree (image);
  return !seen;
}

void
desktop_activate (AtspiAccessible *target)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (target);
  g_autofree char        *name = atspi_accessible_get_name (target, NULL);

  if (action == NULL || !atspi_action_do_action (action, 0, NULL))
    g_error ("“%s” can’t be activated", name);
  g_usleep (STEP);
}

cairo_surface_t *
desktop_photograph (Desktop *self)
{
  Window            root = DefaultRootWindow (self->display);
  XWindowAttributes attributes;
  XImage           *image;
  cairo_surface_t  *surface;

  XGetWindowAttributes (self->display, root, &attributes);
  image = XGetImage (self->display, root, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, attributes.width, attributes.height);
  for (int y = 0; y < attributes.height; y++)
    {
      guint32 *row = (guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < attributes.width; x++)
        row[x] = XGetPixel (image, x, y) & 0xffffff;
    }
  cairo_surface_mark_dirty (surface);
  XDestroyImage (image);
  return surface;
}

guint
desktop_count_changes (cairo_surface_t *a,
                       cairo_surface_t *b,
                       AtspiRect        part)
{
  guint n = 0;

  for (int y = MAX (part.y, 0); y < MIN (part.y + part.height, cairo_image_surface_get_height (a)); y++)
    {
      const guint32 *row_a = (const guint32 *) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *row_b = (const guint32 *) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = MAX (part.x, 0); x < MIN (part.x + part.width, cairo_image_surface_get_width (a)); x++)
        n += (row_a[x] & 0xffffff) != (row_b[x] & 0xffffff);
    }
  return n;
}

static gboolean
are_equal (cairo_surface_t *a,
           cairo_surface_t *b)
{
  gsize length = cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), length) == 0;
}

void
desktop_settle (Desktop *self)
{
  gint64           deadline = g_get_monotonic_time () + PATIENCE, still = g_get_monotonic_time ();
  cairo_surface_t *last = desktop_photograph (self);

  while (g_get_monotonic_time () - still < self->still && g_get_monotonic_time () < deadline)
    {
      cairo_surface_t *now;

      g_usleep (STEP);
      now = desktop_photograph (self);
      if (!are_equal (last, now))
        still = g_get_monotonic_time ();
      cairo_surface_destroy (last);
      last = now;
    }
  cairo_surface_destroy (last);
}

/* The program. */

/* A test that fails leaves no program behind that the next would take for its own. */
static void
end_with_test (gpointer data G_GNUC_UNUSED)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
spawn (const Desktop     *self,
       const char *const *arguments,
       const char        *sanitizer)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GStrvBuilder)        command = g_strv_builder_new ();
  g_auto (GStrv)                  words = NULL;
  g_autoptr (GError)              error = NULL;
  GSubprocess                    *program;

  g_strv_builder_add (command, g_getenv ("SOMMET_DESKTOP"));
  g_strv_builder_addv (command, (const char **) arguments);
  words = g_strv_builder_end (command);
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", "cairo", TRUE);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  if (self->state != NULL)
    g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", self->state, TRUE);
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", sanitizer, TRUE);
  g_subprocess_launcher_set_child_setup (launcher, end_with_test, NULL, NULL);
  program = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  return program;
}

static Desktop *
start (const char *const *arguments,
       const char        *sanitizer,
       gint64             still)
{
  Desktop *self = g_new0 (Desktop, 1);
  gint64   deadline = g_get_monotonic_time () + PATIENCE;

  self->still = still;
  self->display = open_display ();
  start_manager (self);
  XTestFakeMotionEvent (self->display, -1, 1, 1, CurrentTime);
  if (g_getenv ("XDG_STATE_HOME") == NULL)
    self->state = g_dir_make_tmp ("sommet-state-XXXXXX", NULL);
  self->program = spawn (self, arguments, sanitizer);
  while ((self->root = find_program ("sommet-desktop")) == NULL && g_get_monotonic_time () < deadline)
    g_usleep (STEP);
  if (self->root == NULL)
    g_error ("the program does not show up in the accessibility tree");
  return self;
}

/* What xrdb would set. The connection stays: a display without programs forgets everything. */
void
desktop_set_text_scale (double scale)
{
  static Display  *display;
  g_autofree char *text = g_strdup_printf ("Xft.dpi: %.0f\n", 96 * scale);

  if (display == NULL)
    display = open_display ();
  XChangeProperty (display, DefaultRootWindow (display), XA_RESOURCE_MANAGER, XA_STRING, 8, PropModeReplace, (unsigned char *) text, strlen (text));
  XSync (display, False);
}

void
desktop_init (int    *argc,
              char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_unsetenv ("XDG_STATE_HOME");
  /* the accessibility library warns of programs that are still starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  atspi_init ();
  /* a test that failed before may have left another size */
  desktop_set_text_scale (1);
}

Desktop *
desktop_start (const char *const *arguments)
{
  return start (arguments, "detect_leaks=0", STILL);
}

/* Only whole stacks tell a leak of ours from one of the toolkit; they take their time, so that one test has them. */
Desktop *
desktop_start_strict (const char *const *arguments)
{
  return start (arguments, "detect_leaks=1:fast_unwind_on_malloc=0:malloc_context_size=10", STILL_WHEN_SLOW);
}

void
desktop_start_again (Desktop           *self,
                     const char *const *arguments)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) program = spawn (self, arguments, "detect_leaks=0");
  g_autofree char        *printed = NULL;

  g_subprocess_communicate_utf8 (program, NULL, NULL, NULL, &printed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, "");
  g_assert_true (g_subprocess_get_successful (program));
}

void
desktop_stop (Desktop *self)
{
  g_autofree char   *printed = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (self->root);
  desktop_press (self, "Control+q");
  g_subprocess_communicate_utf8 (self->program, NULL, NULL, NULL, &printed, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (self->program) || g_subprocess_get_exit_status (self->program) != 0)
    g_error ("the program failed: %s", printed);
  if (printed != NULL && (strstr (printed, "CRITICAL") != NULL || strstr (printed, "WARNING") != NULL))
    g_error ("the program printed: %s", printed);
  g_object_unref (self->program);
  XCloseDisplay (self->display);
  if (self->state != NULL)
    tree_remove (self->state);
  g_free (self->state);
  g_free (self);
}

/* What tests of several programs do. */

char **
desktop_read_views (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) list = desktop_find (desktop, ATSPI_ROLE_LIST, "Views");
  g_autoptr (GStrvBuilder)    titles = g_strv_builder_new ();
  int                         n = atspi_accessible_get_child_count (list, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) row = atspi_accessible_get_child_at_index (list, i, NULL);
      g_autofree char            *name = atspi_accessible_get_name (row, NULL);

      g_strv_builder_add (titles, name);
    }
  return g_strv_builder_end (titles);
}

void
desktop_make_opener (const char *home)
{
  g_autofree char *program = g_build_filename (home, "opener", NULL), *data = g_build_filename (home, "applications", NULL);
  g_autofree char *entry = g_build_filename (data, "told.desktop", NULL), *list = g_build_filename (home, "mimeapps.list", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho \"$1\" >> '%s/told'\n", home);
  g_autofree char *words = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Told\nExec=%s %%u\nMimeType=text/plain;\n", program);

  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  g_assert_cmpint (g_mkdir (data, 0755), ==, 0);
  g_assert_true (g_file_set_contents (entry, words, -1, NULL));
  g_assert_true (g_file_set_contents (list,
                                      "[Default Applications]\nx-scheme-handler/https=told.desktop\nx-scheme-handler/mailto=told.desktop\n"
                                      "x-scheme-handler/file=told.desktop\ntext/plain=told.desktop\ninode/directory=told.desktop\n",
                                      -1, NULL));
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
}

/* What the opener was told, and must have been. */
typedef struct
{
  const char *home, *words;
} Told;

static gboolean
is_told (Desktop *self G_GNUC_UNUSED,
         gpointer data)
{
  const Told      *told = data;
  g_autofree char *path = g_build_filename (told->home, "told", NULL), *words = NULL;

  g_file_get_contents (path, &words, NULL, NULL);
  return g_strcmp0 (words, told->words) == 0;
}

void
desktop_wait_for_opener (Desktop    *self,
                         const char *home,
                         const char *words)
{
  desktop_wait (self, is_told, &(Told) { home, words }, words);
}

static gboolean
is_there (Desktop *self G_GNUC_UNUSED,
          gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

void
desktop_wait_for_file (Desktop    *self,
                       const char *path,
                       const char *what)
{
  desktop_wait (self, is_there, (gpointer) path, what);
}

/* An item is a radio item where the toolkit knows its state early enough. */
static gboolean
has_item (Desktop *self,
          gpointer data)
{
  g_autoptr (AtspiAccessible) item = desktop_look (self, ATSPI_ROLE_MENU_ITEM, data), radio = desktop_look (self, ATSPI_ROLE_RADIO_MENU_ITEM, data);

  return item != NULL || radio != NULL;
}

void
desktop_choose (Desktop    *self,
                const char *button,
                const char *item)
{
  g_autoptr (AtspiAccessible) menu = desktop_find (self, ATSPI_ROLE_PUSH_BUTTON, button);
  g_autoptr (AtspiAccessible) inner = atspi_accessible_get_child_at_index (menu, 0, NULL);
  g_autoptr (AtspiAccessible) found = NULL;

  desktop_activate (inner);
  desktop_wait (self, has_item, (gpointer) item, "the menu is open");
  found = desktop_look (self, ATSPI_ROLE_MENU_ITEM, item);
  if (found == NULL)
    found = desktop_find (self, ATSPI_ROLE_RADIO_MENU_ITEM, item);
  desktop_activate (found);
  desktop_settle (self);
}

/* The mark whose sentence has `words` in it; NULL where there is none. (transfer full) */
static AtspiAccessible *
look_for_mark (AtspiAccessible *figure,
               const char      *words)
{
  int n;

  atspi_accessible_clear_cache (figure);
  n = atspi_accessible_get_child_count (figure, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) mark = atspi_accessible_get_child_at_index (figure, i, NULL);
      g_autofree char            *name = mark != NULL ? atspi_accessible_get_name (mark, NULL) : NULL;

      if (name != NULL && strstr (name, words) != NULL)
        return g_steal_pointer (&mark);
    }
  return NULL;
}

typedef struct
{
  AtspiAccessible *figure;
  const char      *words;
} Sought;

static gboolean
has_mark (Desktop *self G_GNUC_UNUSED,
          gpointer data)
{
  const Sought               *sought = data;
  g_autoptr (AtspiAccessible) mark = look_for_mark (sought->figure, sought->words);

  return mark != NULL;
}

AtspiAccessible *
desktop_find_mark (Desktop         *self,
                   AtspiAccessible *figure,
                   const char      *words)
{
  desktop_wait (self, has_mark, &(Sought) { figure, words }, words);
  desktop_settle (self);
  return look_for_mark (figure, words);
}
