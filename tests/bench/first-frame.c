/* Times how two programs with windows start, turn about: `first-frame N COMMAND OTHER` prints for each the medians in ms until the first frame,
 * until the middle of the window is as it stays, and until nothing changes any more, then what it weighs at rest (PSS) in MB.
 *
 * Both are looked at in the same way, from outside: the display tells of each change of their windows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "median.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_RUNS 100
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

/* For so long nothing changes at rest; a cursor blinks more slowly. */
#define STILL (500 * G_TIME_SPAN_MILLISECOND)

/* What a program does when it has come to rest is waited for before it is weighed. */
#define REST (2 * G_TIME_SPAN_SECOND)

extern char **environ;

typedef enum
{
  FIRST,
  MIDDLE,
  LAST,
  N_MOMENTS
} Moment;

typedef struct
{
  double milliseconds[N_MOMENTS][MAX_RUNS];
  double megabytes[MAX_RUNS];
} Timing;

/* A program that starts. */
typedef struct
{
  Display *display;
  int      damage_event;
  gint64   begin;
  Window   window; /* None before there is one */
  gint64   moments[N_MOMENTS];
  guint    middle; /* what is to be seen there */
} Start;

/* Windows come and go while they are asked for. */
static int
ignore_error (Display     *display G_GNUC_UNUSED,
              XErrorEvent *event G_GNUC_UNUSED)
{
  return 0;
}

/* A sum of the pixels of a part; `plain` says whether all are of one colour. */
static guint
sum_pixels (XImage   *image,
            gboolean *plain)
{
  gulong first = XGetPixel (image, 0, 0);
  guint  sum = 5381;

  *plain = TRUE;
  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      {
        gulong pixel = XGetPixel (image, x, y);

        *plain &= pixel == first;
        sum = sum * 33 + (guint) pixel;
      }
  return sum;
}

/* The middle third of the window, both ways. */
static void
look (Start *start)
{
  XWindowAttributes attributes;
  XImage           *image;
  gint64            now = g_get_monotonic_time ();
  gboolean          plain;
  guint             middle;

  if (!XGetWindowAttributes (start->display, start->window, &attributes) || attributes.map_state != IsViewable)
    return;
  image = XGetImage (start->display, start->window, attributes.width / 3, attributes.height / 3, MAX (1, attributes.width / 3),
                     MAX (1, attributes.height / 3), AllPlanes, ZPixmap);
  if (image == NULL)
    return;
  middle = sum_pixels (image, &plain);
  XDestroyImage (image);
  if (start->moments[FIRST] == 0)
    start->moments[FIRST] = now;
  if (start->middle != middle)
    start->moments[MIDDLE] = now;
  start->middle = middle;
  start->moments[LAST] = now;
}

static void
take_window (Start                    *start,
             const XCreateWindowEvent *event)
{
  /* those that are smaller are never to be seen */
  if (start->window != None || event->override_redirect)
    return;
  XDamageCreate (start->display, event->window, XDamageReportRawRectangles);
}

/* Takes up what the display tells; TRUE where a window changed. */
static gboolean
read_events (Start *start)
{
  gboolean changed = FALSE;

  while (XPending (start->display) > 0)
    {
      XEvent event;

      XNextEvent (start->display, &event);
      if (event.type == CreateNotify)
        take_window (start, &event.xcreatewindow);
      if (event.type != start->damage_event)
        continue;
      start->window = ((XDamageNotifyEvent *) &event)->drawable;
      changed = TRUE;
    }
  return changed;
}

static void
watch (Start *start)
{
  struct pollfd file = { ConnectionNumber (start->display), POLLIN, 0 };
  gint64        now;

  do
    {
      if (read_events (start))
        look (start);
      poll (&file, 1, 20);
      now = g_get_monotonic_time ();
    }
  while (now - start->begin < PATIENCE && (start->moments[LAST] == 0 || now - start->moments[LAST] < STILL));
}

/* Memory that is the program's, with its share of what it shares. */
static double
read_megabytes (pid_t program)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) program), *text = NULL;
  const char      *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = g_strstr_len (text, -1, "\nPss:")) == NULL)
    return 0;
  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10) / 1024.0;
}

static pid_t
spawn (const char *command)
{
  g_auto (GStrv) argv = NULL;
  pid_t          child;

  if (!g_shell_parse_argv (command, NULL, &argv, NULL) || posix_spawnp (&child, argv[0], NULL, NULL, argv, environ) != 0)
    {
      fprintf (stderr, "“%s” can’t be started\n", command);
      exit (1);
    }
  return child;
}

/* A display that tells of new windows, and the number of the event by which it tells of changes. */
static Display *
open_display (int *damage_event)
{
  Display *display = XOpenDisplay (NULL);
  int      error_event;

  if (display == NULL || !XDamageQueryExtension (display, damage_event, &error_event))
    {
      fprintf (stderr, "there is no display that tells of changes\n");
      exit (1);
    }
  *damage_event += XDamageNotify;
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, True);
  return display;
}

static void
run (Display    *display,
     int         damage_event,
     const char *command,
     Timing     *timing,
     guint       n)
{
  Start start = { .display = display, .damage_event = damage_event, .begin = g_get_monotonic_time () };
  pid_t program;

  program = spawn (command);
  watch (&start);
  g_usleep (REST);
  timing->megabytes[n] = read_megabytes (program);
  for (guint i = 0; i < N_MOMENTS; i++)
    timing->milliseconds[i][n] = (start.moments[i] - start.begin) / 1000.0;
  kill (program, SIGTERM);
  waitpid (program, NULL, 0);
  XSync (display, True);
}

static void
print (const char   *command,
       const Timing *timing,
       guint         n)
{
  g_auto (GStrv)   argv = g_strsplit (command, " ", 2);
  g_autofree char *name = g_path_get_basename (argv[0]);

  printf ("%-34s %9.1f %9.1f %9.1f %9.1f\n", name, get_median (timing->milliseconds[FIRST], n), get_median (timing->milliseconds[MIDDLE], n),
          get_median (timing->milliseconds[LAST], n), get_median (timing->megabytes, n));
}

int
main (int   argc,
      char *argv[])
{
  guint    n = argc >= 3 ? strtoul (argv[1], NULL, 10) : 0;
  Timing   timings[2], warm;
  Display *display;
  int      damage_event;

  if (n == 0 || n > MAX_RUNS || argc > 4)
    {
      fprintf (stderr, "usage: first-frame N COMMAND [OTHER], N from 1 to %d\n", MAX_RUNS);
      return 2;
    }
  display = open_display (&damage_event);
  for (int i = 2; i < argc; i++)
    run (display, damage_event, argv[i], &warm, 0);
  for (guint k = 0; k < n; k++)
    for (int i = 2; i < argc; i++)
      run (display, damage_event, argv[i], &timings[i - 2], k);
  for (int i = 2; i < argc; i++)
    print (argv[i], &timings[i - 2], n);
  XCloseDisplay (display);
  return 0;
}
