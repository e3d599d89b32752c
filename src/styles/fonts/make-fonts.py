"""Cut Be Vietnam Pro down to what Vietnamese pages use, one small WOFF2 a style.

Usage: make-fonts.py FOLDER_OF_TTF   (needs fontTools and brotli; see README.md)

The family has no tabular figures, so each digit gets an alternate of one common width,
reached by the feature `tnum` (CSS: font-variant-numeric: tabular-nums).
"""

import sys
import unicodedata
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen

STYLES = {
    "BeVietnamPro_400Regular": "be-vietnam-pro-400",
    "BeVietnamPro_400Regular_Italic": "be-vietnam-pro-400-italic",
    "BeVietnamPro_700Bold": "be-vietnam-pro-700",
}
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
DIGITS = "zero one two three four five six seven eight nine".split()


def wanted_characters() -> str:
    ascii_text = "".join(chr(code) for code in range(0x20, 0x7F))
    vietnamese = "".join(unicodedata.normalize("NFC", v + t) for v in VOWELS for t in TONES) + "đĐ"
    others = "äåçëïñöøüßÄÅÇËÏÑÖØÜ"
    signs = "\u00a0“”‘’–—…•°%§©«»‹›·×÷±²³½→₫€"
    return ascii_text + vietnamese + others + signs


def cut(font: TTFont) -> None:
    options = Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.drop_tables += ["GSUB", "GDEF", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(text=wanted_characters())
    subsetter.subset(font)


def add_tabular_figures(font: TTFont) -> None:
    glyphs, metrics = font.getGlyphSet(), font["hmtx"].metrics
    width = max(metrics[digit][0] for digit in DIGITS if digit != "four")
    for digit in DIGITS:
        advance = metrics[digit][0]
        pen = TTGlyphPen(None)
        # A digit wider than the common width is squeezed a little, a narrower one centred.
        scale = min(1, width / advance)
        shift = (width - advance * scale) / 2
        glyphs[digit].draw(TransformPen(pen, (scale, 0, 0, 1, shift, 0)))
        glyph = pen.glyph()
        name = f"{digit}.tnum"
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        metrics[name] = (width, glyph.xMin)
    pairs = " ".join(f"sub {digit} by {digit}.tnum;" for digit in DIGITS)
    addOpenTypeFeaturesFromString(font, f"feature tnum {{ {pairs} }} tnum;", tables=["GSUB"])


def main(folder: Path) -> None:
    for source, target in STYLES.items():
        font = TTFont(next(folder.rglob(f"{source}.ttf")), recalcTimestamp=False)
        cut(font)
        add_tabular_figures(font)
        font.flavor = "woff2"
        out = Path(__file__).parent / f"{target}.woff2"
        font.save(out)
        print(f"{out.name}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make-fonts.py FOLDER_OF_TTF")
    main(Path(sys.argv[1]))
