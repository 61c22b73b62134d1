/* Opens and closes arrays and objects, and counts the values in them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include <glib/gi18n-lib.h>

void
som_gate_begin_value (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);
  SomGateValue  value = { .offset = gate->offset };
  gpointer      around = gate->root;

  gate->n_values++;
  if (top != NULL && !top->is_object)
    {
      value.index = top->n_elements++;
      top->is_inside = TRUE;
    }
  if (gate->visit == NULL)
    return;

  if (top != NULL)
    {
      value.key = top->is_object ? top->key : NULL;
      value.length = top->key_length;
      around = top->is_dropping ? NULL : top->visited;
    }
  gate->visited = around != NULL ? gate->visit (around, &value, gate->data) : NULL;
}

void
som_gate_end_value (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);

  if (gate->state == SOM_GATE_DONE)
    return;
  gate->state = top != NULL ? SOM_GATE_NEXT : SOM_GATE_END;
  if (top == NULL)
    return;
  if (top->is_dropping)
    som_mend_cut (&gate->mend, top->comma_mark, top->comma_offset, gate->offset, "");
  top->is_dropping = FALSE;
  top->is_inside = FALSE;
}

/* Passes over a value that is nested too deep, however deep that is, and puts null in its place. */
static void
drop_container (SomGate *gate)
{
  gsize opened = gate->offset, n_open = 0;
  gsize mark = som_mend_mark (&gate->mend, opened);

  report_error (gate, opened, N_("flatten it"), N_("arrays and objects are nested more than %d deep"), SOM_MAX_JSON_DEPTH);
  do
    {
      char byte = som_gate_skip_blank (gate) ? gate->text[gate->offset] : '\0';

      if (gate->offset >= gate->length)
        {
          som_gate_fail_early_end (gate);
          return;
        }
      if (byte == '"' || byte == '\'')
        {
          if (!som_gate_read_string (gate))
            return;
          continue;
        }
      n_open += byte == '[' || byte == '{';
      n_open -= byte == ']' || byte == '}';
      gate->offset++;
    }
  while (n_open > 0);
  som_mend_cut (&gate->mend, mark, opened, gate->offset, "null");
  som_gate_end_value (gate);
}

void
som_gate_open (SomGate *gate)
{
  gboolean      is_object = gate->text[gate->offset] == '{';
  SomGateFrame *frame;

  som_gate_begin_value (gate);
  if (gate->depth == SOM_MAX_JSON_DEPTH)
    {
      drop_container (gate);
      return;
    }

  frame = &gate->frames[gate->depth++];
  *frame = (SomGateFrame) { .is_object = is_object, .offset = gate->offset, .keys = frame->keys, .visited = gate->visited };
  som_key_set_empty (&frame->keys);
  gate->state = is_object ? SOM_GATE_FIRST_KEY : SOM_GATE_FIRST_ELEMENT;
  gate->offset++;
}

void
som_gate_close (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);
  char          closes = gate->text[gate->offset];
  SomPosition   opened = som_position_start (gate->text, gate->length);

  if (top->is_object != (closes == '}'))
    {
      som_position_move (&opened, top->offset);
      report_error (gate, gate->offset, N_("check which brackets belong together"),
                    N_("“%c” can’t close the “%c” of line %u, column %u"),
                    closes, gate->text[top->offset], opened.line, opened.column);
      som_gate_fail (gate);
      return;
    }
  gate->offset++;
  gate->depth--;
  som_gate_end_value (gate);
}

void
som_gate_close_behind_comma (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);

  report_error (gate, top->comma_offset, N_("remove the comma after the last element"), N_("nothing follows the comma"));
  som_mend_cut (&gate->mend, top->comma_mark, top->comma_offset, gate->offset, "");
  som_gate_close (gate);
}
