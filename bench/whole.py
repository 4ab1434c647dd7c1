"""Times the whole of `kgx extract` beside spaCy's whole medium pipeline on many articles, on one core; see README.md."""
import argparse
import json
import pathlib
import statistics

from run import HERE, install, measured


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("articles", type=pathlib.Path, help="JSON Lines with id and text")
    p.add_argument("--work", type=pathlib.Path, required=True, help="folder for what is installed and built")
    p.add_argument("--count", type=int, default=100, help="articles to read")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--core", type=int, default=0)
    a = p.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    work = a.work.resolve()
    install(work)
    rows = [json.loads(line) for line in a.articles.open(encoding="utf-8")][:a.count]
    file = work / "articles.jsonl"
    file.write_text("".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows), encoding="utf-8")
    words = sum(len(r["text"].split()) for r in rows)
    python = work / "venv/bin/python"
    programs = {
        "kgx extract": [work / "kgx", "extract", "-j", "1", "--each", "-f", "jsonl", file],
        "spaCy medium, whole pipeline": [python, HERE / "spacy_whole.py", "md", file],
        "spaCy medium, names alone": [python, HERE / "spacy_whole.py", "md", file, "ner"],
        "spaCy small, whole pipeline": [python, HERE / "spacy_whole.py", "sm", file],
    }
    times = {name: [] for name in programs}
    for _ in range(a.rounds):
        for name, command in programs.items():
            out, _, processor, _ = measured(command, a.core)
            # kgx with its start; spaCy says itself what it took once loaded.
            times[name].append(processor if name.startswith("kgx") else float(out))
    reference = statistics.median(times["spaCy medium, whole pipeline"])
    print(f"{len(rows)} articles, {words} words, {a.rounds} rounds, core {a.core}\n\n| | s | of spaCy medium | words/s |\n|---|---|---|---|")
    for name, t in times.items():
        t = statistics.median(t)
        print(f"| {name} | {t:.2f} | {t / reference:.2f} | {words / t:,.0f} |")


if __name__ == "__main__":
    main()
