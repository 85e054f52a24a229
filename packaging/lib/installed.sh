#!/bin/sh
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run in a fresh Debian 13 with the packages in /var/tmp: installs them with what they depend on and
# nothing else, uses them, removes them, and looks for what stays behind.
set -u
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=/root
examples=/usr/share/scep-workbench/examples
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

install_packages() {
    apt-get -q install -y --no-install-recommends /var/tmp/*.deb
}

judges() {
    scep-workbench-cli analyze "$examples/$1"
    [ "$?" -eq "$2" ]
}

reports() {
    scep-workbench-cli report --output /var/tmp/report.pdf "$examples/ios-success" && [ -s /var/tmp/report.pdf ]
}

draws() {
    scep-workbench --screenshot /var/tmp/window.png "$examples/ios-22013" && [ -s /var/tmp/window.png ]
}

# A case file needs the driver of SQLite, a window in Polish our catalogue.
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

removes() {
    apt-get -q purge -y scep-workbench scep-workbench-cli scep-workbench-common
}

leaves_nothing() {
    left=$(find / -xdev \( -path /proc -o -path /var/tmp -o -path /var/cache -o -path /root \) -prune -o \
        -iname '*scep*workbench*' -print)
    [ -z "$left" ] || { echo "$left"; return 1; }
    ! dpkg-query -W -f '${db:Status-Status}' scep-workbench 2>/dev/null | grep -q .
}

check "installs with its dependencies alone" install_packages
check "scep-workbench-cli --version" scep-workbench-cli --version
check "scep-workbench --version, without a display" env -u QT_QPA_PLATFORM scep-workbench --version
check "analyze: an enrollment that succeeded" judges android-success 0
check "analyze: one that failed" judges windows-template 1
check "report as PDF" reports
check "the window, as a picture" draws
check "Polish" speaks_polish
check "manual pages" shows_manuals
check "purges" removes
check "leaves nothing behind" leaves_nothing
exit "$status"
