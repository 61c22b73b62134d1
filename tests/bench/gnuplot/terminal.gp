# Where a script draws to. Takes `format` and `target`.
# SPDX-License-Identifier: LGPL-2.1-or-later
if (format eq "png") { set terminal pngcairo size 1920,1080 font "Sans,18" }
if (format eq "svg") { set terminal svg size 1920,1080 font "Sans,18" }
if (format eq "pdf") { set terminal pdfcairo size 13.33in,7.5in font "Sans,18" }
set output target
