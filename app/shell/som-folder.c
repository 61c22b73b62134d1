/* Where files go.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-folder.h"

const char *
som_folder_get_first (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ();
}
