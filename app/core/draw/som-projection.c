/* Flattens the Earth, and finds the way back.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-shapes.h>

#include <math.h>

#define RADIANS (G_PI / 180)
#define ROOT_3 1.7320508075688772

/* How far beyond the edge a point may lie and still be on it: som_project() rounds. In radii. */
#define EDGE 1e-6

/* Both projections are pseudocylindrical: parallels are level lines on which longitude runs evenly, so that a point is
 * x = longitude × width (t), y = height (t), where the parameter t depends on the latitude alone. Angles are radians;
 * here y runs upwards. */
typedef struct
{
  double (*get_parameter) (double lat);
  double (*get_lat)       (double t);
  double (*get_width)     (double t);
  double (*get_height)    (double t);
  double (*get_slope)     (double t);
} Pseudocylinder;

/* Equal Earth: B. Šavrič, T. Patterson, B. Jenny (2018), "The Equal Earth map projection", International Journal of
 * Geographical Information Science 33 (3), DOI 10.1080/13658816.2018.1504949:
 *   sin t = √3/2 sin φ,  x = 2√3 λ cos t / (3 dy/dt),  y = A1 t + A2 t³ + A3 t⁷ + A4 t⁹ */
static const double equal[] = { 1.340264, -0.081106, 0.000893, 0.003796 };

static double
get_equal_parameter (double lat)
{
  return asin (ROOT_3 / 2 * sin (lat));
}

static double
get_equal_lat (double t)
{
  return asin (CLAMP (2 / ROOT_3 * sin (t), -1, 1));
}

static double
get_equal_height (double t)
{
  double t2 = t * t, t6 = t2 * t2 * t2;

  return t * (equal[0] + equal[1] * t2 + t6 * (equal[2] + equal[3] * t2));
}

static double
get_equal_slope (double t)
{
  double t2 = t * t, t6 = t2 * t2 * t2;

  return equal[0] + 3 * equal[1] * t2 + t6 * (7 * equal[2] + 9 * equal[3] * t2);
}

static double
get_equal_width (double t)
{
  return 2 * ROOT_3 * cos (t) / (3 * get_equal_slope (t));
}

/* Natural Earth, designed by T. Patterson, as polynomials: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni
 * (2011), "A polynomial equation for the Natural Earth projection", Cartography and Geographic Information Science
 * 38 (4), DOI 10.1559/15230406384363:
 *   x = λ (A1 + A2 φ² + A3 φ⁴ + A4 φ¹⁰ + A5 φ¹²),  y = φ (B1 + B2 φ² + B3 φ⁶ + B4 φ⁸ + B5 φ¹⁰) */
static const double natural_width[] = { 0.870700, -0.131979, -0.013791, 0.003971, -0.001529 };
static const double natural_height[] = { 1.007226, 0.015085, -0.044475, 0.028874, -0.005916 };

static double
get_natural_parameter (double lat)
{
  return lat;
}

static double
get_natural_width (double t)
{
  const double *a = natural_width;
  double        t2 = t * t, t4 = t2 * t2;

  return a[0] + a[1] * t2 + t4 * (a[2] + t4 * t2 * (a[3] + a[4] * t2));
}

static double
get_natural_height (double t)
{
  const double *b = natural_height;
  double        t2 = t * t, t6 = t2 * t2 * t2;

  return t * (b[0] + b[1] * t2 + t6 * (b[2] + b[3] * t2 + b[4] * t2 * t2));
}

static double
get_natural_slope (double t)
{
  const double *b = natural_height;
  double        t2 = t * t, t6 = t2 * t2 * t2;

  return b[0] + 3 * b[1] * t2 + t6 * (7 * b[2] + 9 * b[3] * t2 + 11 * b[4] * t2 * t2);
}

static const Pseudocylinder projections[] = {
  [SOM_PROJECTION_EQUAL_EARTH] = { get_equal_parameter, get_equal_lat, get_equal_width, get_equal_height,
                                   get_equal_slope },
  [SOM_PROJECTION_NATURAL_EARTH] = { get_natural_parameter, get_natural_parameter, get_natural_width,
                                     get_natural_height, get_natural_slope },
};

static double
clamp_angle (double degrees,
             double limit)
{
  return isnan (degrees) ? 0 : CLAMP (degrees, -limit, limit) * RADIANS;
}

SomPoint
som_project (SomProjection projection,
             SomLonLat     place)
{
  const Pseudocylinder *p;
  double                t;

  g_return_val_if_fail ((guint) projection < G_N_ELEMENTS (projections), (SomPoint) { 0 });

  p = &projections[projection];
  t = p->get_parameter (clamp_angle (place.lat, 90));
  return (SomPoint) { clamp_angle (place.lon, 180) * p->get_width (t), -p->get_height (t) };
}

/* Newton's method: both heights rise all the way, so that it needs half a dozen steps. */
static double
find_parameter (const Pseudocylinder *p,
                double                y,
                double                t_max)
{
  double t = y / p->get_height (t_max) * t_max;

  for (guint i = 0; i < 50; i++)
    {
      double step = (p->get_height (t) - y) / p->get_slope (t);

      t = CLAMP (t - step, -t_max, t_max);
      if (fabs (step) < 1e-13)
        break;
    }
  return t;
}

gboolean
som_unproject (SomProjection projection,
               SomPoint      point,
               SomLonLat    *place)
{
  const Pseudocylinder *p;
  double                t, t_max, lon;

  g_return_val_if_fail ((guint) projection < G_N_ELEMENTS (projections), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  p = &projections[projection];
  t_max = p->get_parameter (G_PI / 2);
  if (!(fabs (point.y) <= p->get_height (t_max) + EDGE))
    return FALSE;

  t = find_parameter (p, -point.y, t_max);
  lon = point.x / p->get_width (t);
  if (!(fabs (lon) <= G_PI + EDGE))
    return FALSE;

  *place = (SomLonLat) { CLAMP (lon / RADIANS, -180, 180), p->get_lat (t) / RADIANS };
  return TRUE;
}

SomRect
som_project_bounds (SomProjection projection)
{
  SomPoint east = som_project (projection, (SomLonLat) { 180, 0 });
  SomPoint south = som_project (projection, (SomLonLat) { 0, -90 });

  return (SomRect) { -east.x, -south.y, 2 * east.x, 2 * south.y };
}
