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

/**
 * som_stack_new:
 * @canvas: a canvas; must outlive the stack
 *
 * Makes an empty stack.
 *
 * Returns: (transfer full): the stack
 */
SomStack *som_stack_new (SomCanvas *canvas);

/**
 * som_stack_follow:
 * @stack: a stack
 * @first: (nullable): the stack above it
 *
 * Hangs a stack at the same side of its column as another, whatever it says itself: a number below an Arabic title stands below its end.
 */
void som_stack_follow (SomStack *stack, const SomStack *first);

/**
 * som_stack_new_check:
 * @canvas: a canvas; must outlive the stack
 * @table: a table
 * @row: one of the check's rows
 * @date: (nullable): the date that is said first
 *
 * Makes the stack of what the check found, the same in every view: badge, label, value and text on the check's ground.
 *
 * Returns: (transfer full): the stack
 */
SomStack *som_stack_new_check (SomCanvas *canvas, const SomTable *table, guint row, const char *date);

/**
 * som_stack_free:
 * @stack: (transfer full): a stack
 *
 * Frees a stack.
 */
void som_stack_free (SomStack *stack);

/**
 * som_stack_add:
 * @stack: a stack
 * @text: what to add; copied
 *
 * Adds a text below the others. One that says nothing is left out.
 */
void som_stack_add (SomStack *stack, const SomStackText *text);

/**
 * som_stack_set_max_lines:
 * @stack: a stack
 * @max_lines: how many lines each text may wrap to at most; 0 for as many as it was added with
 *
 * Shortens long texts, where there is no room for all that they say. They end in an ellipsis.
 */
void som_stack_set_max_lines (SomStack *stack, guint max_lines);

/**
 * som_stack_is_empty:
 * @stack: (nullable): a stack
 *
 * Asks whether there is nothing to draw.
 *
 * Returns: %TRUE where there is no text
 */
gboolean som_stack_is_empty (const SomStack *stack);

/**
 * som_stack_get_min_width:
 * @stack: (nullable): a stack
 * @size: factor on its type
 *
 * The least width at which no word is broken.
 *
 * Returns: the width in figure units
 */
double som_stack_get_min_width (const SomStack *stack, double size);

/**
 * som_stack_get_max_width:
 * @stack: (nullable): a stack
 * @size: factor on its type
 *
 * The width at which no text wraps.
 *
 * Returns: the width in figure units
 */
double som_stack_get_max_width (const SomStack *stack, double size);

/**
 * som_stack_measure:
 * @stack: (nullable): a stack
 * @width: how wide it may be
 * @size: factor on its type
 *
 * How high a stack is.
 *
 * Returns: the height in figure units, 0 for an empty one
 */
double som_stack_measure (SomStack *stack, double width, double size);

/**
 * som_stack_draw:
 * @stack: (nullable): a stack
 * @area: what it must not leave
 * @size: factor on its type
 *
 * Draws a stack from the top of an area, as part of the mark that is open. What is too long ends in an ellipsis; what has no room is
 * left out.
 *
 * Returns: %FALSE where something is left out
 */
gboolean som_stack_draw (const SomStack *stack, SomRect area, double size);

/**
 * som_fit_size:
 * @sizes: the smallest and the largest factor on the type
 * @fits: (scope call): tells whether something fits
 * @data: user data
 *
 * Looks for the largest type at which something fits.
 *
 * Returns: the factor, 0 where it does not even fit at the smallest
 */
double som_fit_size (SomRange sizes, SomFitFunc fits, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomStack, som_stack_free)

G_END_DECLS
