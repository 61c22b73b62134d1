# What tools/run and tools/test share: packages, builds, messages.
# SPDX-License-Identifier: LGPL-2.1-or-later
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say () {
  printf '%s\n' "$*" >&2
}

# list_packages KIND…: the packages of these kinds, one a line.
list_packages () {
  local kind

  for kind in "$@"; do
    sed -n "s/^$kind //p" "$root/tools/packages"
  done
}

is_installed () {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

list_missing () {
  local package

  list_packages "$@" | while read -r package; do
    is_installed "$package" || echo "$package"
  done
}

# as_root COMMAND…: fails where this user can't become root. sudo may ask for a password only where somebody can type one.
as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo > /dev/null; then
    return 1
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# need KIND…: installs what is missing of these kinds. Says what to do where it can't.
need () {
  local missing

  if ! command -v dpkg-query apt-get > /dev/null; then
    # shellcheck disable=SC2310 # nothing in it can fail
    command -v meson ninja msgfmt pkg-config > /dev/null && return
    say "This is neither Debian nor Ubuntu. Install what these packages hold, by the names that your system gives them, and start again:"
    say "$(list_packages "$@" | paste -sd' ')"
    exit 1
  fi
  missing=$(list_missing "$@" | paste -sd' ')
  [ -n "$missing" ] || return 0
  say "Installing: $missing"
  # shellcheck disable=SC2086 # a list of words
  if ! as_root apt-get update -q >&2 ||
    ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2 < /dev/null; then
    say "These packages are missing and could not be installed. Install them as root and start again:"
    say "apt-get install --no-install-recommends $missing"
    exit 1
  fi
}

# build FOLDER OPTION…: configures it where it is new, then builds it. Default options of meson.build only count for a new folder: where they,
# or the options, have changed, it is made anew.
build () {
  local folder=$root/$1 state
  shift

  state="$* $(cat "$root/meson.build" "$root/meson_options.txt" | cksum)"
  if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$folder/state" 2> /dev/null)" != "$state" ]; then
    rm -rf "$folder"
    meson setup "$@" "$folder" "$root" || return 1
    echo "$state" > "$folder/state"
  fi
  ninja -C "$folder"
}
