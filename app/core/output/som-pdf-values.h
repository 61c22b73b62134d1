/* Numbers and texts as PDF writes them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Appends a number with at most two decimals and a space after it. What is no number is 0; what is too large for readers of PDF is the
 * largest that is not. */
void  som_pdf_append_number (GString *to, double value);
/* The same with as many as six decimals, for what other numbers are multiplied with. */
void  som_pdf_append_factor (GString *to, double value);
/* Appends bytes as the inside of a hexadecimal string: UTF-16, big end first. */
void  som_pdf_append_utf16  (GString *to, const char *text, gsize length);
/* A string object for people: letters of English as they are, all else as UTF-16. (transfer full) */
char *som_pdf_make_text     (const char *text);
/* A date object. (transfer full) */
char *som_pdf_make_date     (SomTime time);

G_END_DECLS
