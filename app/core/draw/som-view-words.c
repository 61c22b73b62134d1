/* The words of a view: its language, what is kept for it and what is translated.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-view-private.h"

#include "draw/som-catalog.h"

const char *
som_view_get_language (const SomView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  return view->request->language;
}

SomFormatter *
som_view_get_formatter (const SomView *view)
{
  return som_formatter_get (view->request->language);
}

const char *
som_view_keep (const SomView *view,
               const char    *text)
{
  return text != NULL ? g_string_chunk_insert_const (view->strings, text) : NULL;
}

const char *
som_view_translate_context (const SomView *view,
                            const char    *context,
                            const char    *msgid)
{
  const char *domain, *found = NULL;

  g_return_val_if_fail (view != NULL && msgid != NULL, msgid);

  domain = view->request->plugin != NULL ? view->request->plugin->domain : NULL;
  if (domain != NULL)
    found = som_catalog_find (view->request->language, domain, context, msgid);
  if (found == NULL && g_strcmp0 (domain, GETTEXT_PACKAGE) != 0)
    found = som_catalog_find (view->request->language, GETTEXT_PACKAGE, context, msgid);
  return found != NULL ? found : msgid;
}

const char *
som_view_translate (const SomView *view,
                    const char    *msgid)
{
  return som_view_translate_context (view, NULL, msgid);
}
