/* The desktop program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_APPLICATION (som_application_get_type ())
G_DECLARE_FINAL_TYPE (SomApplication, som_application, SOM, APPLICATION, AdwApplication)

SomApplication *som_application_new (void);

G_END_DECLS
