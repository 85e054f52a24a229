#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the programs beside their peers; `packaging/dev bench` calls it inside the environment.

Every measurement runs ours and the peer in turn, several times each, and compares the medians, so
that a noisy machine disturbs both alike. Inputs are made by the project's own generator.
"""

import argparse
import contextlib
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

RUNS = 5
LNAV_RUNS = 1  # it takes about ten seconds for a gigabyte
SMALL_FILES = 10_000
MANY_FILES = 20_000  # as many as one folder may give
ARCHIVE_MEMBERS = 40
RULES = 1_000
CERTIFICATES = 20_000
CHAINS = 10_000
LISTED = 5000
EVENTS = 100_000
SETTLING_SECONDS = 30
IDLE_SECONDS = 10
LINES = 1_000_000
EXPRESSION = r"pkiStatus=(FAILURE|PENDING)|HTTP/1\.1\" 50\d|error 0x8[0-9a-f]{7}"


def run(command, **options):
    """The seconds that a command takes; a status that is no failure of ours counts too."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, **options)
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {command[0]} failed ({done.returncode}): {done.stderr.decode(errors='replace')[-300:]}")
    return time.perf_counter() - begin


def output(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, **options).stdout


def values(command, **options):
    """What scep-bench prints, as numbers by name."""
    return {name: float(value) for name, value in (line.split() for line in output(command, **options).splitlines())}


def in_turn(ours, peer, runs=RUNS):
    """Medians of two measurements, taken in turn; each is called and gives a number."""
    mine, theirs = [], []
    for _ in range(runs):
        mine.append(ours())
        theirs.append(peer())
    return statistics.median(mine), statistics.median(theirs)


class Bench:
    def __init__(self, folder, megabytes):
        self.folder = folder
        self.size = megabytes * 1024 * 1024
        self.results = []

    def made(self, kind, size=None):
        """The path of a generated input; it is kept for the next time."""
        size = size or self.size
        path = self.folder / f"{kind}-{size}"
        if not path.exists():
            print(f"Making {path.name} …", file=sys.stderr)
            part = path.with_suffix(".part")
            subprocess.run(["scep-examples-generator", kind, str(size), str(part)], check=True)
            part.rename(path)
        with open(path, "rb") as file:  # into the file cache, for ours and the peer alike
            while file.read(1 << 24):
                pass
        return path

    def add(self, name, unit, mine, peer_name, peer, bar, holds, ratio=None):
        self.results.append({
            "name": name, "unit": unit, "median": round(mine, 4), "peer": peer_name,
            "peerMedian": None if peer is None else round(peer, 4),
            "ratio": None if ratio is None else round(ratio, 3), "bar": bar, "holds": bool(holds)})

    # What is measured.

    def text(self, kind, product, service):
        path = self.made(kind)
        literals = self.folder / f"{kind}.literals"
        literals.write_text(output(["scep-bench", "literals", product, service]))
        mine, peer = in_turn(lambda: run(["scep-workbench-cli", "analyze", str(path)]),
                             lambda: run(["rg", "-c", "-F", "-f", str(literals), str(path)]))
        self.add(f"{kind}: open to verdict", "s", mine, "rg -c -F", peer, "at most 2.0 x", mine <= 2 * peer, mine / peer)
        lnav = statistics.median(
            run(["lnav", "-n", "-N", "-q", "-c", ";SELECT 1", str(path)], env=lnav_environment(self.folder))
            for _ in range(LNAV_RUNS))
        self.add(f"{kind}: rate", "MB/s", self.size / mine / 1e6, "lnav", self.size / lnav / 1e6, "at least 15 x",
                 lnav >= 15 * mine, lnav / mine)

    def search(self):
        path = self.made("omadm")
        mine, peer = in_turn(lambda: values(["scep-bench", "search", EXPRESSION, str(path)])["seconds"],
                             lambda: run(["rg", "-c", EXPRESSION, str(path)]))
        self.add("search by expression", "s", mine, "rg -c", peer, "at most 1.0 x", mine <= peer, mine / peer)

    def rules(self):
        """What part of an import goes to asking a thousand rules."""
        for kind in ("omadm", "iis", "logshow", "evtx"):
            path = self.made(kind, self.size * 3 // 10 if kind == "evtx" else None)
            found = [values(["scep-bench", "rules", str(RULES), str(path)]) for _ in range(RUNS)]
            share = statistics.median(run["matching"] / run["import"] for run in found)
            self.add(f"{kind}: share of {RULES} rules", "%", 100 * share, None, None, "at most 10 %", share <= 0.10)

    def first_events(self):
        path = self.made("omadm")
        mine = statistics.median(values(["scep-bench", "first-events", str(path)])["seconds"] for _ in range(RUNS))
        self.add("first events shown", "s", mine, None, None, "at most 0.150 s", mine <= 0.150)

    def memory(self):
        path = self.made("omadm")
        found = values(["scep-bench", "memory", str(path)])
        small = values(["scep-bench", "memory", str(self.made("omadm", 1024 * 1024))])
        per_line = (found["peak"] - small["peak"]) / max(1, found["lines"])
        self.add("memory for a line", "bytes", per_line, None, None, "at most 12", per_line <= 12)
        self.add("memory at least", "MB", small["peak"] / 1e6, None, None, "at most 150", small["peak"] <= 150e6)

    def decoding(self):
        """Certificates that one thread decodes in a second."""
        found = [values(["scep-decode-bench", str(CERTIFICATES)]) for _ in range(RUNS)]
        rate = CERTIFICATES / statistics.median(one["seconds"] for one in found)
        self.add("certificates decoded", "/s", rate, None, None, "at least 20 000 /s", rate >= 20_000)

    def growth(self):
        for megabytes in (10, 100, 1024, 4096):
            if megabytes * 1024 * 1024 > 4 * self.size:
                continue
            path = self.made("omadm", megabytes * 1024 * 1024)
            seconds = statistics.median(run(["scep-workbench-cli", "analyze", str(path)]) for _ in range(3))
            self.add(f"omadm, {megabytes} MB", "s", seconds, None, None, "linear", True)

    def evtx(self):
        path = self.made("evtx", self.size * 3 // 10)
        size = path.stat().st_size
        peer = run(["evtxexport", "-f", "xml", str(path)])
        mine = statistics.median(run(["scep-workbench-cli", "analyze", str(path)]) for _ in range(RUNS))
        self.add("evtx: open to verdict", "MB/s", size / mine / 1e6, "evtxexport -f xml", size / peer / 1e6,
                 "at least 50 x", peer >= 50 * mine, peer / mine)
        mine = statistics.median(values(["scep-bench", "render", str(path)])["seconds"] for _ in range(RUNS))
        self.add("evtx: every record as XML", "MB/s", size / mine / 1e6, "evtxexport -f xml", size / peer / 1e6,
                 "at least 30 x", peer >= 30 * mine, peer / mine)

    def chains(self):
        mine = statistics.median(values(["scep-chain-bench", str(CHAINS)])["seconds"] for _ in range(3))
        self.add(f"chain building for {CHAINS} certificates", "s", mine, None, None, "at most 2 s", mine <= 2)
        found = [values(["scep-chain-bench", str(LISTED)]) for _ in range(RUNS)]
        mine = statistics.median(one["analysis"] + one["listing"] for one in found)
        self.add(f"{LISTED} certificates built, checked, listed, sorted and filtered", "s", mine, None, None,
                 "at most 1 s", mine <= 1)

    def reports(self):
        """What a report of a million lines takes once they are analysed."""
        path = self.made("omadm", LINES * 155)
        found = [values(["scep-report-bench", str(path)]) for _ in range(3)]
        if found[0]["lines"] < LINES:
            sys.exit(f"bench: {path} has less than {LINES} lines")
        kinds = {"html": 1, "redacted": 1, "markdown": 1, "csv": 1, "json": 1, "pdf": 3}
        for kind, bar in kinds.items():
            mine = statistics.median(run[kind] for run in found)
            shown = "html, redacted" if kind == "redacted" else kind
            self.add(f"report of {LINES} lines: {shown}", "s", mine, None, None, f"at most {bar} s", mine <= bar)

    def cancel(self):
        paths = [self.made("omadm"), self.made("iis"), self.made("evtx", self.size * 3 // 10), self.archive_file(),
                 self.folder_of(SMALL_FILES)]
        worst = max(values(["scep-bench", "cancel", str(path)])["seconds"] for path in paths)
        self.add("cancel, worst answer", "s", worst, None, None, "at most 0.100 s", worst <= 0.100)

    def archive_file(self):
        path = self.folder / f"members-{self.size}.zip"
        if not path.exists():
            print(f"Making {path.name} …", file=sys.stderr)
            with tempfile.TemporaryDirectory(dir=self.folder) as work:
                member = self.made("omadm", 2 * self.size // ARCHIVE_MEMBERS)
                for number in range(ARCHIVE_MEMBERS):
                    os.link(member, pathlib.Path(work) / f"OMADMLog_{number}.log")
                subprocess.run(["bsdtar", "-a", "-cf", str(path), "-C", work, "."], check=True)
        return path

    def archive(self):
        path = self.archive_file()
        mine, peer = in_turn(lambda: run(["scep-workbench-cli", "analyze", str(path)]),
                             lambda: run(["bsdtar", "-xOf", str(path)]))
        self.add(f"zip, {ARCHIVE_MEMBERS} members", "s", mine, "bsdtar -xOf", peer, "at most 1.3 x", mine <= 1.3 * peer,
                 mine / peer)

    def folder_of(self, count):
        """A folder of that many small logs, which follow one another."""
        folder = self.folder / ("small" if count == SMALL_FILES else f"small-{count}")
        if not folder.exists():
            whole = self.made("omadm", max(64, count * 4096 // 1024 // 1024 + 1) * 1024 * 1024).read_bytes()
            folder.mkdir()
            for number in range(count):
                begin = number * 4096
                (folder / f"OMADMLog_{number}.log").write_bytes(whole[begin:begin + 4096])
        return folder

    def window(self):
        few = values(["scep-bench", "window", str(self.folder_of(SMALL_FILES))])
        runs = [values(["scep-bench", "window", str(self.folder_of(MANY_FILES))]) for _ in range(RUNS)]
        mine = statistics.median(run["seconds"] for run in runs)
        self.add(f"window: {MANY_FILES} small files", "s", mine, None, None,
                 f"at most 2.5 x {SMALL_FILES} files", mine <= 2.5 * few["seconds"], mine / few["seconds"])
        blocked = statistics.median(run["blocked"] for run in runs)
        self.add("window: kept from its events", "s", blocked, None, None, "at most 0.100 s", blocked <= 0.100)

    def timeline(self):
        frames = [values(["scep-timeline-bench", "frames", str(EVENTS)]) for _ in range(3)]
        mine = statistics.median(run["p99"] for run in frames)
        self.add(f"timeline of {EVENTS} events: a frame of zooming and panning, 99th percentile", "s", mine, None,
                 None, "at most 0.016 s", mine <= 0.016)
        slowest = max(statistics.median(values(["scep-timeline-bench", "opening", str(folder)])["seconds"]
                                        for _ in range(RUNS))
                      for folder in examples())
        self.add("an example opened to its painted timeline, the slowest", "s", slowest, None, None,
                 "at most 0.300 s", slowest <= 0.300)

    def log_view(self):
        """Frames of the log view in a window of 2560 x 1440, drawn without a display."""
        path = self.made("omadm")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        runs = [values(["scep-log-bench", str(path)], env=environment) for _ in range(3)]
        lines = int(runs[0]["lines"])
        for name, what in (("scrolling", "scrolling"), ("wrapped", "scrolling wrapped lines"),
                           ("typing", "typing in the find bar")):
            mine = statistics.median(run[name] for run in runs)
            self.add(f"log of {lines} lines, {what}: 99th percentile of a frame", "s", mine, None, None,
                     "at most 0.016 s", mine <= 0.016)

    def first_window(self):
        """From the start of the program to its first painted window, without a display and a case."""
        mine = statistics.median(self.seconds_to_window() for _ in range(RUNS))
        self.add("start of the program to its first painted window", "s", mine, None, None, "at most 0.400 s",
                 mine <= 0.400)

    def seconds_to_window(self):
        begin = time.perf_counter()
        with self.program() as process:
            if any("Flushing" in line for line in process.stderr):  # up to the first one
                return time.perf_counter() - begin
        sys.exit("bench: scep-workbench ended without a window")

    def idle(self):
        """What the program takes from the processor while nobody does anything and a case is open."""
        with self.program(str(examples()[0])) as process:
            threading.Thread(target=process.stderr.read, daemon=True).start()  # so that it is never full
            begin, used = time.monotonic(), -1
            while used != ticks(process.pid) and time.monotonic() < begin + SETTLING_SECONDS:
                used = ticks(process.pid)
                time.sleep(2)
            time.sleep(IDLE_SECONDS)
            mine = ticks(process.pid) - used
        self.add(f"processor while idle with a case open, in {IDLE_SECONDS} s", "ticks", mine, None, None, "0", mine == 0)

    @contextlib.contextmanager
    def program(self, *arguments):
        """The window's program, which has a home of its own and says on stderr when it has painted."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home,
                           "XDG_DATA_HOME": home, "QT_LOGGING_RULES": "qt.widgets.painting.info=true"}
            with subprocess.Popen(["scep-workbench", *arguments], env=environment, stderr=subprocess.PIPE,
                                  text=True) as process:
                try:
                    yield process
                finally:
                    process.kill()

    def small_files(self):
        folder = self.folder_of(SMALL_FILES)
        mine = statistics.median(run(["scep-workbench-cli", "analyze", str(folder)]) for _ in range(RUNS))
        self.add(f"{SMALL_FILES} small files", "s", mine, None, None, "at most 3 s", mine <= 3)


def examples():
    folder = pathlib.Path(__file__).resolve().parent.parent / "resources" / "examples"
    return sorted(example for example in folder.iterdir() if example.is_dir())


def ticks(process):
    """What all threads of a process have had of the processor."""
    with open(f"/proc/{process}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def lnav_environment(folder):
    """lnav keeps notes in the home folder: it gets one of its own."""
    return {**os.environ, "HOME": str(folder), "TERM": "dumb"}


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) // 1024 // 1024
    return f"{os.cpu_count()} x {model}, {memory} GiB, {platform.system()} {platform.release()}"


HEAD = ("what", "ours", "peer", "ratio", "bar", "")


def rows(results):
    for result in results:
        peer = "" if result["peerMedian"] is None else f"{result['peerMedian']:g} ({result['peer']})"
        ratio = "" if result["ratio"] is None else f"{result['ratio']:.2f}"
        yield (result["name"], f"{result['median']:g} {result['unit']}", peer, ratio, result["bar"],
               "holds" if result["holds"] else "MISSED")


def print_table(results):
    lines = [HEAD, *rows(results)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())


def print_markdown(results):
    for line in (HEAD, ("---",) * len(HEAD), *rows(results)):
        print("| " + " | ".join(line) + " |")


def main():
    parser = argparse.ArgumentParser(prog="packaging/dev bench", description="Measures the programs beside their peers.")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--markdown", action="store_true", help="print the results as a Markdown table")
    parser.add_argument("--size", type=int, default=1024, metavar="MB", help="megabytes of each text (default 1024)")
    parser.add_argument("--keep", action="store_true", help="keep the inputs for the next time")
    parser.add_argument("names", nargs="*", help="only these measurements")
    arguments = parser.parse_args()
    folder = pathlib.Path(os.environ["SCEP_BENCH_DIR"])
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(folder, arguments.size)
    measurements = {
        "omadm": lambda: bench.text("omadm", "android", "omadm"),
        "iis": lambda: bench.text("iis", "server", "iis"),
        "logshow": lambda: bench.text("logshow", "apple", "unified-log"),
        "first": bench.first_events,
        "rules": bench.rules,
        "memory": bench.memory,
        "chains": bench.chains,
        "reports": bench.reports,
        "evtx": bench.evtx,
        "search": bench.search,
        "archive": bench.archive,
        "small": bench.small_files,
        "cancel": bench.cancel,
        "window": bench.window,
        "timeline": bench.timeline,
        "logview": bench.log_view,
        "start": bench.first_window,
        "idle": bench.idle,
        "decoding": bench.decoding,
        "growth": bench.growth,
    }
    unknown = [name for name in arguments.names if name not in measurements]
    if unknown:
        parser.error(f"no measurement is named {unknown[0]}; there are {', '.join(measurements)}")
    for name in arguments.names or measurements:
        print(f"Measuring {name} …", file=sys.stderr)
        measurements[name]()
    if arguments.json:
        print(json.dumps(bench.results, indent=2))
    else:
        print(f"{machine()}; medians of {RUNS} runs, inputs of {arguments.size} MB\n")
        (print_markdown if arguments.markdown else print_table)(bench.results)
    if not arguments.keep:
        shutil.rmtree(folder)


main()
