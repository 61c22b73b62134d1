/* The dossier that a window has open: its files, read and watched.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-document.h"

#include "som-loader.h"
#include "som-watch.h"

struct _SomDocument
{
  GObject       parent_instance;
  GFile        *file;    /* of the dossier that is open */
  SomDeck      *deck;
  SomWatch     *watch;
  SomProblems  *problems, *failure;
  gboolean      is_faulty; /* what is shown had errors when it was read */
  char         *fault;
  GFile        *failed;  /* what could not be opened */
  GCancellable *loading; /* of what is being read */
  gboolean      loading_again;
};

enum
{
  OPENED,
  READ_AGAIN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomDocument, som_document, G_TYPE_OBJECT)

/* A file that is being read. */
typedef struct
{
  GFile   *file;
  gboolean again; /* the one that is open */
} Load;

static void
free_load (gpointer data)
{
  Load *load = data;

  g_object_unref (load->file);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, free_load)

static void
set_problems (SomProblems **place,
              SomProblems  *problems)
{
  som_problems_ref (problems);
  g_clear_pointer (place, som_problems_unref);
  *place = problems;
}

static void
watch_files (SomDocument *self)
{
  g_auto (GStrv) files = som_dossier_get_files (som_deck_get_dossier (self->deck));

  som_watch_set_files (self->watch, (const char *const *) files);
}

/* The first error in words. (transfer full) (nullable) */
static char *
describe_error (const SomProblems *problems)
{
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    if (som_problems_get (problems, i)->severity == SOM_SEVERITY_ERROR)
      return som_problem_to_string (som_problems_get (problems, i));
  return NULL;
}

/* What is shown stays as it was; it is read again when the files change again. `fault` says why, taken over. */
static void
keep_last (SomDocument *self,
           SomProblems *problems,
           char        *fault)
{
  set_problems (&self->problems, problems);
  g_free (self->fault);
  self->fault = fault;
  g_signal_emit (self, signals[READ_AGAIN], 0);
}

static void
take_dossier (SomDocument *self,
              SomDossier  *dossier,
              SomProblems *problems,
              const Load  *load)
{
  g_clear_pointer (&self->fault, g_free);
  self->is_faulty = som_problems_count (problems, SOM_SEVERITY_ERROR) > 0;
  set_problems (&self->problems, problems);
  if (load->again)
    som_deck_set_dossier (self->deck, dossier);
  else
    {
      g_clear_object (&self->deck);
      self->deck = som_deck_new (dossier);
      g_set_object (&self->file, load->file);
    }
  watch_files (self);
  g_signal_emit (self, signals[load->again ? READ_AGAIN : OPENED], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  SomDocument            *self = SOM_DOCUMENT (source);
  g_autoptr (Load)        load = data;
  g_autoptr (GError)      error = NULL;
  g_autoptr (SomProblems) problems = NULL;
  g_autoptr (SomDossier)  dossier = som_loader_finish (result, &problems, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (load->again && (dossier == NULL || (!self->is_faulty && som_problems_count (problems, SOM_SEVERITY_ERROR) > 0)))
    keep_last (self, problems, error != NULL ? g_strdup (error->message) : describe_error (problems));
  else if (dossier != NULL)
    take_dossier (self, dossier, problems, load);
  else
    {
      set_problems (&self->failure, problems);
      g_set_object (&self->failed, load->file);
      g_signal_emit (self, signals[FAILED], 0, load->file, error);
    }
}

static void
start (SomDocument *self,
       GFile       *file,
       gboolean     again)
{
  g_autofree char *path = g_file_get_path (file);
  Load            *load = g_new0 (Load, 1);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->loading_again = again;
  *load = (Load) { g_object_ref (file), again };
  som_loader_start (G_OBJECT (self), path, self->loading, loaded_cb, load);
}

static void
som_document_dispose (GObject *object)
{
  SomDocument *self = SOM_DOCUMENT (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->watch);
  g_clear_object (&self->deck);
  g_clear_object (&self->file);
  g_clear_object (&self->failed);
  g_clear_pointer (&self->problems, som_problems_unref);
  g_clear_pointer (&self->failure, som_problems_unref);
  g_clear_pointer (&self->fault, g_free);
  G_OBJECT_CLASS (som_document_parent_class)->dispose (object);
}

static void
som_document_class_init (SomDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = som_document_dispose;
  signals[OPENED] = g_signal_new ("opened", SOM_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_AGAIN] = g_signal_new ("read-again", SOM_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
    = g_signal_new ("failed", SOM_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_ERROR);
}

static void
som_document_init (SomDocument *self)
{
  self->watch = som_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (som_document_reload), self, G_CONNECT_SWAPPED);
}

SomDocument *
som_document_new (void)
{
  return g_object_new (SOM_TYPE_DOCUMENT, NULL);
}

void
som_document_open (SomDocument *self,
                   GFile       *file)
{
  start (self, file, FALSE);
}

/* Another dossier that is being opened goes before. */
void
som_document_reload (SomDocument *self)
{
  if (self->deck != NULL && (self->loading == NULL || self->loading_again))
    start (self, self->file, TRUE);
}

void
som_document_stop (SomDocument *self)
{
  if (self->loading == NULL || self->loading_again)
    return;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

gboolean
som_document_is_loading (SomDocument *self)
{
  return self->loading != NULL;
}

SomDeck *
som_document_get_deck (SomDocument *self)
{
  return self->deck;
}

GFile *
som_document_get_file (SomDocument *self)
{
  return self->file;
}

char *
som_document_get_folder (SomDocument *self)
{
  return self->deck != NULL ? g_path_get_dirname (som_dossier_get_path (som_deck_get_dossier (self->deck))) : NULL;
}

SomProblems *
som_document_get_problems (SomDocument *self)
{
  return self->problems;
}

const char *
som_document_get_fault (SomDocument *self)
{
  return self->fault;
}

SomProblems *
som_document_get_failure (SomDocument *self)
{
  return self->failure;
}

/* A folder is that of its package. */
char *
som_document_get_failed_folder (SomDocument *self)
{
  const char *path = self->failed != NULL ? g_file_peek_path (self->failed) : NULL;

  if (path == NULL)
    return NULL;
  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path) : g_path_get_dirname (path);
}
