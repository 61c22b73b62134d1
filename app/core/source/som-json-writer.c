/* JSON for programs that read what the command prints.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-json-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

struct _SomJsonWriter
{
  JsonBuilder *builder;
};

static void
set_name (SomJsonWriter *writer,
          const char    *name)
{
  if (name != NULL)
    json_builder_set_member_name (writer->builder, name);
}

SomJsonWriter *
som_json_writer_new (void)
{
  SomJsonWriter *writer = g_new0 (SomJsonWriter, 1);

  writer->builder = json_builder_new_immutable ();
  return writer;
}

void
som_json_writer_object (SomJsonWriter *writer,
                        const char    *name)
{
  set_name (writer, name);
  json_builder_begin_object (writer->builder);
}

void
som_json_writer_array (SomJsonWriter *writer,
                       const char    *name)
{
  set_name (writer, name);
  json_builder_begin_array (writer->builder);
}

void
som_json_writer_close (SomJsonWriter *writer)
{
  json_builder_end_object (writer->builder);
}

void
som_json_writer_stop (SomJsonWriter *writer)
{
  json_builder_end_array (writer->builder);
}

void
som_json_writer_text (SomJsonWriter *writer,
                      const char    *name,
                      const char    *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  if (valid == NULL)
    return;
  set_name (writer, name);
  json_builder_add_string_value (writer->builder, valid);
}

void
som_json_writer_number (SomJsonWriter *writer,
                        const char    *name,
                        guint          number)
{
  set_name (writer, name);
  json_builder_add_int_value (writer->builder, number);
}

/* What json-glib leaves as it is: U+001F, which is not JSON, and the control characters behind U+007F, which terminals obey. In what it makes, both
 * are only in texts. (transfer full) */
static char *
escape_rest (const char *json)
{
  GString *string = g_string_sized_new (strlen (json));

  for (const char *next, *at = json; *at != '\0'; at = next)
    {
      gunichar character = g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      if (g_unichar_iscntrl (character) && character != '\n')
        g_string_append_printf (string, "\\u%04x", character);
      else
        g_string_append_len (string, at, next - at);
    }
  return g_string_free (string, FALSE);
}

char *
som_json_writer_end (SomJsonWriter *writer)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  JsonNode                 *root = json_builder_get_root (writer->builder);
  g_autofree char          *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  json_node_unref (root);
  g_object_unref (writer->builder);
  g_free (writer);
  return escape_rest (text);
}
