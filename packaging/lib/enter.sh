# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# Into the environment: with bwrap, by chroot where bwrap is refused, or with no root at all.

# The variables that go in. All others stay out: a LIBRARY_PATH or CPATH of the machine, or a
# Python of the user, would give a build that nobody can repeat.
passed_variables='^(HOME|USER|LOGNAME|TERM|COLORTERM|LANG|LANGUAGE|LC_[A-Z]+|TZ|CI|EDITOR|
DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|
[a-z]+_proxy|[A-Z]+_PROXY|QT_(QPA_PLATFORM|SCALE_FACTOR|FONT_DPI|LOGGING_RULES|STYLE_OVERRIDE)|QTEST_[A-Z_]+|
[A-Z]+SAN_OPTIONS|CCACHE_[A-Z_]+|CTEST_[A-Z_]+|CMAKE_BUILD_PARALLEL_LEVEL|NINJA_STATUS|
GIT_(AUTHOR|COMMITTER)_[A-Z]+|SCEP_[A-Z_]+)$'

# Fills the array $environment with NAME=VALUE, the whole surroundings of a program inside.
collect_environment() {
    local name pattern=${passed_variables//$'\n'/}
    environment=()
    while read -r name; do
        [[ $name =~ $pattern ]] && environment+=("$name=${!name}")
    done < <(compgen -e)
    environment+=(
        "TZ=${TZ:-$(readlink -f /etc/localtime 2>/dev/null | sed -n 's|.*/zoneinfo/||p')}"
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$tree/build/$preset/bin"
        "CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}"
        "SCEP_DEV_INSIDE=1"
        # The tree may belong to somebody else than the one who looks at it.
        GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory 'GIT_CONFIG_VALUE_0=*'
    )
}

# The folders of the host that are seen inside under their own path: everything of the person's.
# Only the system's own directories are those of the private root.
shared_folders() {
    local folder
    for folder in /*; do
        case $folder in
            /bin | /boot | /dev | /etc | /lib | /lib32 | /lib64 | /libx32 | /lost+found | /proc | \
                /run | /sbin | /sys | /usr | /var) ;;
            *) [ -d "$folder" ] && [ ! -L "$folder" ] && printf '%s\n' "$folder" ;;
        esac
    done
    # These are seen already, except where somebody keeps them below a system's directory.
    printf '%s\n' /var/tmp /run/media "$HOME" "$cache" "$tree" "$(realpath -m "$tree/../shared")"
    printf '%s\n' "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}" "$(git_folder)" | sed '/^$/d'
}

# The repository's own folder, when this tree is a worktree of one elsewhere.
git_folder() {
    local pointer
    if [ -f "$tree/.git" ]; then
        pointer=$(sed -n 's/^gitdir: //p' "$tree/.git")
        (cd "$tree" && cd "$pointer/$(cat "$pointer/commondir" 2>/dev/null)" 2>/dev/null && pwd) || true
    fi
}

# Single files of the host that the root uses in place of its own.
shared_files() {
    printf '%s\n' /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/machine-id
    # A company's own authorities, which a proxy or mirror may need.
    [ ! -s /etc/ssl/certs/ca-certificates.crt ] || printf '%s\n' /etc/ssl/certs/ca-certificates.crt
}

# Has the root nothing of its own at this path of the host? An empty file or folder is the place
# of an earlier mount.
is_vacant() {
    local inner=$root$1
    [[ ! $1 =~ ^/(dev|proc|sys)/ ]] || return 1
    [ ! -e "$inner" ] || { [ -f "$inner" ] && [ ! -s "$inner" ]; } ||
        { [ -d "$inner" ] && [ -z "$(ls -A "$inner")" ]; }
}

# Does the path lie in one of the folders that are seen inside already, and can be written there?
is_shared() {
    local folder
    for folder in "${folders[@]}"; do
        [[ $1 != "$folder"/* ]] || return 0
    done
    return 1
}

# collect_shares ARGUMENT…: fills the arrays $folders and $files with those of the lists that exist,
# and with the current folder and the files named, in case they lie below a system's directory.
collect_shares() {
    local path
    folders=() files=()
    while read -r path; do
        [ -e "$path" ] && [ "$path" != / ] && folders+=("$(realpath -s "$path")")
    done < <(shared_folders)
    while read -r path; do
        [ -e "$path" ] && files+=("$path")
    done < <(shared_files)
    for path in "$PWD" "$@"; do
        [ -e "$path" ] && path=$(realpath -s "$path") && ! is_shared "$path" && is_vacant "$path" || continue
        if [ -d "$path" ]; then folders+=("$path"); else files+=("$path"); fi
    done
}

bwrap_works() {
    have bwrap && bwrap --bind "$root" / --dev /dev --proc /proc /bin/true 2>/dev/null
}

enter_by_bwrap() {
    local arguments=(--bind "$root" / --dev /dev --proc /proc --ro-bind-try /sys /sys
        --dev-bind-try /dev/dri /dev/dri --dev-bind-try /dev/shm /dev/shm) item
    for item in "${folders[@]}"; do
        arguments+=(--bind-try "$item" "$item")
    done
    for item in "${files[@]}"; do
        arguments+=(--ro-bind "$(readlink -f "$item")" "$item")
    done
    arguments+=(--ro-bind-try /usr/share/fonts /usr/local/share/fonts --clearenv)
    for item in "${environment[@]}"; do
        arguments+=(--setenv "${item%%=*}" "${item#*=}")
    done
    exec bwrap "${arguments[@]}" --chdir "$PWD" -- "$@"
}

# Runs in a mount namespace of its own, so that nothing stays mounted when it ends.
# mount_and_chroot ROOT PWD COUNT PATH… COMMAND…
mount_and_chroot() {
    local root=$1 directory=$2 count=$3 item
    shift 3
    for item in /proc /sys /dev "${@:1:count}"; do
        if [ -d "$item" ]; then
            mkdir -p "$root$item"
        else
            [ -e "$root$item" ] || : >"$root$item"
        fi
        mount --rbind "$(readlink -f "$item")" "$root$item" || exit 1
    done
    shift "$count"
    # shellcheck disable=SC2016 # expanded inside
    exec chroot "$root" /bin/sh -c 'cd "$1" && shift && exec "$@"' sh "$directory" "$@"
}

may_mount() {
    unshare --mount --propagation private mount --bind "$root" "$root" 2>/dev/null
}

enter_by_mounts() {
    local paths=("${folders[@]}" "${files[@]}")
    exec env -i "${environment[@]}" unshare --mount --propagation private \
        bash -c "set -eu; $(declare -f mount_and_chroot); mount_and_chroot \"\$@\"" mount_and_chroot \
        "$root" "$PWD" "${#paths[@]}" "${paths[@]}" "$@"
}

# copy_in PATH: the same path inside the root, as it is outside.
copy_in() {
    mkdir -p "$root$(dirname "$1")"
    cp -a -u "$1" "$root$(dirname "$1")/"
}

# The tree as it is now, beside the build folder that is already there.
copy_tree_in() {
    local inner=$root$tree
    mkdir -p "$inner"
    find "$inner" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    tar -C "$tree" -c --exclude=./build . | tar -C "$inner" -x
}

# What the command changed in the tree, and what it left in build/out.
copy_tree_out() {
    (cd "$root$tree" && {
        find . \( -path ./build -o -path ./.git \) -prune -o -type f -newer "$1" -print0
        [ ! -d build/out ] || find build/out -type f -newer "$1" -print0
    }) | tar -C "$root$tree" -c --null -T - | tar -C "$tree" -x
}

# Where nothing may be mounted either, the tree and the named files are copied in and the results out.
enter_by_copy() {
    local item stamp status=0
    stamp=$(mktemp)
    exec 8>"$cache/copy.lock"
    flock 8
    copy_tree_in
    [ ! -d "$tree/../shared" ] || copy_in "$(realpath -s "$tree/../shared")"
    for item in "${@:2}"; do
        [ -e "$item" ] && [[ $(realpath -s "$item") != "$tree"* ]] && copy_in "$(realpath -s "$item")"
    done
    mkdir -p "$root$PWD" "$root$HOME" "$root$cache"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
    touch "$stamp"
    # shellcheck disable=SC2016 # expanded inside
    env -i "${environment[@]}" chroot "$root" /bin/sh -c 'cd "$1" && shift && exec "$@"' sh "$PWD" "$@" ||
        status=$?
    copy_tree_out "$stamp"
    rm -f "$stamp"
    exit "$status"
}

# enter COMMAND…: runs it inside, in the same folder; does not come back.
enter() {
    collect_environment
    if [ -z "$root" ]; then
        exec env -i "${environment[@]}" "$@"
    fi
    collect_shares "${@:2}"
    if bwrap_works; then
        enter_by_bwrap "$@"
    fi
    is_root ||
        fail "bwrap may not make namespaces for the user $(id -un) here: run this as root, or have an" \
            "administrator allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)."
    if may_mount; then
        say "bwrap is refused here (a container?): entering the Debian 13 root by chroot."
        enter_by_mounts "$@"
    fi
    say "bwrap and mounts are refused here (a container?): entering the Debian 13 root by chroot, with" \
        "the tree and the named files copied in."
    enter_by_copy "$@"
}
