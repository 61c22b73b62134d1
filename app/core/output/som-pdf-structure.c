/* What a PDF tells those who do not see its pages: headings, figures with their descriptions, an outline.
 *
 * The document is a row of headings and figures. A figure is all of a page but its title; its alternative text is the figure's description.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-structure.h"

#include "output/som-pdf-page.h"
#include "output/som-pdf-values.h"

/* An entry of the outline, written when the next one is known. */
typedef struct
{
  guint object, page;
  char *title; /* as an object */
} Entry;

struct _SomPdfStructure
{
  SomPdfFile *file;
  guint       document; /* the object that all elements are in */
  GString    *elements; /* references to them */
  GString    *parents;  /* for each page, the elements of its stretches */
  guint       n_pages;
  GArray     *entries;  /* of Entry */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
}

SomPdfStructure *
som_pdf_structure_new (SomPdfFile *file)
{
  SomPdfStructure *structure = g_new0 (SomPdfStructure, 1);

  structure->file = file;
  structure->document = som_pdf_file_reserve (file);
  structure->elements = g_string_new (NULL);
  structure->parents = g_string_new (NULL);
  structure->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (structure->entries, clear_entry);
  return structure;
}

void
som_pdf_structure_free (SomPdfStructure *structure)
{
  g_string_free (structure->elements, TRUE);
  g_string_free (structure->parents, TRUE);
  g_array_unref (structure->entries);
  g_free (structure);
}

/* The stretches of one kind; none: NULL. */
static char *
list_stretches (const GArray *parts,
                SomPdfPart    part)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, SomPdfPart, i) == part)
      g_string_append_printf (list, "%u ", i);
  return g_string_free (list, list->len == 0);
}

static char *
make_heading (const SomFigure *figure,
              double           points G_GNUC_UNUSED)
{
  g_autofree char *title = som_pdf_make_text (som_figure_get_title (figure));

  return g_strdup_printf ("/S /H1 /ActualText %s", title);
}

static char *
make_figure (const SomFigure *figure,
             double           points)
{
  SomSize          size = som_figure_get_size (figure);
  g_autofree char *description = som_pdf_make_text (som_figure_get_description (figure));
  GString         *entries = g_string_new ("/S /Figure /A << /O /Layout /Placement /Block /BBox [0 0 ");

  som_pdf_append_number (entries, size.width * points);
  som_pdf_append_number (entries, size.height * points);
  g_string_append_printf (entries, "] >> /Alt %s", description);
  return g_string_free (entries, FALSE);
}

/* Writes the element of a kind, where the page has any of it. Its object, or 0. */
static guint
write_element (SomPdfStructure *structure,
               const SomFigure *figure,
               guint            page,
               double           points,
               const GArray    *parts,
               SomPdfPart       part)
{
  static char *(*const make[]) (const SomFigure *, double) = { [SOM_PDF_HEADING] = make_heading, [SOM_PDF_FIGURE] = make_figure };
  g_autofree char *stretches = list_stretches (parts, part), *entries = NULL, *language = NULL;
  guint            object;

  if (stretches == NULL)
    return 0;
  object = som_pdf_file_reserve (structure->file);
  entries = make[part] (figure, points);
  language = som_pdf_make_text (som_figure_get_language (figure));
  som_pdf_file_write (structure->file, object, "<< /Type /StructElem /P %u 0 R /Pg %u 0 R /K [%s] /Lang %s %s >>", structure->document, page,
                      stretches, language, entries);
  g_string_append_printf (structure->elements, "%u 0 R ", object);
  return object;
}

static void
add_entry (SomPdfStructure *structure,
           const SomFigure *figure,
           guint            page)
{
  Entry entry = { som_pdf_file_reserve (structure->file), page, som_pdf_make_text (som_figure_get_title (figure)) };

  g_array_append_val (structure->entries, entry);
}

guint
som_pdf_structure_add_page (SomPdfStructure *structure,
                            const SomFigure *figure,
                            guint            page,
                            double           points,
                            const GArray    *parts)
{
  guint elements[] = { [SOM_PDF_HEADING] = write_element (structure, figure, page, points, parts, SOM_PDF_HEADING),
                       [SOM_PDF_FIGURE] = write_element (structure, figure, page, points, parts, SOM_PDF_FIGURE) };

  g_string_append_printf (structure->parents, "%u [", structure->n_pages);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (structure->parents, "%u 0 R ", elements[g_array_index (parts, SomPdfPart, i)]);
  g_string_append (structure->parents, "] ");
  add_entry (structure, figure, page);
  return structure->n_pages++;
}

guint
som_pdf_structure_write (SomPdfStructure *structure)
{
  guint root = som_pdf_file_reserve (structure->file), parents = som_pdf_file_reserve (structure->file);

  som_pdf_file_write (structure->file, structure->document, "<< /Type /StructElem /S /Document /P %u 0 R /K [%s] >>", root,
                      structure->elements->str);
  som_pdf_file_write (structure->file, parents, "<< /Nums [%s] >>", structure->parents->str);
  som_pdf_file_write (structure->file, root, "<< /Type /StructTreeRoot /K %u 0 R /ParentTree %u 0 R /ParentTreeNextKey %u >>",
                      structure->document, parents, structure->n_pages);
  return root;
}

static char *
make_neighbour (const GArray *entries,
                const char   *key,
                guint         index)
{
  return index < entries->len ? g_strdup_printf (" /%s %u 0 R", key, g_array_index (entries, Entry, index).object) : g_strdup ("");
}

guint
som_pdf_structure_write_outline (SomPdfStructure *structure)
{
  const GArray    *entries = structure->entries;
  guint            root = som_pdf_file_reserve (structure->file);
  g_autofree char *first = make_neighbour (entries, "First", 0), *last = make_neighbour (entries, "Last", entries->len - 1);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry     *entry = &g_array_index (entries, Entry, i);
      g_autofree char *previous = make_neighbour (entries, "Prev", i - 1), *next = make_neighbour (entries, "Next", i + 1);

      som_pdf_file_write (structure->file, entry->object, "<< /Title %s /Parent %u 0 R /Dest [%u 0 R /Fit]%s%s >>", entry->title, root,
                          entry->page, previous, next);
    }
  som_pdf_file_write (structure->file, root, "<< /Type /Outlines /Count %u%s%s >>", entries->len, first, last);
  return root;
}
