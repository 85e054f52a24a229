# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the window aloud as a screen reader would, through AT-SPI, and says what it misses.

read_aloud.py PID EXPECTED…   the program's process; every EXPECTED has to be heard

Prints a line for each thing: what it is, its name, its description. The parts come in the order in which
somebody would go through a case: the verdict, the line that proves it (the command is given through AT-SPI,
too), the chain of certificates. Status 1: something was not heard, 77: nobody can listen here.
"""

import sys
import time

try:
    import pyatspi
except (ImportError, ValueError) as error:
    print(f"AT-SPI is not there: {error}")
    sys.exit(77)

PATIENCE = 60  # seconds for the window and its analysis


def children(item):
    for i in range(item.childCount):
        child = item.getChildAtIndex(i)
        if child is not None:
            yield child


def walk(item):
    """What is on the screen, depth first."""
    yield item
    for child in children(item):
        if child.getState().contains(pyatspi.STATE_SHOWING):
            yield from walk(child)


def find(item, role, name):
    for one in walk(item):
        if one.getRoleName() == role and name in one.name:
            return one
    return None


def wait_for(what, get):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = get()
        except Exception:  # an object went away while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.2)
    print(f"not found within {PATIENCE} s: {what}")
    sys.exit(1)


def command(frame, name):
    """The command of that name in the menu bar, whose menus are not open."""
    pending = [find(frame, "menu bar", "")]
    while pending:
        item = pending.pop()
        if item.getRoleName() == "menu item" and item.name == name:
            return item
        pending += list(children(item))
    return None


def perform(item):
    actions = item.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    actions.doAction(names.index("Press"))


def spoken(item):
    parts = [item.getRoleName(), item.name.strip(), item.description.strip()]
    parts = list(dict.fromkeys(part for part in parts if part))
    return ", ".join(parts).replace("\n", " ")


def selected_lines(log):
    """A log may have millions of rows: only those that are selected are asked for."""
    table = log.queryTable()
    return [table.getAccessibleAt(row, table.nColumns - 1).name for row in table.getSelectedRows()[:10]]


def read(title, item, heard):
    print(f"== {title}")
    for one in walk(item):
        if one.name.strip() or one.description.strip():
            line = spoken(one)
            print(line)
            heard.append(line)


def main():
    pid, expected = int(sys.argv[1]), sys.argv[2:]

    def window():
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == pid:
                return next(children(application), None)
        return None

    frame = wait_for("the window", window)
    heard = []
    verdict = wait_for("a verdict", lambda: find(frame, "panel", "Verdict"))
    wait_for("its sentence", lambda: any(" at " in one.name for one in walk(verdict) if one.getRoleName() == "label"))
    read("Verdict", verdict, heard)
    read("Stages", wait_for("the stages", lambda: find(frame, "filler", "Stages")), heard)
    perform(wait_for("the command", lambda: command(frame, "Show Evidence")))
    log = wait_for("the log", lambda: find(frame, "table", "Log"))
    lines = wait_for("the line that proves it", lambda: [line for line in selected_lines(log) if "evidence" in line])
    print("== Log")
    print(*lines, sep="\n")
    heard += lines
    read("Chain", wait_for("the chain", lambda: find(frame, "tree", "Certificate chain")), heard)
    missed = [words for words in expected if not any(words in line for line in heard)]
    for words in missed:
        print(f"not heard: {words}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
