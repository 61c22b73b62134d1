/* The open dossier, and how it is looked at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-deck.h"

struct _SomDeck
{
  GObject       parent_instance;
  SomDossier   *dossier;
  SomSelection *selection;
  guint         view;
  char         *language;
  SomLayers     layers;
  SomScheme     scheme;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_LANGUAGE,
  PROP_LAYERS,
  PROP_SCHEME,
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
som_deck_init (SomDeck *self)
{
  self->selection = som_selection_new ();
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
  SomDeck *self = g_object_new (SOM_TYPE_DECK, NULL);

  self->dossier = som_dossier_ref (dossier);
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
