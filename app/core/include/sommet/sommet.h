/* All that a plugin sees of Sommet.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>
#include <sommet/som-limits.h>
#include <sommet/som-table.h>
#include <sommet/som-view.h>
#include <sommet/som-scale.h>
#include <sommet/som-canvas.h>
#include <sommet/som-format.h>
#include <sommet/som-kit.h>
#include <sommet/som-classes.h>
#include <sommet/som-shapes.h>
#include <sommet/som-stack.h>
#include <sommet/som-map.h>
#include <sommet/som-plugin.h>
