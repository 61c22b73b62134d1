/* The page of a window without a dossier: those that were open last, and those that come with the program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_WELCOME (som_welcome_get_type ())
G_DECLARE_FINAL_TYPE (SomWelcome, som_welcome, SOM, WELCOME, GtkWidget)

G_END_DECLS
