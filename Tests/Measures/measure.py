"""Start and echo of a release build, each against a program of comparison in the same alternating run.

Run by `.ci/measure`; `measure.py BINARY [--starts N] [--keys N]` measures a build that is there already.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from terminal import Terminal

START_GOAL = 4.0
ECHO_GOAL = 2.0
MEMBERS = (
    "Maya Ruiz, Jo Park, José Peña, 李小龍, Łukasz Nowak, Amina Said, Tom Berg, Ines Roth, Sam Cole, Noa Levi, "
    "Petra Wolf, Ali Demir"
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--starts", type=int, default=200)
    parser.add_argument("--keys", type=int, default=300)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    print(f"binary: {os.path.getsize(binary) / 1e6:.1f} MB; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    home = tempfile.mkdtemp(prefix="circlekeeper-measure-")
    try:
        room = Room(binary, home)
        room.make_vault()
        starts = measure_starts(room, options.starts)
        room.make_group()
        echoes = measure_echoes(room, options.keys)
    finally:
        shutil.rmtree(home)
    return 0 if starts and echoes else 1


class Room:
    """The program with a vault of its own."""

    def __init__(self, binary, home):
        self.binary = binary
        self.home = home
        self.passphrase = home + "/passphrase"
        self.environment = {
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": home,
            "CIRCLEKEEPER_VAULT": home + "/vault", "PATH": "/usr/bin:/bin",
        }
        with open(self.passphrase, "w", encoding="utf-8") as file:
            file.write("six words that nobody would guess\n")

    def command(self, *arguments):
        return [self.binary, *arguments, "--passphrase-file", self.passphrase]

    def run(self, *arguments):
        subprocess.run(self.command(*arguments), env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def make_vault(self):
        self.run("init", "--yes", "--key-cost", "64M,2")

    def make_group(self):
        self.run(
            "group", "new", "Tuesday evening", "--track", "evening", "--members", MEMBERS, "--outline", "process-90"
        )


def measure_starts(room, rounds):
    clock = DerivationClock(room)
    sqlite = ["/usr/bin/sqlite3", ":memory:", "select 1"]
    subjects = {
        "sqlite3 :memory: 'select 1'": lambda: spawn(sqlite, room.environment),
        "circlekeeper --version": lambda: spawn([room.binary, "--version"], room.environment),
        "sessions, its key derivation taken off": lambda: clock.spawn_without(room.command("sessions")),
    }
    taken = alternate(subjects, rounds)
    print(f"\nstart: {rounds} rounds, one of each in turn; milliseconds")
    report(taken | {"the key derivation, 64 MiB, 2 passes": clock.derivations})
    reference, version, sessions = (statistics.median(times) for times in taken.values())
    goal = verdict("--version", version / reference, START_GOAL)
    return verdict("sessions", sessions / reference, START_GOAL) and goal


class DerivationClock:
    """Times the derivation inside each run, by a library that stands before libsodium."""

    def __init__(self, room):
        source = os.path.join(os.path.dirname(__file__), "derivation-clock.c")
        library = room.home + "/derivation-clock.so"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, source], check=True)
        self.path = room.home + "/derivation"
        self.environment = room.environment | {"LD_PRELOAD": library, "DERIVATION_CLOCK": self.path}
        self.derivations = []

    def spawn_without(self, command):
        taken = spawn(command, self.environment)
        with open(self.path, encoding="ascii") as file:
            self.derivations.append(int(file.read()) / 1e6)
        os.remove(self.path)
        return taken - self.derivations[-1]


def spawn(command, environment):
    nothing = [(os.POSIX_SPAWN_OPEN, number, "/dev/null", os.O_RDWR, 0) for number in (0, 1, 2)]
    start = time.perf_counter_ns()
    child = os.posix_spawn(command[0], command, environment, file_actions=nothing)
    status = os.waitpid(child, 0)[1]
    taken = (time.perf_counter_ns() - start) / 1e6
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    return taken


def measure_echoes(room, keys):
    cat = Terminal(["/bin/sh", "-c", "stty raw -echo; printf ready; exec cat"], room.environment)
    cat.wait_for(b"ready")
    kernel = Terminal(["/bin/cat"], room.environment)
    open_room = Terminal(room.command("start"), room.environment)
    open_room.wait_for("›".encode())
    for line in ("/here all", "/start", "/next", "/share 3m"):
        open_room.tell(line)
    terminals = {"cat, echoing by itself": cat, "cat, echoed by the terminal": kernel, "circlekeeper": open_room}
    for terminal in terminals.values():
        terminal.echo()
    taken = alternate({name: terminal.echo for name, terminal in terminals.items()}, keys)
    print(f"\nkey to echo, two clocks running, 12 members: {keys} keys, one of each in turn; milliseconds")
    report(taken)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for terminal in terminals.values():
        terminal.end()
    return verdict("echo", medians["circlekeeper"] / medians["cat, echoing by itself"], ECHO_GOAL)


def alternate(subjects, rounds):
    taken = {name: [] for name in subjects}
    for _ in range(rounds):
        for name, subject in subjects.items():
            taken[name].append(subject())
    return taken


def report(taken):
    for name, times in taken.items():
        times = sorted(times)
        late = times[int(len(times) * 0.95)]
        print(f"  {name:40} min {times[0]:7.3f}  median {statistics.median(times):7.3f}  p95 {late:7.3f}")


def verdict(name, ratio, goal):
    met = ratio <= goal
    print(f"  {name}: {ratio:.2f} x, goal at most {goal:.0f} x: {'met' if met else 'MISSED'}")
    return met


if __name__ == "__main__":
    sys.exit(main())
