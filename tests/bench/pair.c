/* Times two commands, turn about, as whole processes: `pair N COMMAND OTHER` prints the medians in ms, the median of their ratios, and
 * the peak memory of each in MB. On a machine that is shared, the ratio is what to trust.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "median.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_RUNS 100

extern char **environ;

typedef struct
{
  double milliseconds[MAX_RUNS];
  double megabytes;
} Timing;

/* Runs a command to its end; ends this program where it fails. */
static void
run (const char *command,
     Timing     *timing,
     guint       n)
{
  g_auto (GStrv)             argv = NULL;
  posix_spawn_file_actions_t actions;
  struct rusage              usage;
  gint64                     begin;
  int                        status;
  pid_t                      child;

  if (!g_shell_parse_argv (command, NULL, &argv, NULL))
    g_error ("“%s” is no command", command);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  begin = g_get_monotonic_time ();
  if (posix_spawnp (&child, argv[0], &actions, NULL, argv, environ) != 0 || wait4 (child, &status, 0, &usage) != child || !WIFEXITED (status)
      || WEXITSTATUS (status) != 0)
    {
      fprintf (stderr, "“%s” failed\n", command);
      exit (1);
    }
  timing->milliseconds[n] = (g_get_monotonic_time () - begin) / 1000.0;
  timing->megabytes = MAX (timing->megabytes, usage.ru_maxrss / 1024.0);
  posix_spawn_file_actions_destroy (&actions);
}

int
main (int   argc,
      char *argv[])
{
  guint  n = argc == 4 ? strtoul (argv[1], NULL, 10) : 0;
  Timing ours = { 0 }, theirs = { 0 }, warm = { 0 };
  double ratios[MAX_RUNS];

  if (n == 0 || n > MAX_RUNS)
    {
      fprintf (stderr, "usage: pair N COMMAND OTHER, N from 1 to %d\n", MAX_RUNS);
      return 2;
    }
  run (argv[2], &warm, 0);
  run (argv[3], &warm, 0);
  for (guint i = 0; i < n; i++)
    {
      run (argv[2], &ours, i);
      run (argv[3], &theirs, i);
      ratios[i] = theirs.milliseconds[i] / ours.milliseconds[i];
    }
  printf ("%.1f %.1f %.2f %.0f %.0f\n", get_median (ours.milliseconds, n), get_median (theirs.milliseconds, n), get_median (ratios, n), ours.megabytes,
          theirs.megabytes);
  return 0;
}
