/* What a legend entry does when it is clicked: it hides its series, shows it again, or shows it alone.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-mark-words.h"
#include "som-deck.h"

G_BEGIN_DECLS

/* Hides the series of a legend entry, or shows it; `alone`: isolates it, or shows all. */
void     som_series_choose       (SomDeck *deck, const SomFigure *figure, const char *series, gboolean alone);
/* Takes a click on `mark` (-1: none), the `n_press`-th of a row: the first toggles, the second isolates instead. `pressed` (nullable) keeps the
 * series between them. FALSE where the click is not about a series. */
gboolean som_series_click        (SomDeck *deck, const SomFigure *figure, int mark, int n_press, char **pressed);
/* Says in the words of a legend entry what a click does. */
void     som_series_add_words    (SomMarkWords *words, const SomFigureMark *mark);
/* A legend entry in one sentence, for a screen reader. (transfer full) */
char    *som_series_make_sentence (const SomFigureMark *mark);

G_END_DECLS
