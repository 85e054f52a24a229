# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# Hostile input for everything that reads any.

# fuzz_round NAME SECONDS: one run of the fuzzer; prints the seconds of processor time that it took.
fuzz_round() {
    local work=$tree/build/fuzzing/$1 status=0 most=65536 TIMEFORMAT='%U %S'
    # A text of 64 KB says all that a longer one would, in less time. A chunk of an event log is as large
    # alone: here are the header of a file and two of them.
    [ "$1" != evtx ] || most=$((4096 + 2 * 65536))
    { time LSAN_OPTIONS=suppressions=$tree/packaging/cmake/leaks.txt:print_suppressions=0 \
        SCEP_FUZZ_TARGET=$1 nice scep-fuzz -max_total_time="$2" -timeout=60 -rss_limit_mb=4096 -max_len="$most" \
        -print_final_stats=1 -artifact_prefix="$work/findings/" "$work/corpus" "$work/seeds" \
        >>"$work/log" 2>&1 || status=$?; } 2>"$work/time"
    awk '{ printf "%d\n", $1 + $2 }' "$work/time"
    return "$status"
}

# fuzz_target NAME SECONDS: goes on from what earlier runs found interesting, until it has had so many
# seconds of processor time: beside other work that is longer than by the clock.
fuzz_target() {
    local work=$tree/build/fuzzing/$1 used=0 round status=0
    mkdir -p "$work/corpus" "$work/seeds" "$work/findings"
    : >"$work/log"
    SCEP_FUZZ_TARGET=$1 SCEP_FUZZ_SEEDS=$work/seeds scep-fuzz || fail "The seeds of $1 could not be written."
    # The disk takes a little of the time. And a round that is too short would do no more than read the corpus
    # again.
    local next=$(($2 * 21 / 20 + 1)) least=30
    while [ "$used" -lt "$2" ] && [ "$status" -eq 0 ]; do
        round=$(fuzz_round "$1" "$next") || status=$?
        used=$((used + (round > 0 ? round : 1)))
        next=$(($2 - used > least ? $2 - used : least))
    done
    if [ "$status" -eq 0 ]; then
        printf '%-28s %6d s of processor time, %10d runs, no finding\n' "$1" "$used" \
            "$(awk '/^stat::number_of_executed_units:/ { runs += $2 } END { print runs + 0 }' "$work/log")"
    else
        printf '%-28s %6d s of processor time, FINDING: see %s and %s\n' "$1" "$used" "$work/log" "$work/findings"
    fi
    return "$status"
}

# run_fuzzers [TARGET|all|list] [SECONDS]: as many targets at a time as there are processors.
run_fuzzers() {
    local target=${1:-all} seconds=${2:-60} targets status=0 running=0 most
    build scep-fuzz
    mapfile -t targets < <(env -u SCEP_FUZZ_TARGET scep-fuzz)
    if [ "$target" = list ]; then
        printf '%s\n' "${targets[@]}"
        return
    fi
    if [ "$target" != all ]; then
        [[ " ${targets[*]} " = *" $target "* ]] ||
            fail "There is no fuzz target $target: 'packaging/dev fuzz list' names them."
        targets=("$target")
    fi
    most=$(jobs)
    for target in "${targets[@]}"; do
        if [ "$running" -ge "$most" ]; then
            wait -n || status=1
            running=$((running - 1))
        fi
        fuzz_target "$target" "$seconds" &
        running=$((running + 1))
    done
    while [ "$running" -gt 0 ]; do
        wait -n || status=1
        running=$((running - 1))
    done
    return "$status"
}
