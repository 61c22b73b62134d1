# The investments as gnuplot draws them: bars, labels at the left, values at the right. Arguments: format, target, world, terminal.gp.
# SPDX-License-Identifier: LGPL-2.1-or-later
format = ARG1
target = ARG2
world = ARG3
load ARG4
$amounts << END
"États-Unis" 500 0x0072b2
"Europe" 200 0x009e73
"France" 109 0x009e73
"Chine" 137 0xd55e00
"Inde" 1.25 0xb0528f
"OpenAI" 500 0x0072b2
END
set title "Les montants annoncés" left font ",24"
set label 1 "En milliards de dollars" at graph 0, 1.04 tc rgb 0x5c6370
set label 2 "Source : l’article" at screen 0.03, 0.03 tc rgb 0x5c6370
unset key
unset border
unset xtics
set yrange [5.5:-0.5]
set xrange [0:600]
set lmargin 24
set tmargin 8
set bmargin 5
set ytics nomirror scale 0
set style fill solid
plot $amounts using ($2 / 2):0:($2 / 2):(0.35):3:ytic(1) with boxxyerror lc rgb variable, \
     $amounts using ($2 + 6):0:(sprintf("%g Md $", $2)) with labels left
