/* Font faces: shaped once for all threads, painted with a cairo face of each thread's own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-face.h"

#include "source/som-paths.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

struct _SomFace
{
  GMappedFile *file;    /* of Inter; NULL for a system face */
  hb_font_t   *font;    /* of Inter */
  FcPattern   *pattern; /* of a system face */
  double       upem;
};

static const char *const inter_files[SOM_N_WEIGHTS] = {
  [SOM_WEIGHT_REGULAR] = "fonts/Inter-Regular.otf",
  [SOM_WEIGHT_SEMIBOLD] = "fonts/Inter-SemiBold.otf",
  [SOM_WEIGHT_BOLD] = "fonts/Inter-Bold.otf",
};

static gpointer
open_inter (SomWeight weight)
{
  g_autofree char        *path = som_paths_get_data (inter_files[weight]);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  SomFace                *face;
  hb_blob_t              *blob;
  hb_face_t              *hb_face;

  if (file == NULL)
    {
      g_warning ("%s", error->message);
      return NULL;
    }

  blob = hb_blob_create (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face = hb_face_create (blob, 0);
  face = g_new0 (SomFace, 1);
  face->upem = hb_face_get_upem (hb_face);
  face->font = hb_font_create (hb_face);
  face->file = g_steal_pointer (&file);
  hb_font_make_immutable (face->font);
  hb_face_destroy (hb_face);
  hb_blob_destroy (blob);
  return face;
}

#define DEFINE_OPEN(name, weight)                                                                                      \
  static gpointer name (gpointer data G_GNUC_UNUSED)                                                                   \
  {                                                                                                                    \
    return open_inter (weight);                                                                                        \
  }
DEFINE_OPEN (open_regular, SOM_WEIGHT_REGULAR)
DEFINE_OPEN (open_semibold, SOM_WEIGHT_SEMIBOLD)
DEFINE_OPEN (open_bold, SOM_WEIGHT_BOLD)

const SomFace *
som_face_get_inter (SomWeight weight)
{
  static GOnce             once[SOM_N_WEIGHTS] = { G_ONCE_INIT, G_ONCE_INIT, G_ONCE_INIT };
  static const GThreadFunc open[SOM_N_WEIGHTS] = { open_regular, open_semibold, open_bold };

  g_return_val_if_fail (weight < SOM_N_WEIGHTS, NULL);
  return g_once (&once[weight], open[weight], NULL);
}

/* What tells one face from another in a pattern; sizes are left out. Of a font of pictures that is the matrix too, by which fontconfig
 * brings them to a size; and cairo has to be told to take them. */
static FcPattern *
reduce_pattern (FcPattern *pattern)
{
  static const char *const kept[] = { FC_FILE, FC_INDEX, FC_FONT_VARIATIONS, FC_EMBOLDEN, FC_OUTLINE, FC_SCALABLE };
  FcPattern               *reduced = FcPatternCreate ();
  FcBool                   has_outlines = FcTrue;
  FcMatrix                *matrix;
  FcValue                  value;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (FcPatternGet (pattern, kept[i], 0, &value) == FcResultMatch)
      FcPatternAdd (reduced, kept[i], value, FcTrue);
  FcPatternGetBool (pattern, FC_OUTLINE, 0, &has_outlines);
  if (!has_outlines)
    FcPatternAddBool (reduced, FC_EMBEDDED_BITMAP, FcTrue);
  else if (FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch)
    FcPatternAddMatrix (reduced, FC_MATRIX, matrix);
  return reduced;
}

const SomFace *
som_face_get_system (gpointer fontconfig_pattern)
{
  static GMutex      mutex;
  static GHashTable *faces; /* pattern → face; as many as there are fonts on the system */
  FcPattern         *pattern = reduce_pattern (fontconfig_pattern);
  SomFace           *face;

  g_mutex_lock (&mutex);
  if (faces == NULL)
    faces = g_hash_table_new ((GHashFunc) FcPatternHash, (GEqualFunc) FcPatternEqual);
  face = g_hash_table_lookup (faces, pattern);
  if (face == NULL)
    {
      face = g_new0 (SomFace, 1);
      face->pattern = g_steal_pointer (&pattern);
      face->upem = 1;
      g_hash_table_insert (faces, face->pattern, face);
    }
  g_mutex_unlock (&mutex);
  if (pattern != NULL)
    FcPatternDestroy (pattern);
  return face;
}

hb_font_t *
som_face_get_hb (const SomFace *face)
{
  return face->font;
}

double
som_face_get_upem (const SomFace *face)
{
  return face->upem;
}

gboolean
som_face_covers (const SomFace *face,
                 const char    *text,
                 gsize          length)
{
  hb_codepoint_t glyph;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if ((guchar) *c >= 0x80 && !hb_font_get_nominal_glyph (face->font, g_utf8_get_char (c), &glyph))
      return FALSE;
  return TRUE;
}

/* FreeType's library lives as long as the last cairo face made with it, which cairo may keep beyond the thread. */
typedef struct
{
  FT_Library library;
  FT_Face    face;
} FaceHandle;

static void
face_handle_free (gpointer data)
{
  FaceHandle *handle = data;

  if (handle->face != NULL)
    FT_Done_Face (handle->face);
  if (handle->library != NULL)
    FT_Done_FreeType (handle->library);
  g_free (handle);
}

static cairo_font_face_t *
make_inter (const SomFace *face)
{
  static const cairo_user_data_key_t key;
  FaceHandle                        *handle = g_new0 (FaceHandle, 1);
  cairo_font_face_t                 *font_face;

  if (FT_Init_FreeType (&handle->library) != 0
      || FT_New_Memory_Face (handle->library, (const FT_Byte *) g_mapped_file_get_contents (face->file),
                             g_mapped_file_get_length (face->file), 0, &handle->face)
           != 0)
    {
      face_handle_free (handle);
      return cairo_toy_font_face_create ("sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    }

  font_face = cairo_ft_font_face_create_for_ft_face (handle->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data (font_face, &key, handle, face_handle_free) != CAIRO_STATUS_SUCCESS)
    face_handle_free (handle);
  return font_face;
}

static void
free_thread_faces (gpointer data)
{
  g_hash_table_unref (data);
}

cairo_font_face_t *
som_face_get_cairo (const SomFace *face)
{
  static GPrivate    private = G_PRIVATE_INIT (free_thread_faces);
  GHashTable        *faces = g_private_get (&private);
  cairo_font_face_t *font_face;

  if (faces == NULL)
    {
      faces = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_font_face_destroy);
      g_private_set (&private, faces);
    }

  font_face = g_hash_table_lookup (faces, face);
  if (font_face == NULL)
    {
      font_face = face->file != NULL ? make_inter (face) : cairo_ft_font_face_create_for_pattern (face->pattern);
      g_hash_table_insert (faces, (gpointer) face, font_face);
    }
  return font_face;
}
