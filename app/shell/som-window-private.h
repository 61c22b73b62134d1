/* What the parts of a window share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-window.h"

#include "som-data-table.h"
#include "som-details-pane.h"
#include "som-document.h"
#include "som-figure-view.h"
#include "som-find-popover.h"
#include "som-notice-bar.h"
#include "som-options-popover.h"
#include "som-problems-banner.h"
#include "som-problems-dialog.h"
#include "som-selection-bar.h"
#include "som-view-list.h"
#include "som-zoom-buttons.h"

G_BEGIN_DECLS

struct _SomWindow
{
  AdwApplicationWindow parent_instance;
  GtkWidget           *header;
  AdwWindowTitle      *title;
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  AdwStatusPage       *error_page;
  SomProblemsBanner   *banner;
  AdwFlap             *flap;
  SomViewList         *views;
  SomFigureView       *figure;
  AdwFlap             *details_flap;
  SomDetailsPane      *details;
  SomDataTable        *table;
  SomSelectionBar     *selection_bar;
  SomNoticeBar        *notice_bar;
  GtkMenuButton       *find_button;
  SomFindPopover      *find;
  GtkWidget           *sidebar_button, *layers_button;
  AdwSqueezer         *switches;
  GtkWidget           *all_switches;
  GtkMenuButton       *options_button, *squeezed_options_button;
  SomOptionsPopover   *options, *squeezed_options;
  SomZoomButtons      *zoom_buttons;
  GtkMenuButton       *language_button, *menu_button;
  GMenu               *main_menu, *language_menu, *layers_menu, *recent_menu, *squeezed_menu;
  SomDocument         *document;
  SomDeck             *deck;
  GSignalGroup        *deck_signals;
  SomProblemsDialog   *problems; /* NULL where it is not open */
  guint                patience_id; /* while a dossier is opened, or 0 */
  struct
  {
    gboolean views, details, table;
  } before; /* the full screen: what was shown beside the figure */
};

/* Keys that are a text's own where one is edited. */
void som_window_bind_keys            (GtkWidgetClass *widget_class);

/* What its menus, buttons and keys can ask of what is open. */
void som_window_add_actions          (SomWindow *self);

/* What is said of the deck: its title, its view, its language, what can be undone. */
void som_window_deck_changed_cb      (SomWindow *self, GParamSpec *pspec);
/* What can be undone and done again. */
void som_window_update_steps         (SomWindow *self);
/* What makes sense for the dossier that is open, or for none. */
void som_window_update_actions       (SomWindow *self);
/* The languages of the dossier that is open. */
void som_window_fill_language_menu   (SomWindow *self);
void som_window_zoom_changed_cb      (SomWindow *self, SomFigureZoom *zoom);
/* What has no room in the header is in the main menu. */
void som_window_switches_squeezed_cb (SomWindow *self);

G_END_DECLS
