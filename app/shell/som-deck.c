/* The open dossier, and how it is looked at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-deck.h"

#include "som-choices-keeper.h"

struct _SomDeck
{
  GObject       parent_instance;
  SomDossier   *dossier;
  SomSelection *selection;
  guint         view;
  char         *language;
  SomLayers     layers;
  SomScheme     scheme;
  SomHistory   *history;
  SomChoicesKeeper *keeper;
  const SomResource *resource; /* of the row that details are about, or NULL */
  guint         row;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_LANGUAGE,
  PROP_LAYERS,
  PROP_SCHEME,
  PROP_DOSSIER,
  PROP_CHOICES,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SomDeck, som_deck, G_TYPE_OBJECT)

static void
som_deck_finalize (GObject *object)
{
  SomDeck *self = SOM_DECK (object);

  g_clear_pointer (&self->dossier, som_dossier_unref);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->history, som_history_free);
  g_clear_pointer (&self->keeper, som_choices_keeper_free);
  g_free (self->language);
  G_OBJECT_CLASS (som_deck_parent_class)->finalize (object);
}

static void
som_deck_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  SomDeck *self = SOM_DECK (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_uint (value, self->view);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LAYERS:
      g_value_set_uint (value, self->layers);
      break;
    case PROP_SCHEME:
      g_value_set_uint (value, self->scheme);
      break;
    case PROP_DOSSIER:
      g_value_set_pointer (value, self->dossier);
      break;
    case PROP_CHOICES:
      g_value_set_variant (value, som_history_get (self->history));
      break;
    case PROP_ROW:
      g_value_set_uint (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
som_deck_class_init (SomDeckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = som_deck_finalize;
  object_class->get_property = som_deck_get_property;
  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAYERS]
    = g_param_spec_uint ("layers", NULL, NULL, SOM_LAYERS_ARTICLE, SOM_LAYERS_BOTH, SOM_LAYERS_BOTH, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCHEME]
    = g_param_spec_uint ("scheme", NULL, NULL, 0, SOM_N_SCHEMES - 1, SOM_SCHEME_LIGHT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DOSSIER] = g_param_spec_pointer ("dossier", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOICES]
    = g_param_spec_variant ("choices", NULL, NULL, G_VARIANT_TYPE_VARDICT, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] = g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Details are of what is chosen. */
static void
selection_changed_cb (SomDeck *self)
{
  if (som_chosen_is_empty (som_selection_get (self->selection)))
    som_deck_set_row (self, NULL, 0);
}

static void
som_deck_init (SomDeck *self)
{
  self->selection = som_selection_new ();
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  self->layers = SOM_LAYERS_BOTH;
}

/* The language of the interface where the dossier has it, else the dossier's first one. */
static const char *
choose_language (const SomDossier *dossier)
{
  const char *const *names = g_get_language_names ();
  const char *const *languages = som_dossier_get_languages (dossier);

  for (guint i = 0; names[i] != NULL; i++)
    for (guint k = 0; languages[k] != NULL; k++)
      if (som_language_equal (names[i], languages[k]))
        return languages[k];
  return languages[0];
}

SomDeck *
som_deck_new (SomDossier *dossier)
{
  SomDeck             *self = g_object_new (SOM_TYPE_DECK, NULL);
  g_autoptr (GVariant) choices = NULL;

  self->dossier = som_dossier_ref (dossier);
  self->keeper = som_choices_keeper_new (som_dossier_get_path (dossier));
  choices = som_choices_keeper_load (self->keeper);
  self->history = som_history_new (choices);
  self->language = g_strdup (choose_language (dossier));
  return self;
}

SomDossier *
som_deck_get_dossier (SomDeck *self)
{
  return self->dossier;
}

SomSelection *
som_deck_get_selection (SomDeck *self)
{
  return self->selection;
}

guint
som_deck_get_view (SomDeck *self)
{
  return self->view;
}

void
som_deck_set_view (SomDeck *self,
                   guint    view)
{
  if (self->view == view || view >= som_dossier_get_n_views (self->dossier))
    return;
  self->view = view;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

const char *
som_deck_get_language (SomDeck *self)
{
  return self->language;
}

void
som_deck_set_language (SomDeck    *self,
                       const char *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

SomLayers
som_deck_get_layers (SomDeck *self)
{
  return self->layers;
}

void
som_deck_set_layers (SomDeck  *self,
                     SomLayers layers)
{
  if (self->layers == layers)
    return;
  self->layers = layers;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYERS]);
}

SomScheme
som_deck_get_scheme (SomDeck *self)
{
  return self->scheme;
}

void
som_deck_set_scheme (SomDeck  *self,
                     SomScheme scheme)
{
  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

SomRequest
som_deck_get_request (SomDeck *self)
{
  return (SomRequest) { .dossier = self->dossier, .view = self->view, .language = self->language, .scheme = self->scheme,
                        .layers = self->layers };
}

gboolean
som_deck_get_row (SomDeck            *self,
                  const SomResource **resource,
                  guint              *row)
{
  *resource = self->resource;
  *row = self->row;
  return self->resource != NULL;
}

void
som_deck_set_row (SomDeck           *self,
                  const SomResource *resource,
                  guint              row)
{
  /* a figure that is still shown may be of the reading before */
  if (resource != NULL)
    resource = som_dossier_find_resource (self->dossier, resource->name);
  if (self->resource == resource && self->row == row)
    return;
  self->resource = resource;
  self->row = row;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

/* The row with the same key in another reading; none where there is no such row any more. */
static void
find_row_again (SomDeck    *self,
                SomDossier *dossier)
{
  const SomResource *before = self->resource;
  const SomResource *after = before != NULL ? som_dossier_find_resource (dossier, before->name) : NULL;
  const SomColumn   *keys = before != NULL ? som_resource_get_column (before, before->key) : NULL;
  const char        *key = keys != NULL ? som_column_get_text (keys, self->row, NULL) : NULL;

  if (after == NULL || (key != NULL && !som_resource_find_key (after, key, &self->row)) || self->row >= after->n_rows)
    after = NULL;
  self->resource = after;
}

static gboolean
has_language (const SomDossier *dossier,
              const char       *language)
{
  return g_strv_contains (som_dossier_get_languages (dossier), language);
}

void
som_deck_set_dossier (SomDeck    *self,
                      SomDossier *dossier)
{
  const char *name = som_dossier_get_view (self->dossier, self->view)->name;
  int         view = som_dossier_find_view (dossier, name);

  find_row_again (self, dossier);
  self->view = view >= 0 ? (guint) view : MIN (self->view, MAX (som_dossier_get_n_views (dossier), 1) - 1);
  som_dossier_ref (dossier);
  som_dossier_unref (self->dossier);
  self->dossier = dossier;
  if (!has_language (dossier, self->language))
    {
      g_free (self->language);
      self->language = g_strdup (choose_language (dossier));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER]);
}

GVariant *
som_deck_get_choices (SomDeck *self,
                      guint    view)
{
  return som_history_get_view (self->history, som_dossier_get_view (self->dossier, view)->name);
}

/* Choices are kept at once: a program may end at any time. */
static void
choices_changed (SomDeck *self)
{
  som_choices_keeper_save (self->keeper, som_history_get (self->history));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICES]);
}

void
som_deck_set_choices (SomDeck  *self,
                      GVariant *choices,
                      gboolean  along)
{
  if (som_history_set_view (self->history, som_dossier_get_view (self->dossier, self->view)->name, choices, along))
    choices_changed (self);
}

gboolean
som_deck_can_undo (SomDeck *self)
{
  return som_history_can_undo (self->history);
}

gboolean
som_deck_can_redo (SomDeck *self)
{
  return som_history_can_redo (self->history);
}

static void
take_step (SomDeck    *self,
           const char *name)
{
  int view = name != NULL ? som_dossier_find_view (self->dossier, name) : -1;

  if (name == NULL)
    return;
  if (view >= 0)
    som_deck_set_view (self, view);
  choices_changed (self);
}

void
som_deck_undo (SomDeck *self)
{
  take_step (self, som_history_undo (self->history));
}

void
som_deck_redo (SomDeck *self)
{
  take_step (self, som_history_redo (self->history));
}
