#!/bin/sh
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run in a fresh Debian 13 with the packages in /var/tmp: installs them with what they depend on and
# nothing else, the command line alone first, uses them, removes them, and looks for what stays behind.
set -u
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=/root
examples=/usr/share/scep-workbench/examples
id=io.github.scep_workbench.Workbench
log=/var/tmp/check.log
status=0

check() {
    name=$1
    shift
    if "$@" >"$log" 2>&1; then
        printf '%-52s ok\n' "$name"
    else
        printf '%-52s FAULT\n' "$name"
        cat "$log"
        status=1
    fi
}

install_command_line() {
    apt-get -q install -y --no-install-recommends /var/tmp/scep-workbench-common_*.deb \
        /var/tmp/scep-workbench-cli_*.deb &&
        ! command -v scep-workbench
}

install_window() {
    apt-get -q install -y --no-install-recommends /var/tmp/scep-workbench_*.deb
}

judges() {
    scep-workbench-cli analyze "$examples/$1"
    [ "$?" -eq "$2" ]
}

# The logo is read by a plugin that nothing links to: without it the report is smaller.
reports() {
    logo=/var/tmp/logo.svg
    printf '%s' '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>' >"$logo"
    scep-workbench-cli report --output /var/tmp/plain.pdf "$examples/ios-success" &&
        scep-workbench-cli report --logo "$logo" --output /var/tmp/logo.pdf "$examples/ios-success" &&
        [ "$(wc -c </var/tmp/logo.pdf)" -gt "$(wc -c </var/tmp/plain.pdf)" ] &&
        grep -aq '/Subtype /Image' /var/tmp/logo.pdf && ! grep -aq '/Subtype /Image' /var/tmp/plain.pdf
}

draws() {
    scep-workbench --screenshot /var/tmp/window.png "$examples/ios-22013" && [ -s /var/tmp/window.png ]
}

# Case files need the driver of SQLite, which nothing links to: its version comes from a database.
opens_databases() {
    "$1" --version | grep -q '^SQLite 3'
}

speaks_polish() {
    LC_ALL=C.UTF-8 LANGUAGE=pl scep-workbench-cli --help | grep -q Polecenia
}

shows_manuals() {
    apt-get -q install -y --no-install-recommends man-db
    for page in scep-workbench scep-workbench-cli; do
        [ -n "$(man "$page" 2>/dev/null)" ] || return 1
        [ -z "$(man --warnings "$page" 2>&1 >/dev/null)" ] || return 1
    done
}

# What the desktop, the shells and man look for.
has_desktop_files() {
    for size in 16 22 24 32 48 64 128 256 512; do
        [ -s "/usr/share/icons/hicolor/${size}x$size/apps/$id.png" ] || { echo "no icon of $size"; return 1; }
    done
    for file in icons/hicolor/scalable/apps/$id.svg icons/hicolor/symbolic/apps/$id-symbolic.svg \
        applications/$id.desktop metainfo/$id.metainfo.xml mime/packages/$id.xml \
        bash-completion/completions/scep-workbench-cli zsh/vendor-completions/_scep-workbench-cli \
        fish/vendor_completions.d/scep-workbench-cli.fish bash-completion/completions/scep-workbench \
        zsh/vendor-completions/_scep-workbench fish/vendor_completions.d/scep-workbench.fish; do
        [ -s "/usr/share/$file" ] || { echo "no $file"; return 1; }
    done
    for page in scep-workbench scep-workbench-cli; do
        dpkg -L "$page" | grep -qx "/usr/share/man/pl/man1/$page.1.gz" || { echo "no Polish $page.1"; return 1; }
    done
}

programs="scep-workbench scep-workbench-cli scep-workbench-common"

removes() {
    # shellcheck disable=SC2086 # three words
    apt-get -q remove -y $programs
}

purges() {
    # shellcheck disable=SC2086
    dpkg --purge $programs
}

leaves_nothing() {
    left=$(find / -xdev \( -path /proc -o -path /var/tmp -o -path /var/cache -o -path /root \) -prune -o \
        -iname '*scep*workbench*' -print)
    [ -z "$left" ] || { echo "$left"; return 1; }
    ! dpkg-query -W -f '${db:Status-Status}' scep-workbench 2>/dev/null | grep -q .
}

check "the command line installs with its dependencies alone" install_command_line
check "scep-workbench-cli --version, with a database" opens_databases scep-workbench-cli
check "analyze: an enrollment that succeeded" judges android-success 0
check "analyze: one that failed" judges windows-template 1
check "report as PDF, with a logo as SVG" reports
check "Polish" speaks_polish
check "the window installs with its dependencies alone" install_window
check "scep-workbench --version, without a display" env -u QT_QPA_PLATFORM scep-workbench --version
check "scep-workbench --version, with a database" opens_databases scep-workbench
check "the window, as a picture" draws
check "icons, desktop files, completions, manuals" has_desktop_files
check "manual pages" shows_manuals
check "removes" removes
check "purges" purges
check "leaves nothing behind" leaves_nothing
exit "$status"
