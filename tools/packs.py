#!/usr/bin/env python3
"""The manifest of the law packs, statutory/packs.csv.

  tools/packs.py                      say what differs from the files; exit 1 when something does
  tools/packs.py --update CHECKER     write rows, sha256 and first day of new and changed files, with
                                      CHECKER and today as those who compared them with their source

A file that did not change keeps its checker and its day.
"""

import csv
import datetime
import hashlib
import io
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "statutory"
MANIFEST = ROOT / "packs.csv"
COLUMNS = ["file", "effective_from", "rows", "sha256", "source", "checker", "checked_on"]


def facts_of(path: Path) -> dict:
    data = path.read_bytes()
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    sources = list(dict.fromkeys(row["source"] for row in rows))
    return {
        "file": path.relative_to(ROOT).as_posix(),
        "effective_from": min(row["effective_from"] for row in rows),
        "rows": str(len(rows)),
        "sha256": hashlib.sha256(data).hexdigest(),
        "source": sources[0] if len(sources) == 1 else f"{sources[0]} ほか（各行に記載）",
    }


def main() -> int:
    listed = {}
    if MANIFEST.exists():
        with MANIFEST.open(encoding="utf-8", newline="") as file:
            listed = {row["file"]: row for row in csv.DictReader(file)}
    checker = sys.argv[2] if len(sys.argv) == 3 and sys.argv[1] == "--update" else ""
    if len(sys.argv) > 1 and not checker:
        print(__doc__)
        return 2
    result, differs = [], False
    for path in sorted(ROOT.rglob("*.csv")):
        if path == MANIFEST:
            continue
        facts = facts_of(path)
        old = listed.pop(facts["file"], None)
        if old and old["sha256"] == facts["sha256"]:
            result.append(old)
            continue
        differs = True
        print(f"{'changed' if old else 'new'}: {facts['file']}")
        result.append({**facts, "checker": checker, "checked_on": datetime.date.today().isoformat()})
    for gone in listed:
        differs = True
        print(f"gone: {gone}")
    if checker:
        with MANIFEST.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(result)
        return 0
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
