"""Writes the tables of docs/RELATIONS.md, between its two marks, from the scores that tools/relate has put into a folder."""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1])
PAGE = pathlib.Path("docs/RELATIONS.md")
BARS = {("relation", "same event"): "0.90", ("relation", "SAME"): "0.85", ("relation", "DIFFER"): "P 0.60, R 0.50", ("stance", "macro-F1"): "0.77"}


def table(name):
    rows = ["| answer | precision | recall | F1 | bar | counted |", "|---|---|---|---|---|---|"]
    for answer, row in json.loads((FOLDER / f"{name}.all").read_text()).items():
        bar = BARS.get((name, answer), "")
        if "right" not in row:
            rows.append(f"| {answer} |  |  | {row.get('f1', row.get('accuracy')):.3f} | {bar} |  |")
        elif row["marked"] or row["said"]:
            counted = f"{row['right']} right, {row['said']} said, {row['marked']} marked"
            rows.append(f"| {answer} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} | {bar} | {counted} |")
    return "\n".join(rows)


def confusions(name):
    lines = [line for line in (FOLDER / f"{name}.txt").read_text().splitlines() if " read as " in line]
    return "Read as another: " + "; ".join(line.replace(":", "") for line in lines) + "."


def without_words(name, figure):
    return json.loads((FOLDER / f"{name}.without-words").read_text())[figure]["f1"]


text = f"""**Relations**, 239 pairs of sentences of two papers:

{table("relation")}

{confusions("relation")}

**Stances**, 755 pairs of headlines (ANS, dev; taught by its train alone):

{table("stance")}

{confusions("stance")}

With the weights of words left out, same event comes to {without_words("relation", "same event"):.3f}, SAME to {without_words("relation", "SAME"):.3f}, the stances to macro-F1 {without_words("stance", "macro-F1"):.3f}.
"""
page = PAGE.read_text()
marked = re.compile(r"(<!-- from tools/relate -->\n).*(<!-- until here -->)", re.S)
PAGE.write_text(marked.sub(lambda m: m.group(1) + text + m.group(2), page))
