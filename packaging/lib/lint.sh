# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# What is seen without running anything: spelling, clang-tidy, clazy. They read a configured build folder
# of Clang; nothing has to be built there.

lint_share=32       # sources that "lint share" looks at
lint_commits=30     # whose sources come first

lint_sources() {
    git ls-files 'app/*.cpp' 'importers/*.cpp' 'models/*.cpp' 'ui/*.cpp'
}

# The sources of a share: those that the last commits changed, newest first, then others, beginning at
# another place with each commit, so that all have their turn.
shared_sources() {
    local count start
    count=$(lint_sources | wc -l)
    start=$(($(git rev-list --count HEAD) * lint_share % count))
    {
        git log -n "$lint_commits" --format= --name-only --diff-filter=AMR
        lint_sources | tail -n "+$((start + 1))"
        lint_sources | head -n "$start"
    } | grep -xF -f <(lint_sources) | awk '!seen[$0]++' | head -n "$lint_share"
}

# run_lint [share | FILE…]: over these sources, a share of ours, or all of them.
run_lint() {
    local status=0 found files=("$@")
    cd "$tree" || exit 1
    say "Spelling."
    codespell || status=1
    configure
    case ${1:-} in
        '') mapfile -t files < <(lint_sources) ;;
        share) mapfile -t files < <(shared_sources) ;;
    esac
    say "clang-tidy over ${#files[@]} files."
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(jobs)" nice clang-tidy --quiet --warnings-as-errors='*' \
        -p "build/$preset" 2>/dev/null || status=1
    say "clazy over them."
    found=$(printf '%s\0' "${files[@]}" | xargs -0 -n 8 -P "$(jobs)" nice clazy-standalone -p "build/$preset" \
        -checks=level0,level1,no-range-loop-detach,no-range-loop-reference 2>&1) || status=1
    found=$(grep -E 'warning:|error:' <<<"$found" | sort -u) || true
    if [ -n "$found" ]; then
        printf '%s\n' "$found" >&2
        status=1
    fi
    return "$status"
}
