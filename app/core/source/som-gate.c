/* Reads JSON text byte by byte, states instead of recursion: nothing that a file may hold makes it deep, slow or large.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate.h"

#include "source/som-advice.h"
#include "source/som-escape.h"
#include "source/som-key-set.h"
#include "source/som-mend.h"
#include "source/som-number.h"
#include "source/som-position.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much of a wrong text a message quotes, and how much of a key a pointer holds, in bytes. */
#define MAX_QUOTED_BYTES 40
#define MAX_POINTER_BYTES 8192

#define REPLACEMENT "\xef\xbf\xbd"

/* From there on a parser that reads whole numbers as 64-bit integers reads another number. */
#define MIN_WIDE 0x1p63

/* What the text must go on with. */
typedef enum
{
  STATE_VALUE,
  STATE_FIRST_ELEMENT, /* a value, or the end of an empty array */
  STATE_KEY,
  STATE_FIRST_KEY, /* a key, or the end of an empty object */
  STATE_COLON,
  STATE_NEXT, /* a comma, or the end of the array or object */
  STATE_END,
  STATE_DONE
} State;

/* An array or object that is open. */
typedef struct
{
  gboolean    is_object;
  gsize       offset;
  gboolean    is_inside; /* of the element or member below */
  guint       n_elements;
  const char *key;
  gsize       key_length;
  SomKeySet   keys;
  gboolean    is_crowded;
  gboolean    is_dropping; /* the member below */
  gsize       comma_offset, comma_mark; /* of the comma before what is read, where dropping begins */
  gpointer    visited;
} Frame;

typedef struct
{
  const char   *text;
  gsize         length, offset;
  State         state;
  gboolean      is_fatal, is_mistaken_encoding, has_escapes;
  guint         depth, n_values, seed;
  Frame         frames[SOM_MAX_JSON_DEPTH];
  SomMend       mend;
  GStringChunk *decoded_keys;

  const char   *file;
  SomProblems  *problems;
  SomPosition   position;

  SomGateVisit  visit;
  gpointer      root, visited, data;
} Gate;

/* What ends the plain run of a string; the apostrophe for those that JSON has not. */
static const guint8 string_stops[256] = { [0x00 ... 0x1f] = 1, ['"'] = 1, ['\''] = 1, ['\\'] = 1 };

/* What numbers, names and unquoted keys are made of. */
static const guint8 word_bytes[256] = {
  ['0' ... '9'] = 1, ['a' ... 'z'] = 1, ['A' ... 'Z'] = 1, ['_'] = 1, ['$'] = 1, ['+'] = 1, ['-'] = 1, ['.'] = 1,
};

static const guint8 blank_bytes[256] = { [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\r'] = 1 };

static Frame *
get_top (Gate *gate)
{
  return gate->depth > 0 ? &gate->frames[gate->depth - 1] : NULL;
}

static void
append_token (GString    *pointer,
              const char *key,
              gsize       length)
{
  for (gsize i = 0; i < length && pointer->len < MAX_POINTER_BYTES; i++)
    {
      if (key[i] == '~')
        g_string_append (pointer, "~0");
      else if (key[i] == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, key[i]);
    }
}

/* The RFC 6901 pointer of what is being read. */
static char *
get_pointer (Gate *gate)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < gate->depth && pointer->len < MAX_POINTER_BYTES; i++)
    {
      const Frame *frame = &gate->frames[i];

      if (!frame->is_inside)
        continue;
      g_string_append_c (pointer, '/');
      if (frame->is_object)
        append_token (pointer, frame->key, frame->key_length);
      else
        g_string_append_printf (pointer, "%u", frame->n_elements - 1);
    }
  return g_string_free (pointer, FALSE);
}

/* Takes words not yet translated: a million faults are counted much faster than they are worded. */
G_GNUC_PRINTF (5, 6)
static void
report (Gate       *gate,
        SomSeverity severity,
        gsize       offset,
        const char *mend,
        const char *what,
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

#define report_error(gate, offset, ...) report (gate, SOM_SEVERITY_ERROR, offset, __VA_ARGS__)

static void
fail (Gate *gate)
{
  gate->is_fatal = TRUE;
  gate->state = STATE_DONE;
}

/* A part of the text, short and valid enough for a message. */
static char *
quote (Gate *gate,
       gsize offset,
       gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (gate->text + offset, (gssize) MIN (length, MAX_QUOTED_BYTES));

  return g_strconcat (valid, length > MAX_QUOTED_BYTES ? "…" : NULL, NULL);
}

/* Once is enough: every accent of a Latin-1 file is wrong in the same way. */
static void
check_utf8 (Gate *gate,
            gsize from,
            gsize to)
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
static void
fail_unexpected (Gate *gate)
{
  static const char *const mends[] = {
    [STATE_VALUE] = N_("write a value here: null, true, false, a number, text in double quotes, [ or {"),
    [STATE_FIRST_ELEMENT] = N_("write a value here, or ] to end the array"),
    [STATE_KEY] = N_("write a key in double quotes here"),
    [STATE_FIRST_KEY] = N_("write a key in double quotes here, or } to end the object"),
    [STATE_COLON] = N_("write a colon between key and value"),
    [STATE_NEXT] = N_("put a comma between values, and write a double quote inside of text as \\\""),
  };
  const char      *at = gate->text + gate->offset;
  gunichar         character = g_utf8_get_char_validated (at, (gssize) (gate->length - gate->offset));
  const char      *look_alike = som_advice_for_character (character);
  g_autofree char *quoted = NULL;

  if (character >= (gunichar) -2)
    check_utf8 (gate, gate->offset, gate->length);
  else if (character < 0x20 || character == 0x7f)
    report_error (gate, gate->offset, N_("remove it"), N_("the control character 0x%02X stands outside of text"), character);
  else
    {
      quoted = quote (gate, gate->offset, (gsize) (g_utf8_next_char (at) - at));
      report_error (gate, gate->offset, look_alike != NULL ? look_alike : mends[gate->state],
                    N_("“%s” is not expected here"), quoted);
    }
  fail (gate);
}

static void
fail_early_end (Gate *gate)
{
  Frame      *top = get_top (gate);
  SomPosition opened = som_position_start (gate->text, gate->length);

  if (top == NULL)
    report_error (gate, gate->offset, N_("write a JSON value into it"), N_("the file is empty"));
  else
    {
      som_position_move (&opened, top->offset);
      report_error (gate, gate->offset, N_("close it, and check that the file is complete"),
                    N_("the text ends before the “%c” of line %u, column %u is closed"),
                    gate->text[top->offset], opened.line, opened.column);
    }
  fail (gate);
}

static gboolean
starts_comment (Gate *gate)
{
  const char *at = gate->text + gate->offset;
  gsize       rest = gate->length - gate->offset;

  return at[0] == '#' || (at[0] == '/' && rest > 1 && (at[1] == '/' || at[1] == '*'));
}

/* The offset behind the comment; past the text where it is never closed. */
static gsize
find_comment_end (Gate *gate)
{
  const char *from = gate->text + gate->offset;
  gsize       rest = gate->length - gate->offset;
  const char *end;

  if (from[0] == '/' && from[1] == '*')
    {
      end = rest > 2 ? memmem (from + 2, rest - 2, "*/", 2) : NULL;
      return end != NULL ? (gsize) (end - gate->text) + 2 : gate->length + 1;
    }
  end = memchr (from, '\n', rest);
  return end != NULL ? (gsize) (end - gate->text) : gate->length;
}

static void
drop_comment (Gate *gate)
{
  gsize       end = find_comment_end (gate);
  const char *mend = end > gate->length ? N_("close the comment, or remove it")
                                        : N_("remove the comment, or make it a key of its own");

  report_error (gate, gate->offset, mend, N_("JSON has no comments"));
  end = MIN (end, gate->length);
  check_utf8 (gate, gate->offset, end);
  som_mend_replace (&gate->mend, gate->offset, end - gate->offset, "");
  gate->offset = end;
}

/* Goes to the next byte that means something; FALSE at the end of the text. */
static gboolean
skip_blank (Gate *gate)
{
  while (gate->offset < gate->length)
    {
      guint8 byte = (guint8) gate->text[gate->offset];

      if (blank_bytes[byte])
        gate->offset++;
      else if ((byte == '/' || byte == '#') && starts_comment (gate))
        drop_comment (gate);
      else
        return TRUE;
    }
  return FALSE;
}

static void
begin_value (Gate *gate)
{
  Frame       *top = get_top (gate);
  SomGateValue value = { .offset = gate->offset };
  gpointer     around = gate->root;

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
end_value (Gate *gate)
{
  Frame *top = get_top (gate);

  if (gate->state == STATE_DONE)
    return;
  gate->state = top != NULL ? STATE_NEXT : STATE_END;
  if (top == NULL)
    return;
  if (top->is_dropping)
    som_mend_cut (&gate->mend, top->comma_mark, top->comma_offset, gate->offset, "");
  top->is_dropping = FALSE;
  top->is_inside = FALSE;
}

static void
insert_null (Gate       *gate,
             const char *mend,
             const char *what)
{
  begin_value (gate);
  report_error (gate, gate->offset, mend, "%s", _(what));
  som_mend_replace (&gate->mend, gate->offset, 0, "null");
  end_value (gate);
}

static void
open_container (Gate *gate)
{
  gboolean is_object = gate->text[gate->offset] == '{';
  Frame   *frame;

  begin_value (gate);
  if (gate->depth == SOM_MAX_JSON_DEPTH)
    {
      report_error (gate, gate->offset, N_("flatten it"),
                    N_("arrays and objects are nested more than %d deep"), SOM_MAX_JSON_DEPTH);
      fail (gate);
      return;
    }

  frame = &gate->frames[gate->depth++];
  *frame = (Frame) { .is_object = is_object, .offset = gate->offset, .keys = frame->keys, .visited = gate->visited };
  som_key_set_empty (&frame->keys);
  gate->state = is_object ? STATE_FIRST_KEY : STATE_FIRST_ELEMENT;
  gate->offset++;
}

static void
close_container (Gate *gate)
{
  Frame      *top = get_top (gate);
  char        closes = gate->text[gate->offset];
  SomPosition opened = som_position_start (gate->text, gate->length);

  if (top->is_object != (closes == '}'))
    {
      som_position_move (&opened, top->offset);
      report_error (gate, gate->offset, N_("check which brackets belong together"),
                    N_("“%c” can’t close the “%c” of line %u, column %u"),
                    closes, gate->text[top->offset], opened.line, opened.column);
      fail (gate);
      return;
    }
  gate->offset++;
  gate->depth--;
  end_value (gate);
}

/* The last comma has nothing behind it. */
static void
close_behind_comma (Gate *gate)
{
  Frame *top = get_top (gate);

  report_error (gate, top->comma_offset, N_("remove the comma after the last element"), N_("nothing follows the comma"));
  som_mend_cut (&gate->mend, top->comma_mark, top->comma_offset, gate->offset, "");
  close_container (gate);
}

/* The text of a string up to what has a meaning in it; FALSE at the end of the text. */
static gboolean
skip_plain (Gate *gate)
{
  const guint8 *from = (const guint8 *) gate->text + gate->offset;
  const guint8 *end = (const guint8 *) gate->text + gate->length;
  const guint8 *at = from;
  guint8        seen = 0;

  while (at < end && !string_stops[*at])
    seen |= *at++;
  if (seen & 0x80)
    check_utf8 (gate, gate->offset, gate->offset + (gsize) (at - from));

  gate->offset += (gsize) (at - from);
  return at < end;
}

static void
read_escape (Gate *gate,
             char  closes)
{
  static const struct
  {
    const char *with; /* what stands for it; NULL: nothing need */
    gsize       length;
    const char *what;
    const char *mend;
  } faults[SOM_N_ESCAPE_FAULTS] = {
    [SOM_ESCAPE_UNKNOWN] = { "\\\\", 1, N_("“%s” is no escape of JSON"), N_("write a backslash as \\\\") },
    [SOM_ESCAPE_APOSTROPHE] = { "'", 2, N_("“%s” is no escape of JSON"), N_("write the apostrophe without a backslash") },
    [SOM_ESCAPE_LONE] = { REPLACEMENT, 6, N_("“%s” is half a character"),
                          N_("write both halves of the surrogate pair, or the character itself") },
    [SOM_ESCAPE_ZERO] = { REPLACEMENT, 6, N_("“%s” would end the text"), N_("remove it") },
  };
  gsize            taken, rest = gate->length - gate->offset;
  gunichar         character;
  SomEscapeFault   fault = som_escape_read (gate->text + gate->offset, rest, &taken, &character);
  g_autofree char *quoted = NULL;

  if (fault != SOM_ESCAPE_OK)
    {
      quoted = quote (gate, gate->offset, MIN (rest, MAX (taken, 2)));
      if (fault != SOM_ESCAPE_APOSTROPHE || closes != '\'')
        report_error (gate, gate->offset, faults[fault].mend, faults[fault].what, quoted);
      som_mend_replace (&gate->mend, gate->offset, faults[fault].length, faults[fault].with);
    }
  gate->offset += taken;
  gate->has_escapes = TRUE;
}

static void
read_control (Gate *gate)
{
  static const char digits[] = "0123456789abcdef";
  guint8            byte = (guint8) gate->text[gate->offset];
  const char        escape[] = { '\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15], '\0' };

  if (byte == '\n' || byte == '\r')
    report_error (gate, gate->offset, N_("write it as \\n, or close the text with a double quote before it"),
                  N_("a line break stands inside of text"));
  else if (byte == '\t')
    report_error (gate, gate->offset, N_("write it as \\t"), N_("a tab stands inside of text"));
  else
    report_error (gate, gate->offset, N_("remove it"), N_("the control character 0x%02X stands inside of text"), byte);

  som_mend_replace (&gate->mend, gate->offset, 1, byte != 0 ? escape : REPLACEMENT);
  gate->has_escapes = gate->has_escapes || byte == 0;
  gate->offset++;
}

/* What ends a plain run; FALSE where it is the string's end. */
static gboolean
read_special (Gate *gate,
              char  closes)
{
  char byte = gate->text[gate->offset];

  if (byte == '\\')
    read_escape (gate, closes);
  else if ((guint8) byte < 0x20)
    read_control (gate);
  else if (byte == closes)
    return FALSE;
  else
    {
      if (byte == '"')
        som_mend_replace (&gate->mend, gate->offset, 1, "\\\"");
      gate->offset++;
    }
  return TRUE;
}

/* Reads a string with its quotes; FALSE where it is never closed. */
static gboolean
read_string (Gate *gate)
{
  gsize opened = gate->offset;
  char  closes = gate->text[opened];

  if (closes == '\'')
    {
      report_error (gate, opened, N_("use double quotes"), N_("text stands in single quotes"));
      som_mend_replace (&gate->mend, opened, 1, "\"");
    }
  gate->offset++;
  gate->has_escapes = FALSE;
  while (skip_plain (gate))
    if (!read_special (gate, closes))
      {
        if (closes == '\'')
          som_mend_replace (&gate->mend, gate->offset, 1, "\"");
        gate->offset++;
        return TRUE;
      }

  report_error (gate, opened, N_("close it with a double quote"), N_("the text that begins here never ends"));
  fail (gate);
  return FALSE;
}

static void
read_text_value (Gate *gate)
{
  gsize opened = gate->offset;
  gsize mark = som_mend_mark (&gate->mend, opened);

  begin_value (gate);
  if (!read_string (gate))
    return;
  if (gate->offset - opened - 2 > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, opened, N_("shorten it"), N_("the text has more than %u bytes"), SOM_MAX_STRING_BYTES);
      som_mend_cut (&gate->mend, mark, opened, gate->offset, "null");
    }
  end_value (gate);
}

static gsize
skip_word (Gate *gate)
{
  gsize from = gate->offset;

  while (gate->offset < gate->length && word_bytes[(guint8) gate->text[gate->offset]])
    gate->offset++;
  return gate->offset - from;
}

static void
report_number (Gate           *gate,
               gsize           offset,
               SomNumberResult result)
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
  g_autofree char *quoted = quote (gate, offset, length);
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
read_number (Gate *gate)
{
  gsize           offset = gate->offset;
  const char     *token = gate->text + offset;
  gsize           length;
  double          value = 1;
  SomNumberResult result;

  begin_value (gate);
  length = skip_word (gate);
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
read_word (Gate *gate)
{
  static const char *const words[] = { "null", "true", "false" };
  gsize                    offset = gate->offset;
  const char              *token = gate->text + offset;
  gsize                    length;
  g_autofree char         *quoted = NULL;
  const char              *mend;

  begin_value (gate);
  length = skip_word (gate);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (token, words[i], length) == 0)
      {
        end_value (gate);
        return;
      }

  quoted = quote (gate, offset, length);
  mend = som_advice_for_word (token, length);
  report_error (gate, offset, mend != NULL ? mend : N_("put it in double quotes if it is text, or write null"),
                N_("“%s” is not a value of JSON"), quoted);
  som_mend_replace (&gate->mend, offset, length, "null");
  end_value (gate);
}

static void
read_missing_value (Gate *gate)
{
  if (gate->depth == 0)
    fail_unexpected (gate);
  else
    insert_null (gate, N_("write null, or remove the comma or key before it"), N_("a value is missing"));
}

static void
read_value (Gate *gate)
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
      if (gate->depth > 0 && !get_top (gate)->is_object)
        close_behind_comma (gate);
      else
        read_missing_value (gate);
      break;
    default:
      fail_unexpected (gate);
    }
}

static void
read_first_element (Gate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ']' || byte == '}')
    close_container (gate);
  else
    read_value (gate);
}

static void
check_key (Gate *gate,
           gsize offset)
{
  Frame           *top = get_top (gate);
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
      quoted = g_utf8_make_valid (top->key, (gssize) MIN (top->key_length, MAX_QUOTED_BYTES));
      report_error (gate, offset, N_("remove one of them; the first is used"), N_("the key “%s” comes more than once"), quoted);
      top->is_dropping = TRUE;
    }
}

/* The key between these offsets, as a parser will see it. */
static void
set_key (Gate *gate,
         gsize from,
         gsize to)
{
  Frame              *top = get_top (gate);
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
  gate->state = STATE_COLON;
}

static void
read_quoted_key (Gate *gate)
{
  gsize offset = gate->offset;

  if (!read_string (gate))
    return;
  if (gate->offset - offset - 2 > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, offset, N_("shorten it"), N_("the key has more than %u bytes"), SOM_MAX_STRING_BYTES);
      fail (gate);
      return;
    }
  set_key (gate, offset + 1, gate->offset - 1);
  check_key (gate, offset);
}

static void
read_bare_key (Gate *gate)
{
  gsize            offset = gate->offset;
  gsize            length = skip_word (gate);
  g_autofree char *quoted = quote (gate, offset, length);

  if (length > SOM_MAX_STRING_BYTES)
    {
      report_error (gate, offset, N_("shorten it"), N_("the key has more than %u bytes"), SOM_MAX_STRING_BYTES);
      fail (gate);
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
drop_extra_comma (Gate *gate)
{
  report_error (gate, gate->offset, N_("remove it"), N_("the comma is one too many"));
  som_mend_replace (&gate->mend, gate->offset, 1, "");
  gate->offset++;
}

static void
read_key (Gate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == '"' || byte == '\'')
    read_quoted_key (gate);
  else if (byte == ',')
    drop_extra_comma (gate);
  else if (word_bytes[(guint8) byte])
    read_bare_key (gate);
  else if (byte == '}' && gate->state == STATE_KEY)
    close_behind_comma (gate);
  else if (byte == '}' || byte == ']')
    close_container (gate);
  else
    fail_unexpected (gate);
}

/* Whether a value may begin so: then what should stand before it can be put in. */
static gboolean
starts_value (char byte)
{
  return byte == '"' || byte == '{' || byte == '[' || byte == '-' || g_ascii_isdigit (byte);
}

static void
read_colon (Gate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ':')
    {
      gate->offset++;
      gate->state = STATE_VALUE;
    }
  else if (starts_value (byte))
    {
      report_error (gate, gate->offset, N_("put a colon before it"), N_("there is no colon between key and value"));
      som_mend_replace (&gate->mend, gate->offset, 0, ":");
      gate->state = STATE_VALUE;
    }
  else if (byte == ',' || byte == '}')
    {
      som_mend_replace (&gate->mend, gate->offset, 0, ":");
      insert_null (gate, N_("write a colon and a value behind it"), N_("the key has no value"));
    }
  else
    fail_unexpected (gate);
}

static void
take_comma (Gate *gate,
            gsize offset)
{
  Frame *top = get_top (gate);

  top->comma_offset = offset;
  top->comma_mark = som_mend_mark (&gate->mend, offset);
  gate->state = top->is_object ? STATE_KEY : STATE_VALUE;
}

static void
read_next (Gate *gate)
{
  char byte = gate->text[gate->offset];

  if (byte == ',')
    take_comma (gate, gate->offset++);
  else if (byte == '}' || byte == ']')
    close_container (gate);
  else if (starts_value (byte) && (byte == '"' || !get_top (gate)->is_object))
    {
      report_error (gate, gate->offset, N_("put a comma before it, and write a double quote inside of text as \\\""),
                    N_("there is no comma between two values"));
      take_comma (gate, gate->offset);
      som_mend_replace (&gate->mend, gate->offset, 0, ",");
    }
  else
    fail_unexpected (gate);
}

static void
read_end (Gate *gate)
{
  report_error (gate, gate->offset, N_("remove it; a JSON file holds one value"), N_("there is more text behind the document"));
  som_mend_replace (&gate->mend, gate->offset, gate->length - gate->offset, "");
  gate->state = STATE_DONE;
}

static void
read_all (Gate *gate)
{
  static void (*const readers[]) (Gate *) = {
    [STATE_VALUE] = read_value,
    [STATE_FIRST_ELEMENT] = read_first_element,
    [STATE_KEY] = read_key,
    [STATE_FIRST_KEY] = read_key,
    [STATE_COLON] = read_colon,
    [STATE_NEXT] = read_next,
    [STATE_END] = read_end,
  };

  while (gate->state != STATE_DONE)
    {
      if (skip_blank (gate))
        readers[gate->state] (gate);
      else if (gate->state == STATE_END)
        gate->state = STATE_DONE;
      else
        fail_early_end (gate);

      if (gate->n_values > SOM_MAX_JSON_VALUES)
        {
          report_error (gate, gate->offset, N_("put the tables in CSV files"), N_("the file has more than %u values"),
                        SOM_MAX_JSON_VALUES);
          fail (gate);
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
read_start (Gate *gate)
{
  if (gate->length > SOM_MAX_JSON_BYTES)
    {
      report_error (gate, 0, N_("put the tables in CSV files"), N_("the file has more than %u MB"), SOM_MAX_JSON_BYTES >> 20);
      fail (gate);
    }
  else if (is_utf16 (gate->text, gate->length))
    {
      report_error (gate, 0, N_("save the file as UTF-8"), N_("the file is UTF-16 text"));
      fail (gate);
    }
  else if (gate->length >= 3 && memcmp (gate->text, "\xef\xbb\xbf", 3) == 0)
    {
      report (gate, SOM_SEVERITY_WARNING, 0, N_("save the file as UTF-8 without it"),
              N_("the file begins with a byte-order mark"));
      som_mend_replace (&gate->mend, 0, 3, "");
      gate->offset = 3;
    }
}

static void
gate_init (Gate       *gate,
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
gate_clear (Gate *gate)
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
  Gate        gate;
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
som_gate_walk (const char  *text,
               gsize        length,
               SomGateVisit visit,
               gpointer     root,
               gpointer     data)
{
  Gate gate;

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
