# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# The private Debian 13 root: made once for a package list, kept in the user's cache folder.

suite=trixie
root_megabytes=4000 # 2.3 GB installed, and the archives while they are unpacked
unused_days=30      # after which the root of another package list is removed

# The key is the package list, so that every clone with the same list shares one root.
root_path() {
    local list
    list=$(wanted_packages | tr '\n' ',' | sed 's/,$//')
    printf '%s/root-%s\n' "$cache" "$(printf %s "$list" | sha256sum | cut -c1-12)"
}

# need_space DIR: fails with a sentence unless a root fits there.
need_space() {
    local free
    free=$(free_megabytes "$1")
    [ "$free" -ge "$root_megabytes" ] ||
        fail "$1 has $free MB free, and the Debian 13 root needs $root_megabytes MB:" \
            "free some space, or set XDG_CACHE_HOME to a folder on a larger disk, then call this again."
}

# A folder for mmdebstrap's own work as a plain user. Not the home folder: the user it changes to
# may not read there.
unpack_folder() {
    local folder
    for folder in /tmp /var/tmp; do
        if [ -w "$folder" ] && [ "$(free_megabytes "$folder")" -ge "$root_megabytes" ]; then
            printf '%s\n' "$folder"
            return
        fi
    done
    fail "Neither /tmp nor /var/tmp has the $root_megabytes MB free that unpacking Debian 13 needs:" \
        "free some space there, then call this again."
}

need_subordinate_ids() {
    local file
    for file in /etc/subuid /etc/subgid; do
        grep -qE "^($(id -un)|$(id -u)):" "$file" 2>/dev/null ||
            fail "The user $(id -un) has no entry in $file, which a private Debian root needs: have an" \
                "administrator run 'usermod --add-subuids 100000-165535 --add-subgids 100000-165535" \
                "$(id -un)', then call this again."
    done
    unshare --user true 2>/dev/null ||
        fail "This system does not let the user $(id -un) make namespaces: run this as root, or have an" \
            "administrator set 'sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000'."
}

# fill_root DIR MIRROR: Debian 13 with our packages into DIR, which is made anew.
fill_root() {
    local dir=$1 include options=()
    rm -rf --one-file-system "$dir"
    mkdir -p "$dir"
    include=$(wanted_packages | tr '\n' ',' | sed 's/,$//')
    mapfile -t options < <(apt_network_options)
    options+=(--variant=apt --include="$include" --skip=check/signed-by)
    if is_root; then
        # In a mount namespace of its own, so that a killed build leaves no mounts behind.
        local apart=()
        ! unshare --mount --propagation private true 2>/dev/null ||
            apart=(unshare --mount --propagation private)
        "${apart[@]}" mmdebstrap "${options[@]}" "$suite" "$dir" "deb $2 $suite main" >&2 </dev/null
    else
        # The pipe makes a tree that belongs to the user; device files are bwrap's matter.
        local folder
        folder=$(unpack_folder)
        TMPDIR=$folder mmdebstrap --mode=unshare "${options[@]}" "$suite" - "deb $2 $suite main" \
            </dev/null | tar -x -C "$dir" --exclude=./dev >&2 &&
            mkdir -p "$dir/dev"
    fi
}

# What makes a root and enters it.
need_tools() {
    local tool missing=()
    for tool in mmdebstrap bwrap mount $(is_root || echo newuidmap); do
        have "$tool" || missing+=("$tool")
    done
    if [ "${#missing[@]}" -gt 0 ]; then
        have apt-get ||
            fail "${missing[*]} missing, and this system has no apt-get to install the packages: install" \
                "mmdebstrap, bubblewrap, mount and uidmap by the system's own means, then call this again."
        need_host_packages mmdebstrap bubblewrap mount debian-archive-keyring uidmap
    fi
    is_root || need_subordinate_ids
}

has_mounts() {
    grep -qF " $1/" /proc/self/mounts
}

# What an interrupted call left behind. Never across a mount: that would be the host's /proc or /dev.
remove_parts() {
    local part
    for part in "$cache"/root-*.part; do
        [ -e "$part" ] || continue
        ! has_mounts "$part" ||
            fail "$part still has mounts of an interrupted call: unmount them (see 'mount'), then call this again."
        rm -rf --one-file-system "$part"
    done
}

# Roots of other package lists that nobody entered for a month; need_root notes each entry.
remove_old_roots() {
    local mark old
    while read -r mark; do
        old=${mark%/.complete}
        [ "$old" != "$1" ] && ! has_mounts "$old" || continue
        say "Removing $old, a Debian 13 root that was not used for $unused_days days."
        rm -rf --one-file-system "$old" || true
    done < <(find "$cache" -maxdepth 2 -path '*/root-*/.complete' -mtime "+$unused_days")
}

# make_root DIR: builds beside DIR and moves it there when it is complete.
make_root() {
    local dir=$1 mirror
    remove_parts
    remove_old_roots "$dir"
    need_space "$cache"
    need_tools
    work=$(mktemp -d)
    chmod 755 "$work" # the unprivileged user that mmdebstrap changes to reads a key there
    trap 'rm -rf "$work"; remove_parts' EXIT
    mirror=$(choose_mirror)
    say "Making a private Debian 13 root in $dir from ${mirror##* } (once; one to three minutes)."
    if ! twice fill_root "$dir.part" "$mirror"; then
        fail "Debian 13 could not be unpacked (the lines above say why): check the network and the free" \
            "disk space, then call this again."
    fi
    touch "$dir.part/.complete"
    rm -rf --one-file-system "$dir" "$work"
    mv "$dir.part" "$dir"
    trap - EXIT
}

# need_root DIR: the same, unless it is there already; one call at a time.
need_root() {
    if [ -e "$1/.complete" ]; then
        touch "$1/.complete" 2>/dev/null || true # when it was last used
        return 0
    fi
    exec 9>"$cache/lock"
    if ! flock -n 9; then
        say "Another call is making the environment; waiting for it."
        flock 9
    fi
    [ -e "$1/.complete" ] || make_root "$1"
    exec 9>&-
}
