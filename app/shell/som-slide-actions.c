/* What a window does with the figure as a slide: copy, print.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-slide-actions.h"

#include "som-printing.h"
#include "som-slide-content.h"
#include "som-toast.h"

#include <glib/gi18n.h>

/* As long as the window. */
typedef struct
{
  GtkWindow       *window;
  AdwToastOverlay *toasts;
  SomDeck         *deck; /* (nullable) */
} Slides;

#define SLIDES_KEY "som-slides"

static void
free_slides (gpointer data)
{
  Slides *slides = data;

  g_clear_object (&slides->deck);
  g_free (slides);
}

static void
copy (Slides            *slides,
      const char *const *types,
      const char        *said)
{
  g_autoptr (SomSlide)           slide = som_slide_new (slides->deck);
  g_autoptr (GdkContentProvider) content = som_slide_content_new (slide, types);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (slides->window)), content);
  som_toast_show (slides->toasts, said);
}

static void
copy_picture_cb (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant      *parameter G_GNUC_UNUSED,
                 gpointer       data)
{
  static const char *const types[] = { SOM_SLIDE_PNG, NULL };

  copy (data, types, _ ("The figure is copied as a picture"));
}

static void
copy_svg_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *parameter G_GNUC_UNUSED,
             gpointer       data)
{
  static const char *const types[] = { SOM_SLIDE_SVG, NULL };

  copy (data, types, _ ("The figure is copied as SVG"));
}

static void
print_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       data)
{
  Slides *slides = data;

  som_printing_run (slides->deck, slides->window, slides->toasts);
}

static const GActionEntry actions[] = {
  { .name = "copy-picture", .activate = copy_picture_cb },
  { .name = "copy-svg", .activate = copy_svg_cb },
  { .name = "print", .activate = print_cb },
};

void
som_slide_actions_add (GtkWindow       *window,
                       AdwToastOverlay *toasts)
{
  Slides *slides = g_new0 (Slides, 1);

  slides->window = window;
  slides->toasts = toasts;
  g_object_set_data_full (G_OBJECT (window), SLIDES_KEY, slides, free_slides);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), slides);
  som_slide_actions_set_deck (window, NULL);
}

void
som_slide_actions_set_deck (GtkWindow *window,
                            SomDeck   *deck)
{
  Slides  *slides = g_object_get_data (G_OBJECT (window), SLIDES_KEY);
  gboolean any = deck != NULL && som_dossier_get_n_views (som_deck_get_dossier (deck)) > 0;

  g_set_object (&slides->deck, deck);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), actions[i].name)), any);
}
