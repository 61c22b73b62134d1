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
  GtkRevealer         *banner;
  GtkLabel            *banner_label;
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
  GtkMenuButton       *language_button;
  GMenu               *main_menu, *language_menu, *layers_menu, *recent_menu, *squeezed_menu;
  SomDocument         *document;
  SomDeck             *deck;
  GSignalGroup        *deck_signals;
  SomProblemsDialog   *problems; /* NULL where it is not open */
  guint                patience_id;       /* while a dossier is opened, or 0 */
  gboolean             flap_was_revealed; /* before the full screen */
};

/* What its menus, buttons and keys can ask of what is open. */
void som_window_add_actions (SomWindow *self);

G_END_DECLS
