/* Reads JSON text byte by byte, states instead of recursion: nothing that a file may hold makes it deep, slow or large.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include "source/som-advice.h"
#include "source/som-escape.h"
#include "source/som-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* From there on a parser that reads whole numbers as 64-bit integers reads another number. */
#define MIN_WIDE 0x1p63

static void
begin_value (SomGate *gate)
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

static void
end_value (SomGate *gate)
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

static void
insert_null (SomGate    *gate,
             const char *mend,
             const char *what)
{
  begin_value (gate);
  report_error (gate, gate->offset, mend, "%s", _(what));
  som_mend_replace (&gate->mend, gate->offset, 0, "null");
  end_value (gate);
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
  end_value (gate);
}

static void
open_container (SomGate *gate)
{
  gboolean      is_object = gate->text[gate->offset] == '{';
  SomGateFrame *frame;

  begin_value (gate);
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

static void
close_container (SomGate *gate)
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
  end_value (gate);
}

/* The last comma has nothing behind it. */
static void
close_behind_comma (SomGate *gate)
{
  SomGateFrame *top = som_gate_get_top (gate);

  report_error (gate, top->comma_offset, N_("remove the comma after the last element"), N_("nothing follows the comma"));
  som_mend_cut (&gate->mend, top->comma_mark, top->comma_offset, gate->offset, "");
  close_container (gate);
}

static void
read_text_value (SomGate *gate)
{
  gsize opened = gate->offset;
  gsize mark = som_mend_mark (&gate->mend, opened);

  begin_value (gate);
  if (!som_gate_read_string (gate))
    return;
  if (gate->offset - opened - 2 > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, opened, N_("shorten it"), N_("the text has more than %u bytes"), SOM_MAX_STRING_BYTES);
      som_mend_cut (&gate->mend, mark, opened, gate->offset, "null");
    }
  end_value (gate);
}

static void
report_number (SomGate         *gate,
               gsize            offset,
               SomNumberResult  result)
{
  static const struct
  {
    const char *what;
    const char *mend;
  } faults[] = {
    [SOM_NUMBER_INVALID] = { N_("“%s” is not a number"), NULL },
    [SOM_NUMBER_OVERFLOW] = { N_("the number %s is too large to be held"), N_("write it in a larger unit, or in double quotes") },
    [SOM_NUMBER_UNDERFLOW] = { N_("the number %s is so small that it would become 0"),
                               N_("write it in a smaller unit, or write 0") },
    [SOM_NUMBER_INEXACT] = { N_("the number %s has more digits than can be held"),
                             N_("write it in double quotes, or with fewer digits") },
  };
  const char      *token = gate->text + offset;
  gsize            length = gate->offset - offset;
  const char      *word = som_advice_for_word (token, length);
  g_autofree char *quoted = som_gate_quote (gate->text + offset, length);
  const char      *mend;

  if (result == SOM_NUMBER_INVALID)
    mend = word != NULL ? word : som_advice_for_number (token, length);
  else
    mend = faults[result].mend;
  report_error (gate, offset, mend, faults[result].what, quoted);
}

/* Whether the token is of digits alone, so that a parser takes it for an integer. */
static gboolean
is_integer (const char *token,
            gsize       length)
{
  for (gsize i = token[0] == '-'; i < length; i++)
    if (!g_ascii_isdigit (token[i]))
      return FALSE;
  return TRUE;
}

static void
read_number (SomGate *gate)
{
  gsize           offset = gate->offset;
  const char     *token = gate->text + offset;
  gsize           length;
  double          value = 1;
  SomNumberResult result;

  begin_value (gate);
  length = som_gate_skip_word (gate);
  result = som_number_parse (token, length, &value);
  if (result != SOM_NUMBER_OK)
    {
      report_number (gate, offset, result);
      som_mend_replace (&gate->mend, offset, length, "null");
    }
  else if ((fabs (value) >= MIN_WIDE || (value == 0 && token[0] == '-')) && is_integer (token, length))
    som_mend_replace (&gate->mend, gate->offset, 0, ".0");
  end_value (gate);
}

static void
read_word (SomGate *gate)
{
  static const char *const words[] = { "null", "true", "false" };
  gsize                    offset = gate->offset;
  const char              *token = gate->text + offset;
  gsize                    length;
  g_autofree char         *quoted = NULL;
  const char              *mend;

  begin_value (gate);
  length = som_gate_skip_word (gate);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (token, words[i], length) == 0)
      {
        end_value (gate);
        return;
      }

  quoted = som_gate_quote (gate->text + offset, length);
  mend = som_advice_for_word (token, length);
  report_error (gate, offset, mend != NULL ? mend : N_("put it in double quotes if it is text, or write null"),
                N_("“%s” is not a value of JSON"), quoted);
  som_mend_replace (&gate->mend, offset, length, "null");
  end_value (gate);
}

static void
read_missing_value (SomGate *gate)
{
  if (gate->depth == 0)
    som_gate_fail_unexpected (gate);
  else
    insert_null (gate, N_("write null, or remove the comma or key before it"), N_("a value is missing"));
}

static void
read_value (SomGate *gate)
{
  switch (gate->text[gate->offset])
    {
    case '"':
    case '\'':
      read_text_value (gate);
      break;
    case '{':
    case '[':
      open_container (gate);
      break;
    case '0' ... '9':
    case '-':
    case '+':
    case '.':
      read_number (gate);
      break;
    case 'a' ... 'z':
    case 'A' ... 'Z':
      read_word (gate);
      break;
    case ',':
      read_missing_value (gate);
      break;
    case ']':
    case '}':
      if (gate->depth > 0 && !som_gate_get_top (gate)->is_object)
        close_behind_comma (gate);
      else
        read_missing_value (gate);
      break;
    default:
      som_gate_fail_unexpected (gate);
    }
}

static void
read_first_element (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ']' || byte == '}')
    close_container (gate);
  else
    read_value (gate);
}

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

static void
read_key (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == '"' || byte == '\'')
    read_quoted_key (gate);
  else if (byte == ',')
    drop_extra_comma (gate);
  else if (som_gate_starts_word (gate))
    read_bare_key (gate);
  else if (byte == '}' && gate->state == SOM_GATE_KEY)
    close_behind_comma (gate);
  else if (byte == '}' || byte == ']')
    close_container (gate);
  else
    som_gate_fail_unexpected (gate);
}

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
      insert_null (gate, N_("write a colon and a value behind it"), N_("the key has no value"));
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
    close_container (gate);
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
    [SOM_GATE_VALUE] = read_value,
    [SOM_GATE_FIRST_ELEMENT] = read_first_element,
    [SOM_GATE_KEY] = read_key,
    [SOM_GATE_FIRST_KEY] = read_key,
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

static void
gate_init (SomGate    *gate,
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

static void
gate_clear (SomGate *gate)
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
  gate_init (&gate, length > 0 ? start : "", length);
  gate.file = file;
  gate.problems = problems;
  read_start (&gate);
  read_all (&gate);
  if (!gate.is_fatal)
    mended = som_mend_finish (&gate.mend);
  if (!gate.is_fatal && mended == NULL)
    mended = g_bytes_ref (text);
  gate_clear (&gate);
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

  gate_init (&gate, length > 0 ? text : "", length);
  gate.visit = visit;
  gate.root = root;
  gate.data = data;
  read_start (&gate);
  read_all (&gate);
  gate_clear (&gate);
}
