# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# What the host system has, and how something is added to it.

# The package names of packages.txt, one a line.
wanted_packages() {
    grep -v '^#' "$tree/packaging/packages.txt"
}

os_release() {
    # A subshell, because the file sets variables with everyday names.
    # shellcheck source=/dev/null
    (. /etc/os-release 2>/dev/null && eval "printf %s \"\${$1:-}\"")
}

# Is this a system whose own packages are new enough (Qt 6.8, GCC 14, C++23)?
# The release decides for Debian, because a fresh container has no package lists to ask.
system_is_new_enough() {
    have apt-get && have dpkg-query || return 1
    if [ "$(os_release ID)" = debian ]; then
        local version
        version=$(os_release VERSION_ID)
        [ -z "$version" ] || [ "$version" -ge 13 ]
        return
    fi
    local candidate
    candidate=$(apt-cache policy qt6-base-dev 2>/dev/null | awk '/Candidate:/ { print $2 }')
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ] || return 1
    dpkg --compare-versions "$candidate" ge 6.8
}

# missing_packages NAME…: those that are not installed, one a line.
missing_packages() {
    local installed
    # A name that dpkg does not know makes it return 1; it still lists the others.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        awk '$1 == "installed" { print $2 }') || true
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# May this user install packages: as root, or by sudo without being left waiting for a password?
can_install() {
    have apt-get || return 1
    is_root && return 0
    have sudo || return 1
    sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }
}

# install_packages NAME…: by apt, as root or with sudo.
install_packages() {
    local as_root=(env DEBIAN_FRONTEND=noninteractive) log=$cache/apt.log
    is_root || as_root=(sudo "${as_root[@]}")
    say "Installing from the system's package archive: $*"
    # Kept out of sight: hundreds of lines that matter only when something goes wrong.
    "${as_root[@]}" apt-get -q -o APT::Update::Error-Mode=any update >"$log" 2>&1 </dev/null ||
        say "The package lists could not all be renewed; going on with those at hand."
    if ! "${as_root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" \
        >>"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        fail "The packages above could not be installed ($log): check the network, the free disk space and" \
            "the proxy settings, or install them by hand (apt-get install $*), then call this again."
    fi
}

# need_host_packages NAME…: installs what is missing of the tools for the private root.
need_host_packages() {
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    can_install ||
        fail "${missing[*]} must be installed, and this user may not do so:" \
            "have an administrator run 'apt-get install ${missing[*]}', then call this again."
    install_packages "${missing[@]}"
}

# The host's apt sources as records "types|uris|suites|components|signed-by|enabled|trusted",
# separated by the unit separator; line ends inside an embedded key become \1.
apt_sources() {
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -r "$file" ] && awk '
            function flush() {
                if (f["types"] != "")
                    print f["types"] S f["uris"] S f["suites"] S f["components"] S f["signed-by"] \
                        S f["enabled"] S f["trusted"]
                split("", f)
                key = ""
            }
            BEGIN { S = "\037" }
            /^#/ { next }
            /^[ \t]*$/ { flush(); next }
            /^[ \t]/ { sub(/^[ \t]/, ""); f[key] = f[key] (key == "signed-by" ? "\001" : " ") $0; next }
            { key = tolower($0); sub(/:.*/, "", key); sub(/^[^:]*:[ \t]*/, ""); f[key] = $0 }
            END { flush() }' "$file"
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -r "$file" ] && awk '
            BEGIN { S = "\037" }
            /^[ \t]*deb[ \t]/ {
                options = ""
                if (match($0, /\[[^]]*\]/)) {
                    options = substr($0, RSTART + 1, RLENGTH - 2)
                    $0 = substr($0, 1, RSTART - 1) substr($0, RSTART + RLENGTH)
                }
                signed = trusted = ""
                n = split(options, o, /[ \t]+/)
                for (i = 1; i <= n; ++i) {
                    if (o[i] ~ /^signed-by=/) signed = substr(o[i], 11)
                    if (o[i] ~ /^trusted=/) trusted = substr(o[i], 9)
                }
                sub(/#.*/, "")
                n = split($0, w, /[ \t]+/)
                first = w[1] == "" ? 2 : 1
                components = ""
                for (i = first + 3; i <= n; ++i) components = components " " w[i]
                print "deb" S w[first + 1] S w[first + 2] S components S signed S "yes" S trusted
            }' "$file"
    done
    return 0
}

# plain_uri URI: what stands behind a "mirror+file:" list, else the URI itself.
plain_uri() {
    case $1 in
        mirror+file:*) awk '!/^#/ && NF { print $1; exit }' "${1#mirror+file:}" 2>/dev/null ;;
        *) printf '%s\n' "$1" ;;
    esac
}

# signed_by_file VALUE: the keyring file of a Signed-By field; an embedded key is written to one.
signed_by_file() {
    case $1 in
        *'BEGIN PGP'*)
            # Readable for the unprivileged user that mmdebstrap changes to.
            local file=$work/mirror.asc
            printf '%s\n' "$1" | tr '\001' '\n' | sed '/./,$!d; s/^\.$//' >"$file"
            chmod 644 "$file"
            printf '%s\n' "$file"
            ;;
        /*) printf '%s\n' "${1%%[ ,]*}" ;;
    esac
}

# The host's own Debian mirror as the start of a source line: "[options] URI"; nothing if none.
host_mirror() {
    [ "$(os_release ID)" = debian ] || return 0
    local codename types uris suites components signed enabled trusted
    codename=$(os_release VERSION_CODENAME)
    while IFS=$'\037' read -r types uris suites components signed enabled trusted; do
        [[ " $types " = *' deb '* && " $components " = *' main '* && ${enabled,,} != no ]] || continue
        [[ " $suites " =~ \ ($codename|stable|oldstable|testing|unstable|sid)\  ]] || continue
        uris=$(plain_uri "${uris%% *}")
        [[ $uris = http://* || $uris = https://* ]] || continue
        local options=()
        signed=$(signed_by_file "$signed")
        [ -n "$signed" ] && options+=("signed-by=$signed")
        [ "${trusted,,}" = yes ] && options+=("trusted=yes")
        printf '%s%s\n' "${options[*]:+[${options[*]}] }" "${uris%/}"
        return
    done < <(apt_sources)
}

# The project's archive, with Debian's own keyring.
default_mirror() {
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -r "$keyring" ] && printf '[signed-by=%s] ' "$keyring"
    printf 'http://deb.debian.org/debian\n'
}

# mirror_has_release MIRROR: can Debian 13's index be read there, through the host's proxy?
mirror_has_release() {
    local url=${1##* }/dists/$suite/InRelease target=$work/InRelease
    rm -f "$target"
    if [ -x /usr/lib/apt/apt-helper ]; then
        /usr/lib/apt/apt-helper -o Acquire::Retries=1 -o Acquire::http::Timeout=20 \
            -o Acquire::https::Timeout=20 download-file "$url" "$target" >/dev/null 2>&1
    elif have curl; then
        curl -fsSL --max-time 30 -o "$target" "$url" 2>/dev/null
    fi
    [ -s "$target" ]
}

# The mirror to build the root from, as "[options] URI".
choose_mirror() {
    local mirror tried=()
    while read -r mirror; do
        if mirror_has_release "$mirror"; then
            printf '%s\n' "$mirror"
            return
        fi
        tried+=("${mirror##* }")
    done < <({ host_mirror; default_mirror; } | awk '!seen[$0]++')
    fail "Debian 13's package index could not be fetched (tried ${tried[*]}): check the network and" \
        "the proxy (http_proxy, or Acquire::http::Proxy in /etc/apt/apt.conf.d), then call this again."
}

# The host's proxy and certificate settings for apt, as options for mmdebstrap.
apt_network_options() {
    have apt-config || return 0
    apt-config dump 2>/dev/null |
        grep -iE '^Acquire::(https?|ftp)::(.*Proxy|CaInfo|CaPath|Verify-|SslCert|SslKey)' |
        sed 's/^/--aptopt=/' || true
}
