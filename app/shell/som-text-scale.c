/* How large the system wants text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-text-scale.h"

double
som_text_scale_get (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 0.5, 3) : 1;
}
