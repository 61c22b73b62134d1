/* Reads the messages of a PO file.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>
#include <string.h>

/* A message; what it lacks is NULL. */
typedef struct
{
  char      *context, *id, *plural;
  GPtrArray *texts; /* of char*: one, or one for each plural form */
  gboolean   fuzzy;
} Message;

static inline void
message_free (Message *message)
{
  g_free (message->context);
  g_free (message->id);
  g_free (message->plural);
  g_ptr_array_unref (message->texts);
  g_free (message);
}

static inline Message *
message_new (void)
{
  Message *message = g_new0 (Message, 1);

  message->texts = g_ptr_array_new_with_free_func (g_free);
  return message;
}

/* Context and words, which together are what a message is known by. (transfer full) */
static inline char *
message_get_key (const Message *message)
{
  return g_strconcat (message->context != NULL ? message->context : "", "\004", message->id, NULL);
}

/* The text between the quotes of a line, behind what there is. */
static inline void
po_append (char      **text,
           const char *line)
{
  const char      *start = strchr (line, '"');
  const char      *end = strrchr (line, '"');
  g_autofree char *quoted = start != NULL && end > start ? g_strndup (start + 1, end - start - 1) : g_strdup ("");
  g_autofree char *plain = g_strcompress (quoted);
  char            *joined = g_strconcat (*text != NULL ? *text : "", plain, NULL);

  g_free (*text);
  *text = joined;
}

/* Where the text of a line belongs, by the word that it begins with; NULL where it goes on with the last. */
static inline char **
po_find_slot (Message    *message,
              const char *line)
{
  if (g_str_has_prefix (line, "msgctxt "))
    return &message->context;
  if (g_str_has_prefix (line, "msgid_plural "))
    return &message->plural;
  if (g_str_has_prefix (line, "msgid "))
    return &message->id;
  if (!g_str_has_prefix (line, "msgstr"))
    return NULL;
  g_ptr_array_add (message->texts, NULL);
  return (char **) &g_ptr_array_index (message->texts, message->texts->len - 1);
}

/* One paragraph. NULL for what holds no message, and for the heading. */
static inline Message *
po_parse_message (const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);
  Message       *message = message_new ();
  char         **slot = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **next = po_find_slot (message, lines[i]);

      if (g_str_has_prefix (lines[i], "#,") && strstr (lines[i], "fuzzy") != NULL)
        message->fuzzy = TRUE;
      slot = next != NULL ? next : slot;
      if (slot != NULL && *lines[i] != '#')
        po_append (slot, lines[i]);
    }
  if (message->id != NULL && *message->id != '\0')
    return message;
  message_free (message);
  return NULL;
}

/* (transfer full) (element-type Message) */
static inline GPtrArray *
po_parse (const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);
  GPtrArray     *messages = g_ptr_array_new_with_free_func ((GDestroyNotify) message_free);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      Message *message = po_parse_message (paragraphs[i]);

      if (message != NULL)
        g_ptr_array_add (messages, message);
    }
  return messages;
}
