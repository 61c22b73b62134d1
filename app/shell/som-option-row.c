/* A row for an option of a view.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-option-row.h"

#include <math.h>

/* Two or three choices are buttons side by side where their words are no longer than this in text of the usual size, together with the title. */
#define MAX_BUTTONS 3
#define MAX_LETTERS 26

/* Numbers without limits. */
#define FAR 1e9

typedef struct
{
  void (*fill) (SomOptionRow *self, const SomOption *option);
  void (*show) (SomOptionRow *self, const SomOption *option);
} Kind;

struct _SomOptionRow
{
  const SomOptionSpec *spec;
  const Kind          *kind;
  GtkWidget           *widget, *control; /* the row, and what of it is set */
  char               **ids;
  SomOptionFunc        chosen;
  gpointer             data;
  gboolean             quiet; /* while the row is set, not by a person */
};

static void
report (SomOptionRow *self,
        GVariant     *value)
{
  g_autoptr (GVariant) own = g_variant_ref_sink (value);

  if (!self->quiet)
    self->chosen (self, own, self->data);
}

static void
set_title (GtkWidget       *row,
           const SomOption *option)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), option->title);
}

/* A row with a title and something to set at its end. */
static void
take_control (SomOptionRow    *self,
              const SomOption *option,
              GtkWidget       *control)
{
  self->widget = adw_action_row_new ();
  self->control = control;
  set_title (self->widget, option);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->widget), 0);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->widget), control);
  /* the control has the focus, not the row about it */
  gtk_widget_set_focusable (self->widget, FALSE);
}

/* True or false. */

static void
switched_cb (SomOptionRow *self)
{
  report (self, g_variant_new_boolean (gtk_switch_get_active (GTK_SWITCH (self->control))));
}

static void
fill_switch (SomOptionRow    *self,
             const SomOption *option)
{
  take_control (self, option, gtk_switch_new ());
  /* this labels it too */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->widget), self->control);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (switched_cb), self);
}

static void
show_switch (SomOptionRow    *self,
             const SomOption *option)
{
  gtk_switch_set_active (GTK_SWITCH (self->control), g_variant_get_boolean (option->value));
}

/* Numbers. */

static void
spun_cb (SomOptionRow *self)
{
  report (self, g_variant_new_double (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->control))));
}

/* About twenty steps from one limit to the other, each 1, 2 or 5 of a decimal. */
static double
choose_step (double minimum,
             double maximum)
{
  double rough = (maximum - minimum) / 20, decimal = pow (10, floor (log10 (rough)));

  return rough / decimal < 1.5 ? decimal : rough / decimal < 3.5 ? 2 * decimal : rough / decimal < 7.5 ? 5 * decimal : 10 * decimal;
}

static void
fill_number (SomOptionRow    *self,
             const SomOption *option)
{
  gboolean limited = option->spec->maximum > option->spec->minimum;
  double   minimum = limited ? option->spec->minimum : -FAR, maximum = limited ? option->spec->maximum : FAR;
  double   step = som_option_is_integer (option) || !limited ? 1 : choose_step (minimum, maximum);

  take_control (self, option, gtk_spin_button_new_with_range (minimum, maximum, step));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->control), som_option_is_integer (option) ? 0 : CLAMP (ceil (-log10 (step)) + 1, 1, 6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL, option->title, -1);
  g_signal_connect_swapped (self->control, "value-changed", G_CALLBACK (spun_cb), self);
}

static void
show_number (SomOptionRow    *self,
             const SomOption *option)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->control), g_variant_get_double (option->value));
}

/* Words. */

static void
typed_cb (SomOptionRow *self)
{
  report (self, g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (self->control))));
}

static void
fill_words (SomOptionRow    *self,
            const SomOption *option)
{
  self->widget = self->control = adw_entry_row_new ();
  set_title (self->widget, option);
  g_signal_connect_swapped (self->control, "changed", G_CALLBACK (typed_cb), self);
}

static void
show_words (SomOptionRow    *self,
            const SomOption *option)
{
  const char *words = g_variant_get_string (option->value, NULL);

  /* setting what is there would move the cursor */
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), words))
    gtk_editable_set_text (GTK_EDITABLE (self->control), words);
}

/* One of many. */

static guint
find_id (SomOptionRow    *self,
         const SomOption *option)
{
  guint found = 0;

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (g_str_equal (self->ids[i], g_variant_get_string (option->value, NULL)))
      found = i;
  return found;
}

static void
selected_cb (SomOptionRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->control));

  if (selected < g_strv_length (self->ids))
    report (self, g_variant_new_string (self->ids[selected]));
}

static void
fill_list (SomOptionRow    *self,
           const SomOption *option)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new ((const char *const *) option->titles);

  self->widget = self->control = adw_combo_row_new ();
  set_title (self->widget, option);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->widget), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->control), G_LIST_MODEL (titles));
  g_signal_connect_swapped (self->control, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
show_list (SomOptionRow    *self,
           const SomOption *option)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->control), find_id (self, option));
}

/* One of few. */

static void
toggled_cb (GtkToggleButton *button,
            SomOptionRow    *self)
{
  guint      n = 0;
  GtkWidget *child = gtk_widget_get_first_child (self->control);

  if (!gtk_toggle_button_get_active (button))
    return;
  for (; child != NULL && child != GTK_WIDGET (button); child = gtk_widget_get_next_sibling (child))
    n++;
  report (self, g_variant_new_string (self->ids[n]));
}

static void
fill_buttons (SomOptionRow    *self,
              const SomOption *option)
{
  GtkWidget *first = NULL;

  take_control (self, option, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (self->control, "linked");
  for (guint i = 0; option->titles[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (option->titles[i]);

      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->control), button);
    }
}

static void
show_buttons (SomOptionRow    *self,
              const SomOption *option)
{
  GtkWidget *child = gtk_widget_get_first_child (self->control);

  for (guint n = find_id (self, option); n > 0 && gtk_widget_get_next_sibling (child) != NULL; n--)
    child = gtk_widget_get_next_sibling (child);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
}

/* The row. */

static gboolean
are_few (const SomOption *option,
         double           text_scale)
{
  guint n = g_strv_length (option->titles), n_letters = g_utf8_strlen (option->title, -1);

  for (guint i = 0; i < n; i++)
    n_letters += g_utf8_strlen (option->titles[i], -1);
  return n >= 2 && n <= MAX_BUTTONS && n_letters * text_scale <= MAX_LETTERS;
}

static const Kind *
choose_kind (const SomOption *option,
             double           text_scale)
{
  static const Kind kinds[] = {
    [SOM_OPTION_BOOLEAN] = { fill_switch, show_switch }, [SOM_OPTION_NUMBER] = { fill_number, show_number },
    [SOM_OPTION_CHOICE] = { fill_list, show_list },      [SOM_OPTION_WORDS] = { fill_words, show_words },
    [SOM_OPTION_COLUMN] = { fill_list, show_list },
  };
  static const Kind buttons = { fill_buttons, show_buttons };

  return option->spec->type == SOM_OPTION_CHOICE && are_few (option, text_scale) ? &buttons : &kinds[option->spec->type];
}

SomOptionRow *
som_option_row_new (const SomOption *option,
                    double           text_scale,
                    SomOptionFunc    chosen,
                    gpointer         data)
{
  SomOptionRow *self = g_new0 (SomOptionRow, 1);

  self->spec = option->spec;
  self->kind = choose_kind (option, text_scale);
  self->ids = g_strdupv (option->ids);
  self->chosen = chosen;
  self->data = data;
  self->quiet = TRUE;
  self->kind->fill (self, option);
  som_option_row_show (self, option);
  return self;
}

void
som_option_row_free (SomOptionRow *self)
{
  g_strfreev (self->ids);
  g_free (self);
}

GtkWidget *
som_option_row_get_widget (SomOptionRow *self)
{
  return self->widget;
}

const SomOptionSpec *
som_option_row_get_spec (SomOptionRow *self)
{
  return self->spec;
}

void
som_option_row_show (SomOptionRow    *self,
                     const SomOption *option)
{
  self->quiet = TRUE;
  self->kind->show (self, option);
  self->quiet = FALSE;
}
