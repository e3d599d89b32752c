"""Write the letters of our typeface as SVG paths, for pictures that we draw ourselves.

Usage: make-outlines.py   (reads the WOFF2 files beside it; needs fontTools and brotli)

A picture drawn from these paths looks the same on every machine: no font of the machine can
take the place of ours, and a letter that is missing here is known before anything is drawn.
"""

import json
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
STYLES = {"regular": "be-vietnam-pro-400", "bold": "be-vietnam-pro-700"}
TARGET = HERE.parents[1] / "outputs" / "share-picture" / "letters.generated.json"


def kerning_of(font: TTFont) -> dict[tuple[str, str], int]:
    """Every pair of glyphs that stands closer or wider, as one flat table."""
    pairs: dict[tuple[str, str], int] = {}
    table = font["GPOS"].table
    kern = {i for f in table.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    glyphs = font.getGlyphOrder()
    for index in sorted(kern):
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            for left in subtable.Coverage.glyphs:
                if subtable.Format == 1:
                    records = subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord
                    found = [(record.SecondGlyph, record.Value1) for record in records]
                else:
                    row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)].Class2Record
                    classes = subtable.ClassDef2.classDefs
                    found = [(right, row[classes.get(right, 0)].Value1) for right in glyphs]
                for right, value in found:
                    # Of several tables the first that knows a pair decides.
                    pairs.setdefault((left, right), getattr(value, "XAdvance", 0) or 0)
    return {pair: value for pair, value in pairs.items() if value != 0}


def classes(letters: list[str], signature) -> dict[str, int]:
    """Letters that behave alike share a number; those without kerning have none."""
    numbers: dict[tuple, int] = {}
    found = {letter: signature(letter) for letter in letters}
    return {letter: numbers.setdefault(s, len(numbers)) for letter, s in found.items() if any(s)}


def style_of(path: Path) -> dict:
    font = TTFont(path)
    glyphs, metrics = font.getGlyphSet(), font["hmtx"].metrics
    names = {chr(code): name for code, name in sorted(font.getBestCmap().items())}
    paths, heights, depths = {}, {}, {}
    for letter, name in names.items():
        pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
        glyphs[name].draw(pen)
        paths[letter] = pen.getCommands()
        bounds = font["glyf"][name]
        heights[letter] = max(0, getattr(bounds, "yMax", 0))
        depths[letter] = max(0, -getattr(bounds, "yMin", 0))
    pairs = kerning_of(font)
    letters = list(names)
    value = lambda left, right: pairs.get((names[left], names[right]), 0)
    left = classes(letters, lambda one: tuple(value(one, other) for other in letters))
    right = classes(letters, lambda one: tuple(value(other, one) for other in letters))
    kerning = {
        f"{left[a]} {right[b]}": value(a, b)
        for a in left for b in right if value(a, b) != 0
    }
    return {
        "unitsPerEm": font["head"].unitsPerEm,
        "advances": {letter: metrics[name][0] for letter, name in names.items()},
        "heights": heights,
        "depths": depths,
        "paths": paths,
        "kerning": {"left": left, "right": right, "pairs": kerning},
    }


if __name__ == "__main__":
    styles = {name: style_of(HERE / f"{file}.woff2") for name, file in STYLES.items()}
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(styles, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
