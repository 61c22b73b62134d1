/* Whether the file of a map is what it says. Every check says at which byte it failed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-file.h"

#include <glib/gi18n-lib.h>
#include <isa-l.h>
#include <math.h>
#include <string.h>

/* data/world/README.md describes the format. Tables lie in the file as they do in memory. */
#define MAGIC "SOMSHAPE"
#define VERSION 1
#define MAX_LEVELS 16
#define MAX_CREDITS 64
#define MAX_CREDIT_BYTES 4096

static gboolean
fail (const Check *check,
      const void  *place,
      const char  *what)
{
  g_set_error (check->error, SOM_ERROR, SOM_ERROR_INPUT, "%s: byte %" G_GSIZE_FORMAT ": %s", check->name,
               (gsize) ((const char *) place - check->data), what);
  return FALSE;
}

static gboolean
check_header (const Check *check)
{
  const Header *header = (const Header *) check->data;

  if (check->size < sizeof *header || memcmp (header->magic, MAGIC, sizeof header->magic) != 0)
    return fail (check, check->data, _("This is not a map of Sommet; choose another file or install Sommet again"));
  if (G_BYTE_ORDER != G_LITTLE_ENDIAN || header->version != VERSION)
    return fail (check, &header->version, _("This version of Sommet can't read the map; install Sommet again"));
  if (header->size != check->size)
    return fail (check, &header->size, _("The map does not have the length that it should have; install Sommet again"));
  if (header->checksum != crc32_gzip_refl (0, (const guint8 *) &header->size, check->size - G_STRUCT_OFFSET (Header, size)))
    return fail (check, &header->checksum, _("The map was altered since it was made; install Sommet again"));
  return TRUE;
}

static gboolean
check_extent (const Check   *check,
              const guint32 *offset,
              guint64        n_items,
              gsize          item_size)
{
  if (*offset % 4 != 0 || *offset + n_items * item_size > check->size)
    return fail (check, offset, _("A table of the map lies outside of the file; install Sommet again"));
  return TRUE;
}

/* `count` is where the file says how many items there are and, beside it, where they begin. */
static gboolean
check_table (const Check   *check,
             const guint32 *count,
             gsize          item_size,
             guint32        least,
             guint32        most)
{
  if (count[0] < least || count[0] > most)
    return fail (check, count, _("A table of the map is too short or too long; install Sommet again"));
  return check_extent (check, count + 1, count[0], item_size);
}

/* A code of four bytes is that many letters between `first` and `last`, then nothing but zeros. */
static gboolean
is_code (const char *code,
         gsize       least,
         gsize       most,
         char        first,
         char        last)
{
  gsize length = strnlen (code, 4);

  for (gsize i = 0; i < 4; i++)
    if (i < length ? code[i] < first || code[i] > last : code[i] != '\0')
      return FALSE;
  return length >= least && length <= most;
}

static gboolean
is_place (SomLonLat place)
{
  return fabsf (place.lon) <= 180 && fabsf (place.lat) <= 90;
}

static gboolean
check_shapes (const Check  *check,
              const Header *header)
{
  const SomShape *shape = (const SomShape *) (check->data + header->shapes);

  for (guint i = 0; i < header->n_shapes; i++, shape++)
    {
      if (!is_code (shape->code, 0, 2, 'A', 'Z') || strlen (shape->code) == 1 || !is_code (shape->code3, 3, 3, 'A', 'Z'))
        return fail (check, shape, _("A shape of the map has a wrong code; install Sommet again"));
      if (!is_place (shape->anchor) || !is_place (shape->bounds_min) || !is_place (shape->bounds_max))
        return fail (check, shape, _("A place of the map does not lie on the Earth; install Sommet again"));
      if (!isfinite (shape->area) || shape->area < 0)
        return fail (check, shape, _("A shape of the map has no area; install Sommet again"));
    }
  return TRUE;
}

static gboolean
check_codes (const Check  *check,
             const Header *header)
{
  const Code *code = (const Code *) (check->data + header->codes);

  for (guint i = 0; i < header->n_codes; i++, code++)
    {
      if (!is_code (code->code, 2, 3, 'A', 'Z') || (i > 0 && strcmp (code[-1].code, code->code) >= 0))
        return fail (check, code, _("The codes of the map are not in order; install Sommet again"));
      if (code->shape >= header->n_shapes)
        return fail (check, code, _("A code of the map stands for no shape; install Sommet again"));
    }
  return TRUE;
}

static gboolean
check_credits (const Check  *check,
               const Header *header)
{
  const Credit *credit = (const Credit *) (check->data + header->credits);

  for (guint i = 0; i < header->n_credits; i++, credit++)
    {
      const char *text = check->data + credit->text;

      if (!is_code (credit->language, 2, 3, 'a', 'z'))
        return fail (check, credit, _("A credit of the map has no language; install Sommet again"));
      if (credit->n_bytes > MAX_CREDIT_BYTES || (guint64) credit->text + credit->n_bytes >= check->size
          || text[credit->n_bytes] != '\0' || !g_utf8_validate (text, credit->n_bytes, NULL))
        return fail (check, credit, _("A credit of the map is not a text; install Sommet again"));
    }
  return TRUE;
}

static gboolean
check_stretch (const Check   *check,
               const Level   *level,
               const guint32 *first,
               guint          least)
{
  if (first[1] < least || (guint64) first[0] + first[1] > level->n_points)
    return fail (check, first, _("A line of the map has points that are not there; install Sommet again"));
  return TRUE;
}

static gboolean
check_rings (const Check  *check,
             const Header *header,
             const Level  *level)
{
  const guint32 *first_ring = (const guint32 *) (check->data + level->first_rings);
  const Ring    *ring = (const Ring *) (check->data + level->rings);

  if (first_ring[0] != 0 || first_ring[header->n_shapes] != level->n_rings)
    return fail (check, first_ring, _("The rings of the map belong to no shape; install Sommet again"));
  for (guint i = 0; i < header->n_shapes; i++)
    if (first_ring[i + 1] <= first_ring[i])
      return fail (check, first_ring + i, _("A shape of the map has no ring; install Sommet again"));
  for (guint i = 0; i < level->n_rings; i++, ring++)
    if (!check_stretch (check, level, &ring->first, 3))
      return FALSE;
  return TRUE;
}

static gboolean
check_borders (const Check  *check,
               const Header *header,
               const Level  *level)
{
  const Border *border = (const Border *) (check->data + level->borders);

  for (guint i = 0; i < level->n_borders; i++, border++)
    {
      if (border->shape >= header->n_shapes || border->neighbour >= header->n_shapes || border->shape == border->neighbour)
        return fail (check, border, _("A border of the map does not lie between two shapes; install Sommet again"));
      if (!check_stretch (check, level, &border->first, 2))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_points (const Check *check,
              const Level *level)
{
  const SomLonLat *point = (const SomLonLat *) (check->data + level->points);

  for (guint i = 0; i < level->n_points; i++, point++)
    if (!is_place (*point))
      return fail (check, point, _("A place of the map does not lie on the Earth; install Sommet again"));
  return TRUE;
}

static gboolean
check_level (const Check  *check,
             const Header *header,
             const Level  *level)
{
  if (!isfinite (level->error) || level->error < 0)
    return fail (check, level, _("A level of the map does not say how fine it is; install Sommet again"));
  return check_table (check, &level->n_rings, sizeof (Ring), 1, G_MAXUINT32)
         && check_table (check, &level->n_borders, sizeof (Border), 0, G_MAXUINT32)
         && check_table (check, &level->n_points, sizeof (SomLonLat), 3, G_MAXUINT32)
         && check_extent (check, &level->first_rings, (guint64) header->n_shapes + 1, sizeof (guint32))
         && check_rings (check, header, level)
         && check_borders (check, header, level)
         && check_points (check, level);
}

static gboolean
check_levels (const Check  *check,
              const Header *header)
{
  const Level *level = (const Level *) (check->data + header->levels);

  for (guint i = 0; i < header->n_levels; i++, level++)
    {
      if (!check_level (check, header, level))
        return FALSE;
      if (i > 0 && level->error > level[-1].error)
        return fail (check, level, _("The levels of the map are not in order; install Sommet again"));
    }
  return TRUE;
}

gboolean
som_shapes_check (const Check *check)
{
  const Header *header = (const Header *) check->data;

  return check_header (check)
         && check_table (check, &header->n_shapes, sizeof (SomShape), 1, G_MAXUINT16)
         && check_table (check, &header->n_codes, sizeof (Code), 0, G_MAXUINT32)
         && check_table (check, &header->n_credits, sizeof (Credit), 1, MAX_CREDITS)
         && check_table (check, &header->n_levels, sizeof (Level), 1, MAX_LEVELS)
         && check_shapes (check, header)
         && check_codes (check, header)
         && check_credits (check, header)
         && check_levels (check, header);
}
