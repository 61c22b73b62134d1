/* Knows the ways in which text looks like JSON and is not.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-advice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
som_advice_for_character (gunichar character)
{
  static const struct
  {
    gunichar    character;
    const char *mend;
  } look_alikes[] = {
    { 0x00a0, N_("replace the no-break space by an ordinary one") },
    { 0x202f, N_("replace the no-break space by an ordinary one") },
    { 0xfeff, N_("remove the byte-order mark, which is invisible") },
    { 0x200b, N_("remove the zero-width space, which is invisible") },
    { 0x00ab, N_("use straight double quotes") },
    { 0x00bb, N_("use straight double quotes") },
    { 0x2013, N_("use the hyphen as the minus sign") },
    { 0x2212, N_("use the hyphen as the minus sign") },
    { 0x2018, N_("use straight double quotes") },
    { 0x2019, N_("use straight double quotes") },
    { 0x201c, N_("use straight double quotes") },
    { 0x201d, N_("use straight double quotes") },
    { '`', N_("use straight double quotes") },
    { ';', N_("use a comma, or a colon behind a key") },
    { '=', N_("use a colon") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (look_alikes); i++)
    if (look_alikes[i].character == character)
      return look_alikes[i].mend;
  return NULL;
}

static gboolean
is_word (const char *text,
         gsize       length,
         const char *word)
{
  return length == strlen (word) && g_ascii_strncasecmp (text, word, length) == 0;
}

const char *
som_advice_for_word (const char *text,
                     gsize       length)
{
  static const struct
  {
    const char *word;
    const char *mend;
  } words[] = {
    { "true", N_("write true in lower case") },
    { "false", N_("write false in lower case") },
    { "null", N_("write null in lower case") },
    { "none", N_("write null") },
    { "nil", N_("write null") },
    { "undefined", N_("write null") },
    { "nan", N_("write null where there is no number") },
    { "-nan", N_("write null where there is no number") },
    { "infinity", N_("write null where there is no number") },
    { "+infinity", N_("write null where there is no number") },
    { "-infinity", N_("write null where there is no number") },
    { "inf", N_("write null where there is no number") },
    { "-inf", N_("write null where there is no number") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (text, length, words[i].word))
      return words[i].mend;
  return NULL;
}

const char *
som_advice_for_number (const char *text,
                       gsize       length)
{
  const char *digits = text + (text[0] == '-');
  gsize       n_digits = length - (text[0] == '-');

  if (text[0] == '+')
    return N_("remove the plus sign");
  if (n_digits > 0 && digits[0] == '.')
    return N_("write a 0 before the point");
  if (n_digits > 1 && digits[0] == '0' && g_ascii_isdigit (digits[1]))
    return N_("remove the zeros before it, or put it in double quotes if it is a code");
  if (text[length - 1] == '.')
    return N_("write a digit behind the point");
  return N_("write digits with a point, or put it in double quotes if it is text");
}
