/* Small words of a language: lists, quotation marks, its own name.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"

#include "format/som-utf16.h"

#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/ulocdata.h>
#include <unicode/ulistformatter.h>

/**
 * som_formatter_list:
 * @formatter: a formatter
 * @items: (array zero-terminated=1): texts
 *
 * Joins texts: `A, B et C`.
 *
 * Returns: (transfer full): the list in words, empty where there are no items
 */
char *
som_formatter_list (SomFormatter      *formatter,
                    const char *const *items)
{
  UErrorCode            status = U_ZERO_ERROR;
  g_autoptr (GPtrArray) chars = g_ptr_array_new_with_free_func (g_free);
  UListFormatter       *format;
  UFormattedList       *list;
  const UChar          *text;
  int32_t               length = 0;
  char                 *result;

  g_return_val_if_fail (formatter != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  if (items[0] == NULL)
    return g_strdup ("");
  for (guint i = 0; items[i] != NULL; i++)
    g_ptr_array_add (chars, som_utf16_from_utf8 (items[i]));

  format = ulistfmt_openForType (formatter->locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, &status);
  list = ulistfmt_openResult (&status);
  ulistfmt_formatStringsToResult (format, (const UChar *const *) chars->pdata, NULL, (int32_t) chars->len, list, &status);
  text = ufmtval_getString (ulistfmt_resultAsValue (list, &status), &length, &status);
  result = U_SUCCESS (status) ? som_utf16_to_utf8 (text, length) : g_strjoinv (", ", (char **) items);
  ulistfmt_closeResult (list);
  ulistfmt_close (format);
  return result;
}

static char *
get_delimiter (ULocaleData             *data,
               ULocaleDataDelimiterType type,
               UErrorCode              *status)
{
  UChar   text[8];
  int32_t length = ulocdata_getDelimiter (data, type, text, G_N_ELEMENTS (text), status);

  return U_SUCCESS (*status) ? som_utf16_to_utf8 (text, length) : g_strdup ("\"");
}

/**
 * som_formatter_quote:
 * @formatter: a formatter
 * @text: a text
 *
 * Puts a text between the language's quotation marks: `« L’IA à Paris »`, `“AI in Paris”`.
 *
 * Returns: (transfer full): the quotation
 */
char *
som_formatter_quote (SomFormatter *formatter,
                     const char   *text)
{
  UErrorCode       status = U_ZERO_ERROR;
  ULocaleData     *data;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  const char      *space;

  g_return_val_if_fail (formatter != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  data = ulocdata_open (formatter->locale, &status);
  start = get_delimiter (data, ULOCDATA_QUOTATION_START, &status);
  end = get_delimiter (data, ULOCDATA_QUOTATION_END, &status);
  ulocdata_close (data);

  /* The spaces of French are typography, which CLDR leaves to its reader; the Swiss set none. */
  space = som_formatter_has_language (formatter, "fr") && strcmp (formatter->locale, "fr_CH") != 0 ? SOM_NBSP : "";
  return g_strconcat (start, space, text, space, end, NULL);
}

/* As it stands in a list or a menu; 0 where there is none. */
static int32_t
write_language (const char *locale,
                UChar      *name,
                int32_t     size)
{
  UDisplayContext     contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  UErrorCode          status = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_openForContext (locale, contexts, G_N_ELEMENTS (contexts), &status);
  int32_t             length = uldn_localeDisplayName (names, locale, name, size, &status);

  uldn_close (names);
  return U_SUCCESS (status) && length <= size ? length : 0;
}

/**
 * som_formatter_language:
 * @language: a BCP 47 tag
 *
 * What speakers of a language call it where it is one of several to choose from: `Français`.
 *
 * Returns: (transfer full): the name, or the tag itself where ICU does not know it
 */
char *
som_formatter_language (const char *language)
{
  SomFormatter *formatter;
  gsize         n_code;
  UChar         name[128];
  int32_t       length;

  g_return_val_if_fail (language != NULL, NULL);

  formatter = som_formatter_get (language);
  n_code = strcspn (language, "-_");
  /* A formatter of another language means that this one is unknown. */
  if (n_code == 0 || g_ascii_strncasecmp (language, formatter->locale, n_code) != 0)
    return g_strdup (language);

  length = write_language (formatter->locale, name, G_N_ELEMENTS (name));
  return length > 0 ? som_utf16_to_utf8 (name, length) : g_strdup (language);
}
