# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# All checks in a row, each a command of its own, and a table of what came of them. Runs on the host.

# In this order: what tells most in the least time comes first; each builds on what was built before.
check_parts=(environment tests format translations metadata screenshots package threads lint fuzz sanitizers)
check_results=$tree/build/check
# How long after the last moment for a part to begin it may still run.
check_grace_minutes=12

# part_command NAME: sets the array $part to what the part is.
part_command() {
    local dev=$tree/packaging/dev
    case $1 in
        environment) part=("$dev" exec cmake --version) ;;
        tests) part=("$dev" test) ;;
        format) part=("$dev" exec bash tests/house/check_format.sh "$tree" clang-format) ;;
        translations) part=("$dev" test --label-regex '^i18n$') ;;
        metadata) part=("$dev" metadata) ;;
        screenshots) part=("$dev" screenshot "$check_results/screenshots") ;;
        # What is handed out is the release build.
        package) part=(env SCEP_PRESET=release "$dev" package) ;;
        lint) part=("$dev" lint share) ;;
        sanitizers) part=("$dev" asan) ;;
        fuzz) part=("$dev" fuzz all 20) ;;
        threads) part=("$dev" tsan) ;;
        *) fail "There is no part $1: 'packaging/dev check list' names them." ;;
    esac
}

# run_part NAME SECONDS: a line of the table, to the file of results; 1 for a fault. What takes longer
# than so many seconds (0: no limit) is cut off. Nobody is told off for that: the rest was in order.
run_part() {
    local started=$SECONDS status=0 result=ok part=() log=$check_results/$1.log
    part_command "$1"
    say "Part $1: ${part[*]//$tree\//}"
    (cd "$tree" && timeout --kill-after=30 "$2" "${part[@]}" </dev/null) 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    if [ "$status" -ne 0 ]; then
        result="FAULT ($status)"
        # Whatever else is missing, the tests were run.
        [ "$2" -eq 0 ] || [ "$((SECONDS - started))" -lt "$2" ] || [ "$1" = tests ] ||
            result="cut off: no time left"
    fi
    printf '%-14s %-24s %6d s\n' "$1" "$result" "$((SECONDS - started))" >>"$check_results/table"
    [[ $result != FAULT* ]]
}

# check_all [--minutes N] [PART…|list]: these parts, or all. With N no part begins after so many minutes.
check_all() {
    local minutes=0 status=0 name left=0 parts
    if [ "${1:-}" = --minutes ]; then
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || fail "--minutes needs a number of minutes."
        minutes=$2
        shift 2
    fi
    if [ "${1:-}" = list ]; then
        printf '%s\n' "${check_parts[@]}"
        return
    fi
    parts=("$@")
    [ "$#" -gt 0 ] || parts=("${check_parts[@]}")
    for name in "${parts[@]}"; do
        part_command "$name"
    done
    # Built once for all parts that need no build of their own, with what is handed out in mind.
    export SCEP_PRESET=ci
    rm -rf "$check_results"
    mkdir -p "$check_results"
    for name in "${parts[@]}"; do
        if [ "$minutes" -gt 0 ]; then
            if [ "$SECONDS" -ge "$((minutes * 60))" ]; then
                printf '%-14s %-24s %6d s\n' "$name" "not run: no time left" 0 >>"$check_results/table"
                [ "$name" != tests ] || status=1
                continue
            fi
            left=$(((minutes + check_grace_minutes) * 60 - SECONDS))
        fi
        run_part "$name" "$left" || status=1
    done
    printf '\n%-14s %-24s %8s\n' part result time
    cat "$check_results/table"
    printf '%-14s %-24s %6d s\n' all "$([ "$status" -eq 0 ] && echo ok || echo FAULT)" "$SECONDS"
    return "$status"
}
