/* Tests of som-csv: every dialect, every fault, every encoding.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <string.h>

/* All rows as one text: fields in ‹›, a slash behind each row. */
static char *
read_bytes (GBytes       *bytes,
            SomCsvDialect dialect,
            SomProblems  *problems)
{
  g_autoptr (SomCsv) csv = som_csv_new (bytes, dialect, "f", problems);
  GString           *string = g_string_new (NULL);
  const SomCsvField *fields;
  guint              n;

  while ((fields = som_csv_next (csv, &n, NULL)) != NULL)
    {
      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (string, "‹%s›", fields[i].text != NULL ? fields[i].text : "NULL");
          if (fields[i].text != NULL)
            g_assert_cmpuint (strlen (fields[i].text), ==, fields[i].length);
        }
      g_string_append_c (string, '/');
    }
  g_assert_null (som_csv_next (csv, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  return g_string_free (string, FALSE);
}

static void
assert_dialect (const char   *text,
                SomCsvDialect dialect,
                const char   *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *rows = read_bytes (bytes, dialect, problems);

  g_assert_cmpstr (rows, ==, expected);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
}

static void
assert_rows (const char *text,
             const char *expected)
{
  assert_dialect (text, SOM_CSV_DIALECT_DEFAULT, expected);
}

static void
assert_fault (const char *text,
              gsize       length,
              const char *expected,
              const char *problem)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *rows = read_bytes (bytes, SOM_CSV_DIALECT_DEFAULT, problems);
  g_autofree char *first = NULL;

  g_assert_cmpstr (rows, ==, expected);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
  first = som_problem_to_string (som_problems_get (problems, 0));
  if (strstr (first, problem) == NULL)
    g_error ("“%s” is not in “%s”", problem, first);
}

static void
test_rows (void)
{
  assert_rows ("", "");
  assert_rows ("a", "‹a›/");
  assert_rows ("a,b\nc,d\n", "‹a›‹b›/‹c›‹d›/");
  assert_rows ("a,b\nc,d", "‹a›‹b›/‹c›‹d›/");
  assert_rows ("a,\n,b\n,", "‹a›‹›/‹›‹b›/‹›‹›/");
  assert_rows ("a\nb,c,d\n", "‹a›/‹b›‹c›‹d›/");
  assert_rows ("é,“x”\n", "‹é›‹“x”›/");
}

static void
test_line_ends (void)
{
  assert_rows ("a\r\nb\rc\nd\r", "‹a›/‹b›/‹c›/‹d›/");
  assert_rows ("a\r\rb", "‹a›/‹b›/");
}

static void
test_blank_lines (void)
{
  assert_rows ("\n\r\n\ra\n\n\nb\n\n", "‹a›/‹b›/");
  assert_rows ("a\n  \nb", "‹a›/‹  ›/‹b›/");
  assert_rows ("\"\"\na", "‹›/‹a›/");
}

static void
test_quotes (void)
{
  assert_rows ("\"a\",\"b\"\"c\",\"\"\n", "‹a›‹b\"c›‹›/");
  assert_rows ("\"a,b\nc\r\nd\",e\n", "‹a,b\nc\r\nd›‹e›/");
  assert_rows ("a\"b\",c\n", "‹a\"b\"›‹c›/");
  assert_rows ("\"\"\"\"", "‹\"›/");
}

static void
test_dialects (void)
{
  SomCsvDialect semicolon = { .delimiter = ';', .quote = '\'', .double_quote = TRUE };
  SomCsvDialect escape = { .delimiter = ',', .quote = '"', .escape = '\\' };
  SomCsvDialect none = { .delimiter = '\t' };
  SomCsvDialect comment = { .delimiter = ',', .quote = '"', .double_quote = TRUE, .comment = '#' };
  SomCsvDialect space = { .delimiter = ',', .quote = '"', .double_quote = TRUE, .skip_initial_space = TRUE };
  SomCsvDialect same = { .delimiter = ',', .quote = '"', .escape = '"' };

  assert_dialect ("a;'b;''c';\"d\"", semicolon, "‹a›‹b;'c›‹\"d\"›/");
  assert_dialect ("\"a\\\"b\",c\\,d,\\\\\ne\\\nf\\", escape, "‹a\"b›‹c,d›‹\\›/‹e\nf›/");
  assert_dialect ("\"a\tb\"\tc,d", none, "‹\"a›‹b\"›‹c,d›/");
  assert_dialect ("#x,\"y\na,#b\n #c\n#", comment, "‹a›‹#b›/‹ #c›/");
  assert_dialect ("  a,  \"b, c\",  d ", space, "‹a›‹b, c›‹d ›/");
  assert_dialect ("\"a\"\"b\",c", same, "‹a\"b›‹c›/");
}

static void
test_odd_dialects_are_harmless (void)
{
  const char characters[] = { '\0', '\n', '\r', ',', '"', ' ', 'a', '\x01', '\xe9' };
  const char text[] = "a,\"b\n\",\xc3\xa9\r\n #x\n\"";

  for (guint i = 0; i < 9 * 9 * 9 * 9; i++)
    {
      SomCsvDialect dialect = { .delimiter = characters[i % 9], .quote = characters[i / 9 % 9],
                                .escape = characters[i / 81 % 9], .comment = characters[i / 729] };
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char *rows = read_bytes (bytes, dialect, problems);

      g_assert_nonnull (rows);
    }
}

static void
test_null_sequence (void)
{
  SomCsvDialect dialect = SOM_CSV_DIALECT_DEFAULT;

  dialect.null_sequence = "NA";
  assert_dialect ("NA,\"NA\",N,NAN\nx,NA", dialect, "‹NULL›‹NA›‹N›‹NAN›/‹x›‹NULL›/");
  dialect.null_sequence = "";
  assert_dialect ("a,,\"\"", dialect, "‹a›‹NULL›‹›/");
}

static void
test_places (void)
{
  const char *text = "é,b\n\n\"x\ny\",é€, \"z\n\rw,v";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomCsv) csv = som_csv_new (bytes, SOM_CSV_DIALECT_DEFAULT, "f", problems);
  const SomCsvField *fields;
  guint              n, line;

  fields = som_csv_next (csv, &n, &line);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (fields[1].column, ==, 3);
  fields = som_csv_next (csv, &n, &line);
  g_assert_cmpuint (line, ==, 3);
  g_assert_true (fields[0].quoted);
  g_assert_false (fields[1].quoted);
  g_assert_cmpuint (fields[0].column, ==, 1);
  g_assert_cmpuint (fields[1].column, ==, 4);
  g_assert_cmpuint (fields[2].column, ==, 7);
  fields = som_csv_next (csv, &n, &line);
  g_assert_cmpuint (line, ==, 6);
  g_assert_cmpuint (fields[1].column, ==, 3);
}

static void
test_counts_every_line_end (void)
{
  const char *text = "a\r\n\r\n\"b\r\nc\"\rd\ne";
  const guint lines[] = { 1, 3, 5, 6 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomCsv) csv = som_csv_new (bytes, SOM_CSV_DIALECT_DEFAULT, "f", problems);
  guint n, line;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_nonnull (som_csv_next (csv, &n, &line));
      g_assert_cmpuint (line, ==, lines[i]);
    }
}

static void
test_unclosed_quote (void)
{
  assert_fault ("a,b\nc,é \"d\n\n,\"e\nf\ng,h\n", strlen ("a,b\nc,é \"d\n\n,\"e\nf\ng,h\n"), "‹a›‹b›/‹c›‹é \"d›/",
                "f:4:2: the quote that opens here is never closed; close it");
}

static void
test_text_behind_quote (void)
{
  assert_fault ("\"a\"b,c\nd", 8, "‹ab›‹c›/‹d›/", "f:1:4: text follows the closing quote; double the quotes");
  assert_fault ("\"a\" ,c\nd", 8, "‹a ›‹c›/‹d›/", "f:1:4: text follows the closing quote");
}

static void
test_nul (void)
{
  assert_fault ("a,b\0c\nd", 7, "‹a›‹b\xef\xbf\xbd" "c›/‹d›/", "f:1:4: a NUL byte stands in the text; remove it");
  assert_fault ("\"b\0\"\n", 5, "‹b\xef\xbf\xbd›/", "f:1:3: a NUL byte");
}

static void
test_long_fields (void)
{
  g_autofree char *longest = g_strnfill (SOM_MAX_STRING_BYTES, 'a');
  g_autofree char *almost = g_strnfill (SOM_MAX_STRING_BYTES - 1, 'a');
  g_autofree char *fine = g_strdup_printf ("%s,b", longest);
  g_autofree char *fine_rows = g_strdup_printf ("‹%s›‹b›/", longest);
  g_autofree char *over = g_strdup_printf ("x,%sa,b\nc", longest);
  g_autofree char *over_rows = g_strdup_printf ("‹x›‹%s›‹b›/‹c›/", longest);
  g_autofree char *split = g_strdup_printf ("\"%sé\",b", almost);
  g_autofree char *split_rows = g_strdup_printf ("‹%s›‹b›/", almost);

  assert_rows (fine, fine_rows);
  assert_fault (over, strlen (over), over_rows, "f:1:3: the field has more than 1048576 bytes");
  assert_fault (split, strlen (split), split_rows, "f:1:1: the field has more than");
}

static void
test_too_many_fields (void)
{
  g_autofree char *most = g_strnfill (SOM_MAX_COLUMNS - 1, ',');
  g_autofree char *text = g_strdup_printf ("%s\n%sa,b,c\nd", most, most);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomCsv) csv = som_csv_new (bytes, SOM_CSV_DIALECT_DEFAULT, "f", problems);
  const SomCsvField *fields;
  guint              n, line;

  som_csv_next (csv, &n, &line);
  g_assert_cmpuint (n, ==, SOM_MAX_COLUMNS);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
  fields = som_csv_next (csv, &n, &line);
  g_assert_cmpuint (n, ==, SOM_MAX_COLUMNS);
  g_assert_cmpstr (fields[n - 1].text, ==, "a");
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
  g_assert_cmpuint (som_problems_get (problems, 0)->where.line, ==, 2);
  fields = som_csv_next (csv, &n, &line);
  g_assert_cmpstr (fields[0].text, ==, "d");
}

static void
test_many_rows (void)
{
  g_autofree char *text = g_strnfill (4000000, '1');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomCsv) csv = NULL;
  guint n, line = 0, n_rows = 0;

  for (gsize i = 1; i < 4000000; i += 4)
    {
      text[i] = ',';
      text[i + 2] = '\n';
    }
  bytes = g_bytes_new (text, 4000000);
  csv = som_csv_new (bytes, SOM_CSV_DIALECT_DEFAULT, "f", problems);
  while (som_csv_next (csv, &n, &line) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, 1000000);
  g_assert_cmpuint (line, ==, 1000000);
}

static void
assert_sniffed (const char *text,
                char        expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_assert_cmpint (som_csv_sniff (bytes), ==, expected);
}

static void
test_sniff (void)
{
  g_autoptr (GString) large = g_string_new (NULL);

  assert_sniffed ("", ',');
  assert_sniffed ("a\nb\n", ',');
  assert_sniffed ("a,b\n1,2\n", ',');
  assert_sniffed ("a;b\n1,5;2,5\n", ';');
  assert_sniffed ("1,5;2,5\n3,5;4,5\n", ';');
  assert_sniffed ("a\tb, c\n1\t2\n", '\t');
  assert_sniffed ("a|b\n1|2\n", '|');
  assert_sniffed ("a,b\n\"x;y;z\",2\n\"p;q\",3\n", ',');
  assert_sniffed ("name,tags\na,x;y\nb,z\n", ',');
  while (large->len < 200000)
    g_string_append (large, "a;b,c;d\n");
  assert_sniffed (large->str, ';');
}

static char *
decode (const char *bytes,
        gsize       length,
        const char *encoding,
        char      **problem)
{
  g_autoptr (GBytes) input = g_bytes_new (bytes, length);
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) output = som_csv_decode (input, encoding, "f", problems);
  gsize       n;
  const char *data;

  if (problem != NULL)
    *problem = som_problems_get_n (problems) > 0 ? som_problem_to_string (som_problems_get (problems, 0)) : NULL;
  g_assert_true (output != NULL || som_problems_count (problems, SOM_SEVERITY_ERROR) == 1);
  if (output == NULL)
    return NULL;
  data = g_bytes_get_data (output, &n);
  return g_strndup (n > 0 ? data : "", n);
}

static void
assert_decoded (const char *bytes,
                gsize       length,
                const char *encoding,
                const char *expected,
                const char *problem_part)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = decode (bytes, length, encoding, &problem);

  g_assert_cmpstr (text, ==, expected);
  if (problem_part == NULL)
    g_assert_cmpstr (problem, ==, NULL);
  else if (problem == NULL || strstr (problem, problem_part) == NULL)
    g_error ("“%s” is not in “%s”", problem_part, problem);
}

static void
test_decode (void)
{
  assert_decoded ("", 0, NULL, "", NULL);
  assert_decoded ("é", 2, NULL, "é", NULL);
  assert_decoded ("é", 2, " UTF-8 ", "é", NULL);
  assert_decoded ("\xf5", 1, "iso-8859-1", "õ", NULL);
  assert_decoded ("\x80", 1, "latin1", "€", NULL);
  assert_decoded ("\xa4", 1, "ISO-8859-15", "€", NULL);
  assert_decoded ("\xe9", 1, "windows-1251", "й", NULL);
  assert_decoded ("abc", 3, "us-ascii", "abc", NULL);
  assert_decoded ("\xff\xfe\xe9\x00", 4, "utf-16", "é", NULL);
  assert_decoded ("\xfe\xff\x00\xe9", 4, "utf-16", "é", NULL);
  assert_decoded ("\x00\xe9", 2, "utf-16be", "é", NULL);
}

static void
test_decode_marks (void)
{
  assert_decoded ("\xef\xbb\xbf" "a", 4, NULL, "a", "f: the file begins with a byte-order mark, which is left out");
  assert_decoded ("\xff\xfe\xe9\x00", 4, NULL, "é", "declared as utf-8, but its byte-order mark says UTF-16LE");
  assert_decoded ("\x00\xe9", 2, "utf-16", NULL, "does not begin with a byte-order mark");
}

static void
test_decode_names_the_byte (void)
{
  assert_decoded ("ab\nc\xe9" "d", 6, NULL, NULL, "f:2: the byte 0xE9 at offset 4 does not fit the encoding utf-8; declare");
  assert_decoded ("a\0\xe9", 3, NULL, NULL, "the byte 0xE9 at offset 2");
  assert_decoded ("a\x81", 2, "windows-1252", NULL, "f:1: the byte 0x81 at offset 1 does not fit the encoding windows-1252");
  assert_decoded ("a\xc3\xa9", 3, "ascii", NULL, "the byte 0xC3 at offset 1");
  assert_decoded ("\xff\xfe" "a\0b", 5, "utf-16", NULL, "the byte 0x62 at offset 4");
  assert_decoded ("\xff\xfe\x00\xd8\x41\x00", 6, "utf-16", NULL, "at offset 2");
  assert_decoded ("\xef\xbb\xbf\xe9", 4, NULL, NULL, "byte-order mark");
}

static void
test_decode_refuses_others (void)
{
  assert_decoded ("a", 1, "utf-7", NULL, "the encoding “utf-7” is not known; use utf-8");
  assert_decoded ("a", 1, "", NULL, "the encoding “” is not known");
  assert_decoded ("a", 1, "iso-8859-12", NULL, "is not known");
}

static void
test_decode_every_encoding (void)
{
  const char *names[] = { "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
                          "iso-8859-9", "iso-8859-10", "iso-8859-11", "iso-8859-13", "iso-8859-14", "iso-8859-15",
                          "iso-8859-16", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
                          "windows-1255", "windows-1256", "windows-1257", "windows-1258" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_decoded ("a", 1, names[i], "a", NULL);
}

static void
test_decode_large (void)
{
  g_autofree char *bytes = g_strnfill (300001, '\xe9');
  g_autofree char *text = decode (bytes, 300001, "latin1", NULL);

  g_assert_cmpuint (strlen (text), ==, 600002);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/line-ends", test_line_ends);
  g_test_add_func ("/csv/blank-lines", test_blank_lines);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/dialects", test_dialects);
  g_test_add_func ("/csv/odd-dialects-are-harmless", test_odd_dialects_are_harmless);
  g_test_add_func ("/csv/null-sequence", test_null_sequence);
  g_test_add_func ("/csv/places", test_places);
  g_test_add_func ("/csv/counts-every-line-end", test_counts_every_line_end);
  g_test_add_func ("/csv/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/csv/text-behind-quote", test_text_behind_quote);
  g_test_add_func ("/csv/nul", test_nul);
  g_test_add_func ("/csv/long-fields", test_long_fields);
  g_test_add_func ("/csv/too-many-fields", test_too_many_fields);
  g_test_add_func ("/csv/many-rows", test_many_rows);
  g_test_add_func ("/csv/sniff", test_sniff);
  g_test_add_func ("/csv/decode/reads", test_decode);
  g_test_add_func ("/csv/decode/marks", test_decode_marks);
  g_test_add_func ("/csv/decode/names-the-byte", test_decode_names_the_byte);
  g_test_add_func ("/csv/decode/refuses-others", test_decode_refuses_others);
  g_test_add_func ("/csv/decode/every-encoding", test_decode_every_encoding);
  g_test_add_func ("/csv/decode/large", test_decode_large);
  return g_test_run ();
}
