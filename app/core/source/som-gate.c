/* Reads JSON text byte by byte, states instead of recursion: nothing that a file may hold makes it deep, slow or large.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether a value may begin so: then what should stand before it can be put in. */
static gboolean
starts_value (char byte)
{
  return byte == '"' || byte == '{' || byte == '[' || byte == '-' || g_ascii_isdigit (byte);
}

static void
read_colon (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ':')
    {
      gate->offset++;
      gate->state = SOM_GATE_VALUE;
    }
  else if (starts_value (byte))
    {
      report_error (gate, gate->offset, N_("put a colon before it"), N_("there is no colon between key and value"));
      som_mend_replace (&gate->mend, gate->offset, 0, ":");
      gate->state = SOM_GATE_VALUE;
    }
  else if (byte == ',' || byte == '}')
    {
      som_mend_replace (&gate->mend, gate->offset, 0, ":");
      som_gate_insert_null (gate, N_("write a colon and a value behind it"), N_("the key has no value"));
    }
  else
    som_gate_fail_unexpected (gate);
}

static void
take_comma (SomGate *gate,
            gsize    offset)
{
  SomGateFrame *top = som_gate_get_top (gate);

  top->comma_offset = offset;
  top->comma_mark = som_mend_mark (&gate->mend, offset);
  gate->state = top->is_object ? SOM_GATE_KEY : SOM_GATE_VALUE;
}

static void
read_next (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ',')
    take_comma (gate, gate->offset++);
  else if (byte == '}' || byte == ']')
    som_gate_close (gate);
  else if (starts_value (byte) && (byte == '"' || !som_gate_get_top (gate)->is_object))
    {
      report_error (gate, gate->offset, N_("put a comma before it, and write a double quote inside of text as \\\""),
                    N_("there is no comma between two values"));
      take_comma (gate, gate->offset);
      som_mend_replace (&gate->mend, gate->offset, 0, ",");
    }
  else
    som_gate_fail_unexpected (gate);
}

static void
read_end (SomGate *gate)
{
  report_error (gate, gate->offset, N_("remove it; a JSON file holds one value"), N_("there is more text behind the document"));
  som_mend_replace (&gate->mend, gate->offset, gate->length - gate->offset, "");
  gate->state = SOM_GATE_DONE;
}

static void
read_all (SomGate *gate)
{
  static void (*const readers[]) (SomGate *) = {
    [SOM_GATE_VALUE] = som_gate_read_value,
    [SOM_GATE_FIRST_ELEMENT] = som_gate_read_first_element,
    [SOM_GATE_KEY] = som_gate_read_key,
    [SOM_GATE_FIRST_KEY] = som_gate_read_key,
    [SOM_GATE_COLON] = read_colon,
    [SOM_GATE_NEXT] = read_next,
    [SOM_GATE_END] = read_end,
  };

  while (gate->state != SOM_GATE_DONE)
    {
      if (som_gate_skip_blank (gate))
        readers[gate->state] (gate);
      else if (gate->state == SOM_GATE_END)
        gate->state = SOM_GATE_DONE;
      else
        som_gate_fail_early_end (gate);

      if (gate->n_values > SOM_MAX_JSON_VALUES)
        {
          report_error (gate, gate->offset, N_("put the tables in CSV files"), N_("the file has more than %u values"),
                        SOM_MAX_JSON_VALUES);
          som_gate_fail (gate);
        }
    }
}

/* JSON text begins with an ASCII character, so that a NUL among the first two bytes gives UTF-16 away. */
static gboolean
is_utf16 (const char *text,
          gsize       length)
{
  return length >= 2
         && (text[0] == '\0' || text[1] == '\0' || memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0);
}

static void
read_start (SomGate *gate)
{
  if (gate->length > SOM_MAX_JSON_BYTES)
    {
      report_error (gate, 0, N_("put the tables in CSV files"), N_("the file has more than %u MB"), SOM_MAX_JSON_BYTES >> 20);
      som_gate_fail (gate);
    }
  else if (is_utf16 (gate->text, gate->length))
    {
      report_error (gate, 0, N_("save the file as UTF-8"), N_("the file is UTF-16 text"));
      som_gate_fail (gate);
    }
  else if (gate->length >= 3 && memcmp (gate->text, "\xef\xbb\xbf", 3) == 0)
    {
      som_gate_report (gate, SOM_SEVERITY_WARNING, 0, N_("save the file as UTF-8 without it"),
              N_("the file begins with a byte-order mark"));
      som_mend_replace (&gate->mend, 0, 3, "");
      gate->offset = 3;
    }
}

void
som_gate_init (SomGate    *gate,
               const char *text,
               gsize       length)
{
  memset (gate, 0, sizeof *gate);
  gate->text = text;
  gate->length = length;
  gate->seed = g_random_int ();
  gate->mend = som_mend_start (text, length);
  gate->decoded_keys = g_string_chunk_new (1024);
  gate->position = som_position_start (text, length);
}

void
som_gate_clear (SomGate *gate)
{
  for (guint i = 0; i < SOM_MAX_JSON_DEPTH; i++)
    som_key_set_clear (&gate->frames[i].keys);
  som_mend_clear (&gate->mend);
  g_string_chunk_free (gate->decoded_keys);
}

GBytes *
som_gate_check (GBytes      *text,
                const char  *file,
                SomProblems *problems)
{
  SomGate     gate;
  GBytes     *mended = NULL;
  gsize       length;
  const char *start;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  start = g_bytes_get_data (text, &length);
  som_gate_init (&gate, length > 0 ? start : "", length);
  gate.file = file;
  gate.problems = problems;
  read_start (&gate);
  read_all (&gate);
  if (!gate.is_fatal)
    mended = som_mend_finish (&gate.mend);
  if (!gate.is_fatal && mended == NULL)
    mended = g_bytes_ref (text);
  som_gate_clear (&gate);
  return mended;
}

void
som_gate_walk (const char   *text,
               gsize         length,
               SomGateVisit  visit,
               gpointer      root,
               gpointer      data)
{
  SomGate gate;

  g_return_if_fail (text != NULL || length == 0);
  g_return_if_fail (visit != NULL);

  som_gate_init (&gate, length > 0 ? text : "", length);
  gate.visit = visit;
  gate.root = root;
  gate.data = data;
  read_start (&gate);
  read_all (&gate);
  som_gate_clear (&gate);
}
