/* Words what the gate finds, with its place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include "source/som-advice.h"
#include "source/som-pointer.h"

#include <glib/gi18n-lib.h>

/* How much of a wrong text a message quotes, in bytes. */
#define MAX_QUOTED_BYTES 40

/* The RFC 6901 pointer of what is being read. */
static char *
get_pointer (SomGate *gate)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < gate->depth; i++)
    {
      const SomGateFrame *frame = &gate->frames[i];

      if (frame->is_inside && frame->is_object)
        som_pointer_append_key (pointer, frame->key, frame->key_length);
      else if (frame->is_inside)
        som_pointer_append_index (pointer, frame->n_elements - 1);
    }
  return g_string_free (pointer, FALSE);
}

void
som_gate_report (SomGate     *gate,
                 SomSeverity  severity,
                 gsize        offset,
                 const char  *mend,
                 const char  *what,
                 ...)
{
  g_autofree char *pointer = NULL;
  g_autofree char *text = NULL;
  SomWhere         where = { .file = gate->file };
  va_list          arguments;

  if (gate->problems == NULL)
    return;
  if (!som_problems_is_full (gate->problems))
    {
      som_position_move (&gate->position, offset);
      where.line = gate->position.line;
      where.column = gate->position.column;
      where.pointer = pointer = get_pointer (gate);
      va_start (arguments, what);
      text = g_strdup_vprintf (_(what), arguments);
      va_end (arguments);
      mend = _(mend);
    }
  som_problems_add (gate->problems, severity, where, mend, "%s", text != NULL ? text : "");
}

void
som_gate_fail (SomGate *gate)
{
  gate->is_fatal = TRUE;
  gate->state = SOM_GATE_DONE;
}

char *
som_gate_quote (const char *text,
                gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (length, MAX_QUOTED_BYTES));

  return g_strconcat (valid, length > MAX_QUOTED_BYTES ? "…" : NULL, NULL);
}

/* Once is enough: every accent of a Latin-1 file is wrong in the same way. */
void
som_gate_check_utf8 (SomGate *gate,
                     gsize    from,
                     gsize    to)
{
  const char *end;

  if (g_utf8_validate_len (gate->text + from, to - from, &end) || gate->is_mistaken_encoding)
    return;
  report_error (gate, (gsize) (end - gate->text), N_("save the file as UTF-8"),
                N_("the byte 0x%02X is not part of UTF-8 text"), (guint8) *end);
  gate->is_mistaken_encoding = TRUE;
  gate->is_fatal = TRUE;
}

/* Something stands where it can't be made sense of. */
void
som_gate_fail_unexpected (SomGate *gate)
{
  static const char *const mends[] = {
    [SOM_GATE_VALUE] = N_("write a value here: null, true, false, a number, text in double quotes, [ or {"),
    [SOM_GATE_FIRST_ELEMENT] = N_("write a value here, or ] to end the array"),
    [SOM_GATE_KEY] = N_("write a key in double quotes here"),
    [SOM_GATE_FIRST_KEY] = N_("write a key in double quotes here, or } to end the object"),
    [SOM_GATE_COLON] = N_("write a colon between key and value"),
    [SOM_GATE_NEXT] = N_("put a comma between values, and write a double quote inside of text as \\\""),
  };
  const char      *at = gate->text + gate->offset;
  gunichar         character = g_utf8_get_char_validated (at, (gssize) (gate->length - gate->offset));
  const char      *look_alike = som_advice_for_character (character);
  g_autofree char *quoted = NULL;

  if (character >= (gunichar) -2)
    som_gate_check_utf8 (gate, gate->offset, gate->length);
  else if (character < 0x20 || character == 0x7f)
    report_error (gate, gate->offset, N_("remove it"), N_("the control character 0x%02X stands outside of text"), character);
  else
    {
      quoted = som_gate_quote (at, (gsize) (g_utf8_next_char (at) - at));
      report_error (gate, gate->offset, look_alike != NULL ? look_alike : mends[gate->state],
                    N_("“%s” is not expected here"), quoted);
    }
  som_gate_fail (gate);
}

void
som_gate_fail_early_end (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);
  SomPosition   opened = som_position_start (gate->text, gate->length);

  if (top == NULL)
    report_error (gate, gate->offset, N_("write a JSON value into it"), N_("the file is empty"));
  else
    {
      som_position_move (&opened, top->offset);
      report_error (gate, gate->offset, N_("close it, and check that the file is complete"),
                    N_("the text ends before the “%c” of line %u, column %u is closed"),
                    gate->text[top->offset], opened.line, opened.column);
    }
  som_gate_fail (gate);
}
