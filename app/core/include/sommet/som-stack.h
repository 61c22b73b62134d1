/* The drawing kit: texts one below the other, in one column.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-canvas.h>

G_BEGIN_DECLS

/**
 * SomStack:
 *
 * Texts one below the other in one column, as in a card or the cell of a matrix, to be measured at several widths and sizes before
 * they are drawn.
 */
typedef struct _SomStack SomStack;

/**
 * SomStackSign:
 * @SOM_STACK_PLAIN: nothing
 * @SOM_STACK_BULLET: a bullet
 * @SOM_STACK_CHECK: the badge of the check
 *
 * What stands before a text of a stack.
 */
typedef enum
{
  SOM_STACK_PLAIN,
  SOM_STACK_BULLET,
  SOM_STACK_CHECK
} SomStackSign;

/**
 * SomStackText:
 * @style: its type style
 * @text: (nullable): what it says
 * @color: its colour
 * @sign: what stands before it
 * @gap: room above it, at scale 1, where it is not the first
 * @max_lines: how many lines it may wrap to; 0 is 12
 * @tint: (nullable): its colour, where it is none of the theme's; read at once
 *
 * A text of a stack.
 */
typedef struct
{
  SomTextStyle    style;
  const char     *text;
  SomThemeColor   color;
  SomStackSign    sign;
  double          gap;
  guint           max_lines;
  const SomColor *tint;
  /*< private >*/
  gpointer        reserved[4];
} SomStackText;

/**
 * SomFitFunc:
 * @size: factor on the type
 * @data: user data
 *
 * Tells whether something fits where its type is scaled by @size. What fits at a size must fit at all smaller ones.
 *
 * Returns: whether it fits
 */
typedef gboolean (*SomFitFunc) (double   size,
                                gpointer data);

SomStack *som_stack_new           (SomCanvas *canvas);
void      som_stack_follow        (SomStack *stack, const SomStack *first);
SomStack *som_stack_new_check     (SomCanvas *canvas, const SomTable *table, guint row, const char *date);
void      som_stack_free          (SomStack *stack);
void      som_stack_add           (SomStack *stack, const SomStackText *text);
gboolean  som_stack_is_empty      (const SomStack *stack);
double    som_stack_get_min_width (const SomStack *stack, double size);
double    som_stack_get_max_width (const SomStack *stack, double size);
double    som_stack_measure       (SomStack *stack, double width, double size);
gboolean  som_stack_draw          (const SomStack *stack, SomRect area, double size);
double    som_fit_size            (SomRange sizes, SomFitFunc fits, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomStack, som_stack_free)

G_END_DECLS
