#!/usr/bin/env bash
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# check_format.sh TREE CLANG_FORMAT: every C++ file is as clang-format writes it.
set -euo pipefail
cd "$1"
folders=()
for folder in app ui models importers tests; do
    [ ! -d "$folder" ] || folders+=("$folder")
done
find "${folders[@]}" \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 -r "$2" --dry-run --Werror
