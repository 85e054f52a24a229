# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# Which lines and branches the tests reach.

# run_coverage [ARGUMENTS]: runs the tests that the arguments for ctest choose, then counts.
run_coverage() {
    local info=$build_folder/coverage.info folder included=()
    build
    cd "$tree" || exit 1
    find "$build_folder" -name '*.gcda' -delete
    nice ctest --preset "$preset" --parallel "$(jobs)" "$@" >&2 ||
        say "Some tests failed; counting what was reached all the same."
    for folder in app importers models ui; do
        included+=(--include "$tree/$folder/*")
    done
    say "Counting."
    # Ways that only an exception takes are no branches of ours: Qt and this program throw none.
    nice lcov --quiet --capture --directory "$build_folder" --base-directory "$tree" --output-file "$info" \
        "${included[@]}" --parallel "$(jobs)" --branch-coverage --rc no_exception_branch=1 \
        --ignore-errors mismatch,gcov,source,inconsistent,unused,negative,empty >"$build_folder/lcov.log" 2>&1 ||
        fail "The counts could not be gathered: $build_folder/lcov.log says why."
    exec python3 -B "$tree/packaging/coverage.py" "$info" "$tree" "$build_folder/branches.txt"
}
