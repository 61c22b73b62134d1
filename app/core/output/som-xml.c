/* Text as XML writes it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-xml.h"

void
som_xml_append (GString    *xml,
                const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '<')
        g_string_append (xml, "&lt;");
      else if (character == '>')
        g_string_append (xml, "&gt;");
      else if (character == '&')
        g_string_append (xml, "&amp;");
      else if (character == '"')
        g_string_append (xml, "&quot;");
      else if (character == '\n' || character == '\t' || (character >= 0x20 && character != 0xfffe && character != 0xffff))
        g_string_append_unichar (xml, character);
    }
}
