#!/usr/bin/env python3
"""Writes docs/QUALITY.md from measurements. Called by tools/quality.

  quality-page.py MEASUREMENTS.json WEIGHTS.json COMMANDS_DIR SPEED.md WEAK.md > PAGE.md

MEASUREMENTS.json holds for each set what `isnad evaluate --json` prints; WEIGHTS.json the same for each choice of weights;
COMMANDS_DIR its rows as text, a file a set.
"""
import json, sys

SETS = ("watch", "work", "samples")

# figure, bar on watch, F1 or accuracy, what it says
FIGURES = (
    ("statement found", 0.93, "f1", "How many of the marked statements are found, and how many of those found are marked."),
    ("cue exact", 0.91, "f1", "The words that report the act are found to the letter."),
    ("source exact", 0.86, "f1", "The words that name the speaker are found to the letter, with title and apposition."),
    ("content exact", 0.80, "f1", "What was said is found from its first word to its last."),
    ("content overlap", 0.90, "f1", "How many words of what was said are found."),
    ("statement exact", 0.75, "f1", "Cue, source and content are all right to the letter."),
    ("speaker end to end", 0.86, "f1", "The statement is found, and the right one is said to have made it, also where only a verb or a pronoun carries him."),
    ("act", 0.86, "accuracy", "\\* Of the statements found, how many do what was marked: assert, deny, accuse …"),
    ("form", None, "accuracy", "\\* Of the statements found, how many are rightly called direct, indirect or mixed."),
    ("chain", 0.86, "accuracy", "\\* Of the statements found, how many have the right speaker and all the right go-betweens."),
    ("within", 0.97, "accuracy", "\\* Of the statements found, how many rightly stand inside another, or in none."),
    ("date value", 0.90, "f1", "A date is found and its day worked out."),
    ("place located", 0.86, "f1", "A place is found and put on the map."),
    ("figure value", 0.90, "f1", "A number is found with its bounds."),
    ("furniture", 0.90, "f1", "What is the page rather than the article is told apart, by words."),
    ("denials disputed", 0.80, "f1", "A denial is shown as one side of a dispute."),
    ("dispute pairs", None, "f1", "Both sides of a dispute are brought together."),
)
WEIGHED = ("statement found", "cue exact", "source exact", "content exact", "content overlap", "statement exact", "speaker end to end",
           "act", "chain", "within", "denials disputed", "dispute pairs")
MEANT = 0.005
BY_PART = ("statement found", "statement exact", "content overlap", "speaker end to end", "act", "chain")


def value(row):
    return row["f1"] if "f1" in row else row["accuracy"]


def of_hundred(number):
    return "–" if number is None else f"{number:.3f}"


def cell(row):
    """A figure with its interval."""
    if row is None:
        return "–"
    return f"{of_hundred(value(row))} <sub>{row['low']:.2f}–{row['high']:.2f}</sub>" if "low" in row else of_hundred(value(row))


def counts(row):
    return f"{row['tp']} of {row['gold']} marked, {row['predicted']} read" if "tp" in row else f"{row['ok']} of {row['of']}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def figures(sets):
    rows = []
    for name, bar, _, says in FIGURES:
        watch = sets["watch"][name]
        reached = "" if bar is None else " ✓" if value(watch) >= bar else ""
        rows.append([name, (f"{bar:.2f}" if bar else "") + reached, cell(watch), counts(watch), cell(sets["work"][name]), cell(sets["samples"][name]), says])
    return table(["figure", "bar", "watch", "counted on watch", "work", "samples", "what it says"], rows)


def weighed(weights):
    """For each set a table: figures by the grammar alone, with a choice left to it, and by all weights; bold where that is better without."""
    *others, every = weights
    columns = [name.replace("-", " ", 1) for name in others]
    parts = []
    for name in SETS:
        rows = []
        for figure in WEIGHED:
            whole = value(weights[every][name][figure])
            cells = [value(weights[other][name][figure]) for other in others]
            rows.append([figure, *(f"**{x:.3f}**" if x > whole + MEANT else f"{x:.3f}" for x in cells), f"{whole:.3f}"])
        parts.append(f"On {name}:\n\n" + table(["figure", *columns, "all weights"], rows))
    return "\n\n".join(parts)


def apart(sets, part):
    parts = []
    for name in SETS:
        groups = sets[name].get(f"by {part}", {})
        rows = [[group, str(rows["articles"]), str(rows["statement found"]["gold"]), *(cell(rows.get(figure)) for figure in BY_PART)]
                for group, rows in sorted(groups.items(), key=lambda item: (-item[1]["statement found"]["gold"], item[0]))]
        parts.append(f"On {name}:\n\n" + table([part, "articles", "statements", *BY_PART], rows))
    return "\n\n".join(parts)


def confusions(counted):
    acts = sorted({*counted, *(act for row in counted.values() for act in row)}, key=lambda act: (-sum(counted.get(act, {}).values()), act))
    rows = []
    for marked in acts:
        row = counted.get(marked, {})
        if row:
            rows.append([f"**{marked}**", *(("**%d**" if act == marked else "%d") % row[act] if act in row else "" for act in acts)])
    return table(["marked \\\\ read", *acts], rows)


def control(sets):
    rows = []
    for name in SETS:
        real, dealt = sets[name], sets[name]["control"]
        rows.append([name, cell(real["speaker"]), cell(dealt["within articles"]["speaker"]), of_hundred(dealt["speaker by chance"]),
                     cell(dealt["among articles"]["speaker"]), cell(real["chain"]), cell(dealt["within articles"]["chain"]), cell(dealt["among articles"]["chain"])])
    return table(["", "speaker", "dealt out in the article", "by chance there", "dealt out among all", "chain", "dealt out in the article", "dealt out among all"], rows)


def reliability(sets):
    rows = []
    for i in range(max(len(sets[name]["reliability"]["bins"]) for name in SETS)):
        row = [str(i + 1)]
        for name in SETS:
            bins = sets[name]["reliability"]["bins"]
            row += [f"{bins[i]['confidence']:.2f}", f"{bins[i]['right'] / bins[i]['of']:.2f} ({bins[i]['right']} of {bins[i]['of']})"] if i < len(bins) else ["", ""]
        rows.append(row)
    rows.append(["**error**"] + [x for name in SETS for x in ("", f"**{sets[name]['reliability']['error']:.3f}**")])
    return table(["tenth", *(x for name in SETS for x in (f"{name}: confidence", "right"))], rows)


def block(path):
    return "".join("    " + line for line in open(path, encoding="utf-8"))


def main(measured, weights, commands, speed, weak):
    sets = json.load(open(measured, encoding="utf-8"))
    size = {name: sum(rows["articles"] for rows in sets[name]["by outlet"].values()) for name in SETS}
    read = lambda path: open(path, encoding="utf-8").read().strip()
    print(f"""# How good the reading is

This page is written by `tools/quality`. Three sets of articles were marked by hand by the [codebook](CODEBOOK.md) and are read and scored:

- **watch**, {size['watch']} articles of Gulf papers that nobody who writes rules looks at. These are the figures to go by.
- **work**, {size['work']} articles that rules are written from. Much better figures here than on watch would say that the rules fit these texts only.
- **samples**, the {size['samples']} pages that come with the project, written for it to be hard: contested stories, chains, denials, bad typing.

## The figures
Exact means to the letter, but for punctuation at the edges. F1, or accuracy for those marked with \\*. A bar is what is to be reached on watch; ✓ where it is.
The small numbers are the 95 % interval: articles, not statements, are drawn again and again with replacement (a thousand times, the same in every
run), because the statements of one article stand or fall together; Wilson's formula takes them for independent, which makes the interval too narrow, and
there is none for F1.

{figures(sets)}

{read(weak)}

## The grammar alone, and what the weights add
Four choices are decided by [weights](WEIGHTS.md): who is named (`subject`), where a content ends (`content-end`), whether a cue stands
(`statement`), and the act (`act`). Here each of them is left to the grammar while the others are weighed. Bold is what
is better so by more than half a point; a smaller difference says nothing.

{weighed(json.load(open(weights, encoding="utf-8")))}

## By act
A statement counts where it is marked, else as it was read; so the groups add up to the whole. The act itself is of those found.

{apart(sets, "act")}

### Which act is taken for which
Rows are what is marked, columns what was read, of the statements found on watch:

{confusions(sets["watch"]["confusions"])}

On work:

{confusions(sets["work"]["confusions"])}

## By form
{apart(sets, "form")}

## By outlet
{apart(sets, "outlet")}

## A control
The same documents with the speakers of their statements (and the go-betweens with them) dealt out anew, among the statements of each article and among
those of all articles, of the statements found. Within an article some are right all the same, for it has few speakers: how many must be by chance is
computed beside it. What the reading has above that, it has from reading.

{control(sets)}

## Confidence
Each statement carries a confidence. It means: so likely is it that the article has somebody say this, that it is the one named, and that at least four fifths
of the words of what was said (F1) are right. The act and the go-betweens are left aside. All statements read, in the order of their confidence, in ten
equal parts; the error is how far confidence and share lie apart, on average over the statements (expected calibration error).

{reliability(sets)}

## All figures, and the commands
They print P (precision), R (recall), F1 and the counts; `isnad evaluate` and the `score.py` that comes with the marked articles agree on every figure.
`--by act,form,outlet`, `--intervals`, `--confusions`, `--control` and `--reliability` give what stands above. [quality.json](quality.json) holds the figures
for programs: a test measures again and fails when one falls by more than a point.

    $ ./isnad read --json ../shared/gold/watch.jsonl > watch.out; ./isnad evaluate ../shared/gold/watch watch.out
{block(commands + "/watch")}
    $ ./isnad read --json ../shared/gold/work.jsonl > work.out; ./isnad evaluate ../shared/gold/work work.out
{block(commands + "/work")}
    $ ./isnad read --json samples/pages > samples.out; ./isnad evaluate samples/gold samples.out
{block(commands + "/samples")}
## Speed

{read(speed)}""")


if __name__ == "__main__":
    main(*sys.argv[1:])
