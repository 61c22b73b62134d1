# The world as gnuplot fills it. Arguments: format, target, world, terminal.gp.
# SPDX-License-Identifier: LGPL-2.1-or-later
format = ARG1
target = ARG2
world = ARG3
load ARG4
set title "Le monde" left font ",24"
set label 1 "Source : l’article" at screen 0.03, 0.03 tc rgb 0x5c6370
unset key
unset border
unset tics
set xrange [-180:180]
set yrange [-60:85]
plot world using 1:2 with filledcurves closed fc rgb 0xd8dce3 fs border lc rgb 0xffffff
