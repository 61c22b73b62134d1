/* What the parts of the gate share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-gate.h"
#include "source/som-key-set.h"
#include "source/som-mend.h"
#include "source/som-position.h"

G_BEGIN_DECLS

/* What the text must go on with. */
typedef enum
{
  SOM_GATE_VALUE,
  SOM_GATE_FIRST_ELEMENT, /* a value, or the end of an empty array */
  SOM_GATE_KEY,
  SOM_GATE_FIRST_KEY, /* a key, or the end of an empty object */
  SOM_GATE_COLON,
  SOM_GATE_NEXT, /* a comma, or the end of the array or object */
  SOM_GATE_END,
  SOM_GATE_DONE
} SomGateState;

/* An array or object that is open. */
typedef struct
{
  gboolean    is_object;
  gsize       offset;
  gboolean    is_inside; /* of the element or member below */
  guint       n_elements;
  const char *key;
  gsize       key_length;
  SomKeySet   keys;
  gboolean    is_crowded;
  gboolean    is_dropping;              /* the member below */
  gsize       comma_offset, comma_mark; /* of the comma before what is read, where dropping begins */
  gpointer    visited;
} SomGateFrame;

/* The gate on its way through a text. */
typedef struct
{
  const char   *text;
  gsize         length, offset;
  SomGateState  state;
  gboolean      is_fatal, is_mistaken_encoding, has_escapes;
  guint         depth, n_values, seed;
  SomGateFrame  frames[SOM_MAX_JSON_DEPTH];
  SomMend       mend;
  GStringChunk *decoded_keys;

  const char   *file;
  SomProblems  *problems; /* NULL in a walk */
  SomPosition   position;

  SomGateVisit  visit; /* NULL in a check */
  gpointer      root, visited, data;
} SomGate;

static inline SomGateFrame *
som_gate_get_top (SomGate *gate)
{
  return gate->depth > 0 ? &gate->frames[gate->depth - 1] : NULL;
}

void     som_gate_init               (SomGate *gate, const char *text, gsize length);
void     som_gate_clear              (SomGate *gate);

/* som-gate-report.c. Reports take words not yet translated: a million faults are counted faster than they are worded. */
void     som_gate_report             (SomGate *gate, SomSeverity severity, gsize offset,
                                      const char *mend, const char *what, ...) G_GNUC_PRINTF (5, 6);
#define  report_error(gate, offset, ...) som_gate_report (gate, SOM_SEVERITY_ERROR, offset, __VA_ARGS__)
/* Gives the whole text up. */
void     som_gate_fail               (SomGate *gate);
void     som_gate_fail_unexpected    (SomGate *gate);
void     som_gate_fail_early_end     (SomGate *gate);
void     som_gate_check_utf8         (SomGate *gate, gsize from, gsize to);
/* A part of the text, short and valid enough for a message. Returns: (transfer full) */
char    *som_gate_quote              (const char *text, gsize length);

/* som-gate-token.c. Goes to the next byte that means something; FALSE at the end of the text. */
gboolean som_gate_skip_blank         (SomGate *gate);
/* Reads a string with its quotes, and tells in `has_escapes` whether it has any; FALSE where it is never closed. */
gboolean som_gate_read_string        (SomGate *gate);
/* Numbers, names and unquoted keys are words. Returns: the length */
gboolean som_gate_starts_word        (const SomGate *gate);
gsize    som_gate_skip_word          (SomGate *gate);

/* som-gate-container.c. Every value begins and ends, be it one of several or the whole text. */
void     som_gate_begin_value        (SomGate *gate);
void     som_gate_end_value          (SomGate *gate);
void     som_gate_open               (SomGate *gate);
void     som_gate_close              (SomGate *gate);
/* The same where the last comma has nothing behind it. */
void     som_gate_close_behind_comma (SomGate *gate);

/* som-gate-value.c. Reads the value that begins here, whatever it is. */
void     som_gate_read_value         (SomGate *gate);
/* Reads a value, or the end of an array that has none. */
void     som_gate_read_first_element (SomGate *gate);
/* Puts null where a value is missing, and says so. */
void     som_gate_insert_null        (SomGate *gate, const char *mend, const char *what);

/* som-gate-key.c. Reads a key, or the end of an object that has no more. */
void     som_gate_read_key           (SomGate *gate);

G_END_DECLS
