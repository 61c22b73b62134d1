/* Words in languages: a title in French and in English, and what to say in any other.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-json.h"

G_BEGIN_DECLS

/* A text in one or more languages. Immutable once read. */
typedef struct _SomWords SomWords;

/* Reads `key`, `key@xx`, or the map form {"": ..., "xx": ...} of `object`. Words without a language are in `language`.
 * NULL where there is none. (transfer full) */
SomWords   *som_words_from_json (SomJsonNode *object, const char *key, const char *language);
/* The same of `title`, of which texts that are blank are none: what has no name to be seen by is called by another. (transfer full) */
SomWords   *som_words_from_title (SomJsonNode *object, const char *language);
SomWords   *som_words_new       (const char *text);
/* (transfer full); NULL for NULL. */
SomWords   *som_words_copy      (const SomWords *words);
void        som_words_free      (SomWords *words);
/* The text in `language`, else in its base language (`fr` for `fr-CA`), else the first one; NULL for NULL. */
const char *som_words_get       (const SomWords *words, const char *language);
/* Whether there is a text in `language` or its base. */
gboolean    som_words_has       (const SomWords *words, const char *language);
/* Whether `first` and `second` are one language: `fr` and `fr-FR`. */
gboolean    som_language_equal  (const char *first, const char *second);
/* Whether `text` has the form of a tag of BCP 47: `fr`, `pt-BR`. */
gboolean    som_language_is_tag (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomWords, som_words_free)

G_END_DECLS
