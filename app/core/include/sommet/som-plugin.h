/* The descriptor: the one symbol that a plugin exports.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-canvas.h>

G_BEGIN_DECLS

/** SOM_PLUGIN_MAGIC: the first word of every descriptor, `Som1`. */
#define SOM_PLUGIN_MAGIC 0x536f6d31u
/** SOM_PLUGIN_ABI_MAJOR: must equal the host's. */
#define SOM_PLUGIN_ABI_MAJOR 1
/** SOM_PLUGIN_ABI_MINOR: must not exceed the host's. */
#define SOM_PLUGIN_ABI_MINOR 0
/** SOM_PLUGIN_SYMBOL: name of the symbol that a module exports. */
#define SOM_PLUGIN_SYMBOL "sommet_plugin"

/**
 * SomOptionType:
 * @SOM_OPTION_BOOLEAN: true or false
 * @SOM_OPTION_NUMBER: a number between minimum and maximum
 * @SOM_OPTION_CHOICE: one of a list of words
 * @SOM_OPTION_WORDS: a text, in languages
 * @SOM_OPTION_COLUMN: name of a column of the view's first table
 *
 * What an option holds.
 */
typedef enum
{
  SOM_OPTION_BOOLEAN,
  SOM_OPTION_NUMBER,
  SOM_OPTION_CHOICE,
  SOM_OPTION_WORDS,
  SOM_OPTION_COLUMN
} SomOptionType;

/**
 * SomOptionSpec:
 * @name: its key in a view's `spec`; %NULL ends the list
 * @type: what it holds
 * @title: what a person reads, to be translated
 * @value: default, as text: `true`, `0.5`, a choice; %NULL is false, 0 or nothing
 * @choices: (nullable): for %SOM_OPTION_CHOICE, the choices, separated by `|`
 * @titles: (nullable): what a person reads for each choice, separated by `|`, to be translated as a whole
 * @minimum: for %SOM_OPTION_NUMBER
 * @maximum: for %SOM_OPTION_NUMBER
 *
 * An option of a plugin.
 */
typedef struct
{
  const char   *name;
  SomOptionType type;
  const char   *title;
  const char   *value;
  const char   *choices;
  const char   *titles;
  double        minimum, maximum;
} SomOptionSpec;

/**
 * SomPluginFlags:
 * @SOM_PLUGIN_NONE: nothing of this
 * @SOM_PLUGIN_ZOOMABLE: it draws what the viewport shows, within a clip about whole marks that stays where it is: see som_canvas_push_clip()
 * @SOM_PLUGIN_COMMON_SCALE: it sets values on one scale: the host notes mixed units and the rates used
 * @SOM_PLUGIN_WORLD: it draws the world map: the host credits it
 *
 * What the host must know of a plugin before it draws.
 */
typedef enum
{
  SOM_PLUGIN_NONE = 0,
  SOM_PLUGIN_ZOOMABLE = 1 << 0,
  SOM_PLUGIN_COMMON_SCALE = 1 << 1,
  SOM_PLUGIN_WORLD = 1 << 2
} SomPluginFlags;

/**
 * SomPluginDescriptor:
 * @magic: %SOM_PLUGIN_MAGIC
 * @size: size of this struct when the plugin was built
 * @abi_major: %SOM_PLUGIN_ABI_MAJOR
 * @abi_minor: %SOM_PLUGIN_ABI_MINOR
 * @id: name of the plugin; its file is `ID.so`
 * @name: what a person reads, to be translated
 * @summary: one line about it, to be translated
 * @version: its version
 * @license: SPDX expression
 * @domain: (nullable): gettext domain of its words
 * @options: (nullable): its options, ending with an empty one
 * @flags: #SomPluginFlags
 * @suggest: (nullable): how well the tables of @view fit: 0 not at all, 100 made for it
 * @draw: draws @view; %FALSE with @error set where it can't
 *
 * What a module exports as `sommet_plugin`. The struct only grows at its end.
 */
typedef struct
{
  guint32              magic, size;
  guint16              abi_major, abi_minor;
  const char          *id, *name, *summary, *version, *license, *domain;
  const SomOptionSpec *options;
  guint                flags;
  int                (*suggest) (const SomView *view);
  gboolean           (*draw)    (const SomView *view, SomCanvas *canvas, GError **error);
} SomPluginDescriptor;

/**
 * SOM_PLUGIN:
 * @...: members of #SomPluginDescriptor
 *
 * Defines the one symbol that a module exports.
 */
#define SOM_PLUGIN(...)                                                                                        \
  SOM_EXPORT extern const SomPluginDescriptor sommet_plugin;                                                   \
  SOM_EXPORT const SomPluginDescriptor        sommet_plugin = { .magic = SOM_PLUGIN_MAGIC,                     \
                                                                .size = sizeof (SomPluginDescriptor),          \
                                                                .abi_major = SOM_PLUGIN_ABI_MAJOR,             \
                                                                .abi_minor = SOM_PLUGIN_ABI_MINOR, __VA_ARGS__ }

/** SOM_EXPORT: makes a symbol visible outside of its module. */
#define SOM_EXPORT __attribute__ ((visibility ("default")))

G_END_DECLS
