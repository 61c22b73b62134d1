/* The dossier that a window has open: its files, read and watched.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOM_TYPE_DOCUMENT (som_document_get_type ())
G_DECLARE_FINAL_TYPE (SomDocument, som_document, SOM, DOCUMENT, GObject)

/* Emits “opened” when there is a new deck, “read-again” when the files have changed and were read again, well or not, and “failed” (GFile, GError)
 * when another dossier can't be opened: then the one that was open stays. */
SomDocument *som_document_new          (void);
void         som_document_open         (SomDocument *self, GFile *file);
/* Reads the files again, as when they have changed. */
void         som_document_reload       (SomDocument *self);
/* Gives up opening what was asked for last; what is open stays. */
void         som_document_stop         (SomDocument *self);
gboolean     som_document_is_loading   (SomDocument *self);
/* NULL before the first dossier is open. */
SomDeck     *som_document_get_deck     (SomDocument *self);
/* NULL before the first dossier is open. */
GFile       *som_document_get_file     (SomDocument *self);
/* The folder of the dossier that is open. (nullable) (transfer full) */
char        *som_document_get_folder   (SomDocument *self);
/* What is wrong in the files of the dossier that is open; where they can't be read any more, why. (nullable) */
SomProblems *som_document_get_problems (SomDocument *self);
/* Why the files can't be read any more, so that what is shown is as they were; NULL where it is as they are. */
const char  *som_document_get_fault    (SomDocument *self);
/* What is wrong in the dossier that could not be opened. (nullable) */
SomProblems *som_document_get_failure  (SomDocument *self);
/* Its folder. (nullable) (transfer full) */
char        *som_document_get_failed_folder (SomDocument *self);

G_END_DECLS
