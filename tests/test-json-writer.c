/* Tests of som-json-writer: what programs read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-json-writer.h"

#include <json-glib/json-glib.h>

static void
test_document (void)
{
  SomJsonWriter        *writer = som_json_writer_new ();
  g_autofree char      *text = NULL;
  g_autoptr (JsonNode)  node = NULL;
  g_autoptr (GError)    error = NULL;
  JsonObject           *object;

  som_json_writer_object (writer, NULL);
  som_json_writer_text (writer, "quote", "a \"b\" \\ \n é");
  som_json_writer_text (writer, "left out", NULL);
  som_json_writer_number (writer, "n", G_MAXUINT);
  som_json_writer_array (writer, "list");
  som_json_writer_text (writer, NULL, "x");
  som_json_writer_object (writer, NULL);
  som_json_writer_close (writer);
  som_json_writer_stop (writer);
  som_json_writer_close (writer);
  text = som_json_writer_end (writer);

  node = json_from_string (text, &error);
  g_assert_no_error (error);
  object = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (object, "quote"), ==, "a \"b\" \\ \n é");
  g_assert_false (json_object_has_member (object, "left out"));
  g_assert_cmpint (json_object_get_int_member (object, "n"), ==, G_MAXUINT);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "list")), ==, 2);
}

/* Every control character is escaped, so that the text is JSON and gives no orders to a terminal. */
static void
test_controls (void)
{
  SomJsonWriter        *writer = som_json_writer_new ();
  g_autofree char      *text = NULL;
  g_autoptr (JsonNode)  node = NULL;
  g_autoptr (GError)    error = NULL;
  GString              *all = g_string_new (NULL);

  for (gunichar character = 1; character < 0xa1; character++)
    g_string_append_unichar (all, character);
  som_json_writer_array (writer, NULL);
  som_json_writer_text (writer, NULL, all->str);
  som_json_writer_stop (writer);
  text = som_json_writer_end (writer);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (*at == '\n' || !g_unichar_iscntrl (g_utf8_get_char (at)));
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (node), 0), ==, all->str);
  g_string_free (all, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/document", test_document);
  g_test_add_func ("/json-writer/controls", test_controls);
  return g_test_run ();
}
