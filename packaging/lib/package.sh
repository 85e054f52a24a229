# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by packaging/dev, which sets tree, cache and preset

# Debian packages: made and checked inside the environment, then installed, run and removed in a fresh
# Debian 13 that has nothing else.

packages=$tree/build/packages

# check NAME COMMAND…: one line of the table; what a failing command says goes to standard error.
check() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        printf '%-52s ok\n' "$name"
    else
        printf '%-52s FAULT\n' "$name"
        printf '%s\n' "$output" >&2
        return 1
    fi
}

build_packages() {
    build scep-workbench scep-workbench-cli documents icons changelog
    rm -rf "$packages"
    (cd "$tree" && cpack --config "build/$preset/CPackConfig.cmake" -B "$packages" >&2) ||
        fail "The packages could not be made: the lines above say why."
    rm -rf "$packages/_CPack_Packages"
}

# What Debian's hardening=+all promises of a program.
is_hardened() {
    local headers symbols
    headers=$(readelf --wide --file-header --program-headers --dynamic "$1")
    # Not through a pipe: grep -q would close it while readelf still writes, which counts as a fault.
    symbols=$(readelf --wide --dyn-syms "$1")
    grep -q 'Type: *DYN' <<<"$headers" || { echo "$1 is not position independent"; return 1; }
    grep -q GNU_RELRO <<<"$headers" || { echo "$1 has no RELRO"; return 1; }
    grep -q 'BIND_NOW\|Flags: .*NOW' <<<"$headers" || { echo "$1 is bound lazily"; return 1; }
    grep -q 'GNU_STACK.* RW ' <<<"$headers" || { echo "$1 has an executable stack"; return 1; }
    grep -q '__stack_chk_fail' <<<"$symbols" || { echo "$1 has no stack protector"; return 1; }
    grep -q '_chk@' <<<"$symbols" || { echo "$1 was built without _FORTIFY_SOURCE"; return 1; }
}

manuals_are_clean() {
    local page warnings
    for page in "$build_folder"/documents/man/man1/*.1 "$build_folder"/documents/man/pl/man1/*.1; do
        warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings --encoding=UTF-8 --local-file "$page" 2>&1 >/dev/null)
        [ -z "$warnings" ] || { printf '%s: %s\n' "$page" "$warnings"; return 1; }
    done
}

types_are_known() {
    local folder status=0
    folder=$(mktemp -d)
    mkdir -p "$folder/packages"
    cp "$tree"/packaging/linux/*.mime.xml "$folder/packages/"
    update-mime-database "$folder" || status=1
    local type
    for type in application/vnd.scep-workbench.case:scepcase application/x-windows-event-log:evtx \
        application/x-svclog+xml:svclog; do
        grep -qxF "${type%%:*}:*.${type##*:}" "$folder/globs" || status=1
        # The program is offered for it.
        grep -q "^MimeType=.*${type%%:*};" "$tree"/packaging/linux/*.desktop || status=1
    done
    rm -rf "$folder"
    return "$status"
}

# What the desktop and the software centre read, and the manual pages.
metadata() {
    local status=0 id=io.github.scep_workbench.Workbench linux=$tree/packaging/linux
    build documents
    check "desktop-file-validate" desktop-file-validate "$linux/$id.desktop" || status=1
    check "appstreamcli validate" appstreamcli validate --no-net "$linux/$id.metainfo.xml" || status=1
    check "update-mime-database" types_are_known || status=1
    check "man --warnings" manuals_are_clean || status=1
    check "Flatpak manifest" python3 -B "$tree/packaging/flatpak/check_manifest.py" \
        "$tree/packaging/flatpak/$id.json" || status=1
    return "$status"
}

check_packages() {
    local status=0
    check "hardening: scep-workbench" is_hardened "$build_folder/bin/scep-workbench" || status=1
    check "hardening: scep-workbench-cli" is_hardened "$build_folder/bin/scep-workbench-cli" || status=1
    check "lintian: no errors, no warnings" lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$packages"/*.deb || status=1
    return "$status"
}

# Inside the environment.
make_packages() {
    local status=0
    build_packages
    metadata || status=1
    check_packages || status=1
    return "$status"
}

# On the host: mmdebstrap makes a Debian 13 that nobody keeps, and the hooks use it. They work as root
# and as a plain user alike.
try_packages() {
    local options=() mirror mode=()
    need_tools
    work=$(mktemp -d)
    chmod 755 "$work"
    trap 'rm -rf "$work"' EXIT
    mirror=$(choose_mirror)
    mapfile -t options < <(apt_network_options)
    is_root || mode=(--mode=unshare)
    cp "$packages"/*.deb "$tree/packaging/lib/installed.sh" "$work/"
    chmod 644 "$work"/*.deb "$work/installed.sh"
    local copied=("$work"/*.deb "$work/installed.sh")
    TMPDIR=$(is_root && echo "${TMPDIR:-/tmp}" || unpack_folder) \
        mmdebstrap "${mode[@]}" "${options[@]}" --variant=apt --skip=check/signed-by --quiet \
        --customize-hook="copy-in ${copied[*]} /var/tmp" \
        --customize-hook='chroot "$1" sh /var/tmp/installed.sh >&3 2>&1' \
        --format=null "$suite" - "deb $mirror $suite main" 3>&1 >/dev/null </dev/null
}

package() {
    (perform make-packages)
    say "Installing them in a fresh Debian 13."
    twice try_packages || fail "The packages failed in a fresh Debian 13: the lines above say where."
    (cd "$packages" && ls -l -- *.deb | awk '{ printf "%-60s %8d kB\n", $NF, $5 / 1024 }')
}
