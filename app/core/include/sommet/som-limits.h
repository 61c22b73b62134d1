/* Every limit that Sommet puts on what it reads and writes, in one place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/** SOM_MAX_JSON_BYTES: the largest JSON file that is read, in bytes. */
#define SOM_MAX_JSON_BYTES (64u * 1024 * 1024)
/** SOM_MAX_JSON_DEPTH: how deep arrays and objects may nest. */
#define SOM_MAX_JSON_DEPTH 64
/** SOM_MAX_JSON_MEMBERS: how many keys an object of a JSON file may have. */
#define SOM_MAX_JSON_MEMBERS 4096u
/** SOM_MAX_JSON_VALUES: how many values a JSON file may have in all. */
#define SOM_MAX_JSON_VALUES 8000000u
/** SOM_MAX_STRING_BYTES: the longest string of a JSON file or field of a CSV file, in bytes. */
#define SOM_MAX_STRING_BYTES (1024u * 1024)
/** SOM_MAX_CSV_BYTES: the largest CSV file that is read, in bytes. */
#define SOM_MAX_CSV_BYTES (1024u * 1024 * 1024)
/** SOM_MAX_ROWS: how many rows a table may have. */
#define SOM_MAX_ROWS 10000000u
/** SOM_MAX_COLUMNS: how many columns a table may have. */
#define SOM_MAX_COLUMNS 4096u
/** SOM_MAX_RESOURCES: how many resources, and how many views, a dossier may have. */
#define SOM_MAX_RESOURCES 256u
/** SOM_MAX_PROBLEMS: how many problems of a dossier are kept; the rest is counted. */
#define SOM_MAX_PROBLEMS 1000u
/** SOM_MAX_LABEL_BYTES: how much of a text is drawn, in bytes. */
#define SOM_MAX_LABEL_BYTES 4096u
/** SOM_MAX_COORDINATE: the farthest that a path may reach, in figure units. */
#define SOM_MAX_COORDINATE 1e6
/** SOM_MAX_EXPORT_PIXELS: the longest side of an exported picture, in pixels. */
#define SOM_MAX_EXPORT_PIXELS 16384u
/** SOM_MAX_MARKS: how many marks a figure may have. */
#define SOM_MAX_MARKS 1000000u
/** SOM_MAX_MARK_DEPTH: how deep marks may nest. */
#define SOM_MAX_MARK_DEPTH 32u
/** SOM_MAX_DRAW_SECONDS: how long a plugin may draw before it is given up. */
#define SOM_MAX_DRAW_SECONDS 5
