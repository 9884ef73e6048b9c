"""Writes the table of docs/CLAIMS.md, between its two marks, from docs/claims.json."""
import json
import pathlib
import re

PAGE = pathlib.Path("docs/CLAIMS.md")
scores = json.loads(pathlib.Path("docs/claims.json").read_text())


def cell(counts):
    return f"{counts['right']} of {counts['marked']}" if "marked" in counts else str(counts["false"])


rows = ["| what | in the marked statements | end to end |", "|---|---|---|"]
rows += [f"| {what} | {cell(counts)} | {cell(scores['read'][what])} |" for what, counts in scores["marked"].items()]
page = PAGE.read_text()
marked = re.compile(r"(<!-- from tools/claims -->\n).*(<!-- until here -->)", re.S)
PAGE.write_text(marked.sub(lambda m: m.group(1) + "\n".join(rows) + "\n" + m.group(2), page))
