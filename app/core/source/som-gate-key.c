/* Reads the keys of objects.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include "source/som-escape.h"

#include <glib/gi18n-lib.h>

static void
check_key (SomGate *gate,
           gsize    offset)
{
  SomGateFrame    *top = som_gate_get_top (gate);
  g_autofree char *quoted = NULL;

  if (top->keys.n_keys == SOM_MAX_JSON_MEMBERS)
    {
      if (!top->is_crowded)
        report_error (gate, offset, N_("make it an array, or put the table in a CSV file"),
                      N_("the object has more than %u keys; the others are left out"), SOM_MAX_JSON_MEMBERS);
      top->is_crowded = top->is_dropping = TRUE;
    }
  else if (!som_key_set_add (&top->keys, top->key, top->key_length, gate->seed))
    {
      quoted = som_gate_quote (top->key, top->key_length);
      report_error (gate, offset, N_("remove one of them; the first is used"), N_("the key “%s” comes more than once"), quoted);
      top->is_dropping = TRUE;
    }
  else if (som_key_set_is_hostile (&top->keys))
    {
      report_error (gate, offset, N_("do not trust this file, or rename its keys"),
                    N_("the keys of the object are made to slow programs down"));
      som_gate_fail (gate);
    }
}

/* The key between these offsets, as a parser will see it. */
static void
set_key (SomGate *gate,
         gsize    from,
         gsize    to)
{
  SomGateFrame *top = som_gate_get_top (gate);
  g_autoptr (GString) decoded = NULL;

  top->key = gate->text + from;
  top->key_length = to - from;
  top->is_inside = TRUE;
  if (gate->has_escapes)
    {
      decoded = g_string_sized_new (to - from);
      som_escape_decode (gate->text + from, to - from, decoded);
      top->key = g_string_chunk_insert_len (gate->decoded_keys, decoded->str, (gssize) decoded->len);
      top->key_length = decoded->len;
    }
  gate->state = SOM_GATE_COLON;
}

static void
read_quoted_key (SomGate *gate)
{
  gsize offset = gate->offset;

  if (!som_gate_read_string (gate))
    return;
  if (gate->offset - offset - 2 > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, offset, N_("shorten it"), N_("the key has more than %u bytes"), SOM_MAX_STRING_BYTES);
      som_gate_fail (gate);
      return;
    }
  set_key (gate, offset + 1, gate->offset - 1);
  check_key (gate, offset);
}

static void
read_bare_key (SomGate *gate)
{
  gsize            offset = gate->offset;
  gsize            length = som_gate_skip_word (gate);
  g_autofree char *quoted = som_gate_quote (gate->text + offset, length);

  if (length > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, offset, N_("shorten it"), N_("the key has more than %u bytes"), SOM_MAX_STRING_BYTES);
      som_gate_fail (gate);
      return;
    }
  gate->has_escapes = FALSE;
  set_key (gate, offset, gate->offset);
  report_error (gate, offset, N_("put the key in double quotes"), N_("the key “%s” has no quotes"), quoted);
  som_mend_replace (&gate->mend, offset, 0, "\"");
  som_mend_replace (&gate->mend, gate->offset, 0, "\"");
  check_key (gate, offset);
}

static void
drop_extra_comma (SomGate *gate)
{
  report_error (gate, gate->offset, N_("remove it"), N_("the comma is one too many"));
  som_mend_replace (&gate->mend, gate->offset, 1, "");
  gate->offset++;
}

void
som_gate_read_key (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == '"' || byte == '\'')
    read_quoted_key (gate);
  else if (byte == ',')
    drop_extra_comma (gate);
  else if (som_gate_starts_word (gate))
    read_bare_key (gate);
  else if (byte == '}' && gate->state == SOM_GATE_KEY)
    som_gate_close_behind_comma (gate);
  else if (byte == '}' || byte == ']')
    som_gate_close (gate);
  else
    som_gate_fail_unexpected (gate);
}
