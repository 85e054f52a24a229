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

# The tests of what works on several threads, under the sanitizer for those.
run_thread_tests() {
    build threads
    cd "$tree" || exit 1
    exec nice ctest --preset "$preset" --label-regex '^threads$' --parallel "$(jobs)" "$@"
}

# Nothing is printed but the table: the rest goes to the standard error.
run_benchmarks() {
    build scep-workbench-cli scep-bench scep-chain-bench scep-decode-bench scep-log-bench scep-report-bench scep-timeline-bench scep-examples-generator
    SCEP_BENCH_DIR=${SCEP_BENCH_DIR:-$tree/build/bench} exec python3 "$tree/packaging/bench.py" "$@"
}

# run_soak [MINUTES] [SEED] [STEP…]: the seed is printed, so that a run can be had again.
run_soak() {
    build scep-soak
    # Qt's offscreen platform says with each window that it has no use for size hints.
    nice scep-soak "${1:-120}" "${2:-$RANDOM}" "${@:3}" 2> >(sed '/propagateSizeHints()$/d' >&2)
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

# draw_dialogs: every pane and dialog, light and dark, in English and Polish, beside the pictures of
# the examples.
draw_dialogs() {
    build windowpictures
    local theme locale
    for theme in light dark; do
        for locale in C.UTF-8 pl_PL.UTF-8; do
            LC_ALL=$locale QT_QPA_PLATFORM=offscreen "$build_folder/tests/windowpictures" \
                "$out/screenshots" "$theme" "$tree/resources/examples" </dev/null 2>&1 |
                sed '/propagateSizeHints()$/d; /does not support raise()$/d' >&2 ||
                fail "The dialogs could not be drawn: the lines above say why."
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
