/* Reads values: texts, numbers and names, and puts null where one is missing.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include "source/som-advice.h"
#include "source/som-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* From there on a parser that reads whole numbers as 64-bit integers reads another number. */
#define MIN_WIDE 0x1p63

void
som_gate_insert_null (SomGate    *gate,
                      const char *mend,
                      const char *what)
{
  som_gate_begin_value (gate);
  report_error (gate, gate->offset, mend, "%s", _(what));
  som_mend_replace (&gate->mend, gate->offset, 0, "null");
  som_gate_end_value (gate);
}

static void
read_text_value (SomGate *gate)
{
  gsize opened = gate->offset;
  gsize mark = som_mend_mark (&gate->mend, opened);

  som_gate_begin_value (gate);
  if (!som_gate_read_string (gate))
    return;
  if (gate->offset - opened - 2 > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, opened, N_("shorten it"), N_("the text has more than %u bytes"), SOM_MAX_STRING_BYTES);
      som_mend_cut (&gate->mend, mark, opened, gate->offset, "null");
    }
  som_gate_end_value (gate);
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

  som_gate_begin_value (gate);
  length = som_gate_skip_word (gate);
  result = som_number_parse (token, length, &value);
  if (result != SOM_NUMBER_OK)
    {
      report_number (gate, offset, result);
      som_mend_replace (&gate->mend, offset, length, "null");
    }
  else if ((fabs (value) >= MIN_WIDE || (value == 0 && token[0] == '-')) && is_integer (token, length))
    som_mend_replace (&gate->mend, gate->offset, 0, ".0");
  som_gate_end_value (gate);
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

  som_gate_begin_value (gate);
  length = som_gate_skip_word (gate);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (token, words[i], length) == 0)
      {
        som_gate_end_value (gate);
        return;
      }

  quoted = som_gate_quote (gate->text + offset, length);
  mend = som_advice_for_word (token, length);
  report_error (gate, offset, mend != NULL ? mend : N_("put it in double quotes if it is text, or write null"),
                N_("“%s” is not a value of JSON"), quoted);
  som_mend_replace (&gate->mend, offset, length, "null");
  som_gate_end_value (gate);
}

static void
read_missing_value (SomGate *gate)
{
  if (gate->depth == 0)
    som_gate_fail_unexpected (gate);
  else
    som_gate_insert_null (gate, N_("write null, or remove the comma or key before it"), N_("a value is missing"));
}

void
som_gate_read_value (SomGate *gate)
{
  switch (gate->text[gate->offset])
    {
    case '"':
    case '\'':
      read_text_value (gate);
      break;
    case '{':
    case '[':
      som_gate_open (gate);
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
        som_gate_close_behind_comma (gate);
      else
        read_missing_value (gate);
      break;
    default:
      som_gate_fail_unexpected (gate);
    }
}

void
som_gate_read_first_element (SomGate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ']' || byte == '}')
    som_gate_close (gate);
  else
    som_gate_read_value (gate);
}
