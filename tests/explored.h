/* A dossier to explore: money of two powers and a company, checked in part.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "figures.h"

#define EXPLORED                                                                                                                             \
  "{'name': 'explored', 'languages': ['en', 'fr'], 'sommet:units': {'USD_bn': {'kind': 'currency', 'currency': 'USD', 'factor': 1e9}, "      \
  "'EUR_bn': {'kind': 'currency', 'currency': 'EUR', 'factor': 1e9}, 'percent': {'kind': 'percent'}}, 'resources': ["                        \
  "{'name': 'entities', 'data': [{'id': 'us', 'label': 'United States', 'label@fr': 'États-Unis'}, {'id': 'meta', 'label': 'Meta', "         \
  "'parent': 'us'}, {'id': 'cn', 'label': 'China'}], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, "           \
  "{'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'label@fr', 'type': 'string'}, {'name': 'parent', 'type': "         \
  "'string', 'sommet:role': 'entity'}], 'foreignKeys': [{'fields': 'parent', 'reference': {'resource': '', 'fields': 'id'}}]}}, "                                    \
  "{'name': 'sources', 'data': [{'id': 'bank', 'title': 'The Bank', 'url': 'https://bank.example/a?b=1&c=2'}, {'id': 'paper', 'title': "     \
  "'The Paper', 'date': '2025-02-11'}], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'title', "      \
  "'type': 'string', 'sommet:role': 'label'}, {'name': 'url', 'type': 'string', 'sommet:role': 'link'}, {'name': 'date', 'type': 'date', "   \
  "'sommet:role': 'time'}]}}, "                                                                                                              \
  "{'name': 'money', 'title': 'Money', 'data': ["                                                                                            \
  "{'id': 'a', 'label': 'Stargate', 'entity': 'us', 'value': 500, 'unit': 'USD_bn', 'status': 'announced', 'qualifier': 'private', "         \
  "'source': ['paper'], 'note': 'over four years', 'layer': 'article'}, "                                                                    \
  "{'id': 'b', 'label': 'Plan', 'entity': 'cn', 'value': 30, 'unit': 'USD_bn', 'status': 'announced', 'qualifier': 'private', 'source': "    \
  "['bank'], 'layer': 'article'}, "                                                                                                          \
  "{'id': 'c', 'label': 'Servers', 'entity': 'meta', 'value': 65, 'unit': 'USD_bn', 'status': 'announced', 'qualifier': 'private', "         \
  "'source': ['bank', 'paper'], 'layer': 'article'}, "                                                                                       \
  "{'id': 'd', 'label': 'Fonds', 'entity': 'cn', 'value': 2.5, 'unit': 'EUR_bn', 'source': ['bank'], 'layer': 'article'}, "                  \
  "{'id': 'e', 'label': 'Stargate, checked', 'entity': 'us', 'value': 100, 'unit': 'USD_bn', 'status': 'announced', 'qualifier': "           \
  "'private', 'source': ['bank'], 'layer': 'check', 'checks': 'a'}, "                                                                        \
  "{'id': 'f', 'label': 'Share', 'entity': 'us', 'value': 40, 'unit': 'percent', 'source': ['bank'], 'layer': 'article'}, "                  \
  "{'id': 'g', 'label': 'Spent', 'entity': 'us', 'value': 7, 'unit': 'USD_bn', 'status': 'actual', 'qualifier': 'private', 'source': "       \
  "['bank'], 'layer': 'article'}], "                                                                                                         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': "          \
  "'label'}, {'name': 'entity', 'title': 'Power', 'type': 'string', 'sommet:role': 'entity'}, {'name': 'value', 'title': 'Amount', 'type': " \
  "'number', 'sommet:role': 'value'}, {'name': 'unit', 'type': 'string', 'sommet:role': 'unit', 'sommet:of': 'value'}, {'name': "            \
  "'status', 'type': 'string', 'sommet:role': 'status'}, {'name': 'qualifier', 'type': 'string', 'sommet:role': 'qualifier'}, {'name': "     \
  "'source', 'type': 'array', 'sommet:role': 'source'}, {'name': 'note', 'title': 'Remark', 'type': 'string', 'sommet:role': 'note'}, "      \
  "{'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}, {'name': 'checks', 'type': 'string', 'sommet:role': 'checks'}], "            \
  "'foreignKeys': [{'fields': 'entity', 'reference': {'resource': 'entities', 'fields': 'id'}}, {'fields': 'source', 'reference': "          \
  "{'resource': 'sources', 'fields': 'id'}}]}}], 'views': [{'name': 'first', 'title': 'Money and power', 'resources': ['money'], "           \
  "'specType': 'sommet:table'}, {'name': 'second', 'title': 'Again the énergie', 'resources': ['money'], 'specType': 'sommet:table'}]}"

static inline SomRequest
get_explored_request (SomDossier *dossier)
{
  return (SomRequest) { .dossier = dossier, .language = "en" };
}
