# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# What is done inside the environment: configure, build, test, run, take pictures.

build_folder=$tree/build/$preset
out=$tree/build/out

# As many compilers as there are processors, and no more than the memory carries (1 GB each).
jobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null)
    memory=${memory:-$processors}
    [ "$memory" -ge 1 ] || memory=1
    printf '%s\n' "$((memory < processors ? memory : processors))"
}

configure() {
    if [ ! -e "$build_folder/build.ninja" ] || [ "$tree/CMakePresets.json" -nt "$build_folder/build.ninja" ]; then
        say "Configuring build/$preset."
        (cd "$tree" && cmake --preset "$preset" >&2) ||
            fail "The build could not be configured: the lines above say why."
    fi
}

# build [TARGET…]: everything, or these targets.
build() {
    configure
    (cd "$tree" && nice cmake --build "build/$preset" --parallel "$(jobs)" ${1:+--target "$@"} >&2) ||
        fail "The build failed: the lines above say where."
}

build_programs() {
    [ -e "$tree/app/CMakeLists.txt" ] || fail "This tree has no program yet: the folder app is missing."
    build scep-workbench scep-workbench-cli
}

run_tests() {
    build
    cd "$tree" || exit 1
    exec nice ctest --preset "$preset" --parallel "$(jobs)" "$@"
}

# fuzz_round NAME SECONDS: one run of the fuzzer; prints the seconds of processor time that it took.
fuzz_round() {
    local work=$tree/build/fuzzing/$1 status=0 TIMEFORMAT='%U %S'
    # A round that is too short would do no more than read the corpus again.
    local least=30
    # A text of 64 KB says all that a longer one would, in less time.
    { time LSAN_OPTIONS=suppressions=$tree/packaging/cmake/leaks.txt:print_suppressions=0 \
        SCEP_FUZZ_TARGET=$1 nice scep-fuzz -max_total_time="$(($2 > least ? $2 : least))" -timeout=60 -rss_limit_mb=4096 -max_len=65536 \
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
    while [ "$used" -lt "$2" ] && [ "$status" -eq 0 ]; do
        round=$(fuzz_round "$1" "$(($2 - used))") || status=$?
        used=$((used + (round > 0 ? round : 1)))
    done
    if [ "$status" -eq 0 ]; then
        printf '%-28s %6d s of processor time, %10d runs, no finding\n' "$1" "$used" \
            "$(awk '/^stat::number_of_executed_units:/ { runs += $2 } END { print runs + 0 }' "$work/log")"
    else
        printf '%-28s %6d s of processor time, FINDING: see %s and %s\n' "$1" "$used" "$work/log" "$work/findings"
    fi
    return "$status"
}

# run_fuzzers [TARGET|all|list] [SECONDS]
run_fuzzers() {
    local target=${1:-all} seconds=${2:-60} targets status=0
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
    for target in "${targets[@]}"; do
        fuzz_target "$target" "$seconds" || status=1
    done
    return "$status"
}

# Nothing is printed but the table: the rest goes to the standard error.
run_benchmarks() {
    build scep-workbench-cli scep-bench scep-chain-bench scep-decode-bench scep-log-bench scep-report-bench scep-timeline-bench scep-examples-generator
    SCEP_BENCH_DIR=${SCEP_BENCH_DIR:-$tree/build/bench} exec python3 "$tree/packaging/bench.py" "$@"
}

# lint [FILE…]: spelling, then clang-tidy and clazy over these sources, or all of ours. They read Clang's
# own build folder; nothing has to be built there.
run_lint() {
    local status=0 files=("$@")
    cd "$tree" || exit 1
    say "Spelling."
    codespell || status=1
    configure
    [ "${#files[@]}" -gt 0 ] || mapfile -t files < <(git ls-files 'app/*.cpp' 'importers/*.cpp' 'models/*.cpp' 'ui/*.cpp')
    say "clang-tidy over ${#files[@]} files."
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(jobs)" clang-tidy --quiet --warnings-as-errors='*' -p "build/$preset" 2>/dev/null || status=1
    say "clazy."
    printf '%s\0' "${files[@]}" | xargs -0 -n 8 -P "$(jobs)" clazy-standalone -p "build/$preset" \
        -checks=level0,level1,no-range-loop-detach,no-range-loop-reference 2>&1 | grep -E 'warning:|error:' | sort -u | tee /dev/stderr | grep -q . && status=1
    return "$status"
}

# The example cases, one folder each, into the array $examples.
find_examples() {
    examples=()
    local folder
    for folder in "$tree"/resources/examples/*/; do
        [ -d "$folder" ] && examples+=("${folder%/}")
    done
    [ "${#examples[@]}" -gt 0 ] || fail "There are no example cases in resources/examples: name the files to open."
}

# Is there a display that answers under the name that the surroundings give?
has_display() {
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        local socket=$WAYLAND_DISPLAY
        [[ $socket = /* ]] || socket=${XDG_RUNTIME_DIR:-}/$socket
        [ -S "$socket" ] && return 0
    fi
    [ -n "${DISPLAY:-}" ] || return 1
    local host=${DISPLAY%:*} number=${DISPLAY##*:}
    number=${number%%.*}
    case $host in
        '' | unix) [ -S "/tmp/.X11-unix/X$number" ] || grep -q "@/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null ;;
        *) timeout 3 bash -c ": </dev/tcp/$host/$((6000 + number))" 2>/dev/null ;;
    esac
}

# draw PICTURE [OPTIONS] FILES…: the window as a file. Qt's offscreen platform says each time that it
# has no use for size hints; no logging rule silences that line without all other warnings.
draw() {
    local picture=$1
    shift
    QT_QPA_PLATFORM=offscreen scep-workbench --screenshot "$picture" --size 1600x1000 "$@" </dev/null 2>&1 |
        sed '/propagateSizeHints()$/d' >&2
}

# Without a display: a picture of the window, the analysis, and the verdicts on the terminal.
run_without_display() {
    local status=0
    mkdir -p "$out"
    rm -f "$out/window.png" "$out/analysis.json"
    draw "$out/window.png" "$@" || say "The window could not be drawn (status $?)."
    scep-workbench-cli analyze --json "$@" >"$out/analysis.json" </dev/null || true
    scep-workbench-cli analyze "$@" </dev/null || status=$?
    [ ! -s "$out/window.png" ] || printf 'Window:   %s\n' "$out/window.png"
    [ ! -s "$out/analysis.json" ] || printf 'Analysis: %s\n' "$out/analysis.json"
    [ -s "$out/window.png" ] || fail "There is no picture of the window: the lines above say why."
    # A failed enrollment is what the person wants to see, not a failure of this command.
    [ "$status" -ne 1 ] || status=0
    return "$status"
}

run_programs() {
    build_programs
    local examples
    if [ "$#" -eq 0 ]; then
        find_examples
        set -- "${examples[@]}"
    fi
    if has_display; then
        local status=0 started=$SECONDS
        scep-workbench "$@" || status=$?
        # Qt ends itself by SIGABRT when the display refuses it.
        if [ "$status" -ne 134 ] || [ "$((SECONDS - started))" -gt 10 ]; then
            return "$status"
        fi
        say "The window could not be opened on this display (status $status); drawing it into a file instead."
    else
        say "There is no display (DISPLAY and WAYLAND_DISPLAY name none that answers): drawing the window into a file."
    fi
    run_without_display "$@"
}

# draw_examples [EXAMPLE…]: these, or all, light and dark, in English (NAME-THEME.png) and Polish
# (NAME-THEME-pl.png), into build/out/screenshots.
draw_examples() {
    build_programs
    local examples=("${@/#/$tree/resources/examples/}") example theme picture
    local target=$out/screenshots
    [ "$#" -gt 0 ] || find_examples
    rm -rf "$target"
    mkdir -p "$target"
    for example in "${examples[@]}"; do
        for theme in light dark; do
            picture=$target/$(basename "$example")-$theme
            (LC_ALL=C.UTF-8 draw "$picture.png" --theme "$theme" "$example" &&
                LC_ALL=pl_PL.UTF-8 draw "$picture-pl.png" --theme "$theme" "$example") ||
                fail "The window could not be drawn for $example: the lines above say why."
        done
    done
}

# exec_command COMMAND…: with our programs up to date when it is one of them, and there at all for
# any other command that is not itself a part of building.
exec_command() {
    local name
    name=$(basename "$1")
    if [[ $name = scep-workbench* ]]; then
        build_programs
    elif [ -e "$tree/app/CMakeLists.txt" ] && [ ! -x "$build_folder/bin/scep-workbench-cli" ] &&
        [[ ! $* =~ (cmake|ctest|ninja|clang-|git|python3|tst_) ]]; then
        # Whoever is mending the build needs a way in.
        (build_programs) || say "Going on without the programs."
    fi
    exec "$@"
}
