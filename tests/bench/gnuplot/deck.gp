# Eight pages, as many charts: bars and maps in turn. Arguments: format, target, world, terminal.gp.
# SPDX-License-Identifier: LGPL-2.1-or-later
format = ARG1
target = ARG2
world = ARG3
load ARG4
unset key
unset border
array heights[12] = [500, 200, 109, 137, 1.25, 500, 40, 30, 20, 66, 5, 12]
do for [page = 1:8] {
  set title sprintf("Page %d", page) left font ",24"
  set label 1 "Source : l’article" at screen 0.03, 0.03 tc rgb 0x5c6370
  if (page == 4) {
    unset tics
    set xrange [-180:180]
    set yrange [-60:85]
    plot world using 1:2 with filledcurves closed fc rgb 0xd8dce3 fs border lc rgb 0xffffff
  } else {
    set ytics nomirror scale 0
    set xrange [0:600]
    set yrange [12.5:-0.5]
    set style fill solid
    plot heights using (heights[$1] / 2):($1):(heights[$1] / 2):(0.35) with boxxyerror lc rgb 0x0072b2, \
         heights using (heights[$1] + 6):($1):(sprintf("%g Md $", heights[$1])) with labels left
  }
}
