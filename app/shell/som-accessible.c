/* What GTK makes itself, as a screen reader hears of it.
 *
 * A widget without a label is read as the name of its C type in this version of GTK. Handles, arrows and frames have nothing to say; scroll bars say
 * what they are. None of them can be reached from a template, so that each is looked at when it is realized.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-accessible.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Types, most of them private to the toolkit, and their names; NULL for none. */
static const struct
{
  const char *type;
  const char *name;
} parts[] = {
  { "AdwFlap", NULL },
  { "AdwGizmo", NULL },
  { "AdwIndicatorBin", NULL },
  { "AdwLeaflet", NULL },
  { "AdwSqueezer", NULL },
  { "AdwViewSwitcher", N_ ("Pages") },
  { "AdwViewSwitcherTitle", NULL },
  { "AdwWindowTitle", NULL },
  { "GtkBuiltinIcon", NULL },
  { "GtkColumnListView", N_ ("Rows") },
  { "GtkColumnViewTitle", NULL },
  { "GtkGizmo", NULL },
  { "GtkImage", NULL },
  { "GtkMagnifier", NULL },
  { "GtkOverlay", NULL },
  { "GtkPaned", NULL },
  { "GtkPanedHandle", NULL },
  { "GtkPopoverContent", NULL },
  { "GtkRange", NULL },
  { "GtkScrollbar", N_ ("Scroll bar") },
};

static void
set_name (gpointer    accessible,
          const char *name)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
name_part (GtkWidget *widget)
{
  /* a button takes the words of its picture for its own */
  if (GTK_IS_IMAGE (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), parts[i].type))
      {
        set_name (widget, parts[i].name != NULL ? _ (parts[i].name) : "");
        return TRUE;
      }
  return FALSE;
}

/* A menu is called after what its button does. */
static void
name_popover (GtkWidget *popover)
{
  GtkWidget  *button = gtk_widget_get_parent (popover);
  const char *does = button != NULL ? gtk_widget_get_tooltip_text (button) : NULL;

  if (does != NULL)
    set_name (popover, does);
}

/* Pages that nobody chooses have no titles. */
static void
name_pages (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (gtk_stack_page_get_title (GTK_STACK_PAGE (page)) == NULL)
        set_name (page, "");
    }
}

static const char *
find_text (GtkWidget *widget)
{
  const char *found = NULL;

  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_text (child);
  return found;
}

/* A button with a mnemonic is called after its words and after the label of them: read twice, and the first time with the underscore. */
static void
name_button (GtkButton *button)
{
  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* The choices of a drop-down or of a row that is one; other lists name their rows themselves. */
static void
name_choice (GtkWidget *widget)
{
  const char *text = NULL;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) == NULL && gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) == NULL)
    return;
  if (GTK_IS_LIST_VIEW (widget))
    text = _ ("Choices");
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    text = find_text (widget);
  if (text != NULL)
    set_name (widget, text);
}

/* The window about the program has lists and buttons without names. */
static gboolean
name_about (GtkWidget *widget)
{
  const char *text = NULL;

  if (gtk_widget_get_ancestor (widget, ADW_TYPE_ABOUT_WINDOW) == NULL)
    return FALSE;
  if (GTK_IS_LIST_BOX (widget))
    text = _ ("Choices");
  else if (GTK_IS_BUTTON (widget) && (text = find_text (widget)) == NULL)
    text = gtk_widget_get_tooltip_text (widget);
  if (text != NULL)
    set_name (widget, text);
  return text != NULL;
}

static gboolean
realized_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
             guint                  n_values G_GNUC_UNUSED,
             const GValue          *values,
             gpointer               data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_popover (widget);
  else if (GTK_IS_STACK (widget))
    name_pages (GTK_STACK (widget));
  else if (name_about (widget))
    return TRUE;
  else if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) == '\0')
    set_name (widget, "");
  else if (name_part (widget))
    /* the shield of a flap is not realized before it is needed, but heard of */
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      name_part (child);
  else
    name_choice (widget);
  return TRUE;
}

void
som_accessible_start (void)
{
  g_autoptr (GTypeClass) klass G_GNUC_UNUSED = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL, NULL);
}
