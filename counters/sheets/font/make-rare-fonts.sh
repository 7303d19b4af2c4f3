#!/usr/bin/env bash
# Makes the two faces for rare characters of names, NotoSansSC-rare.ttf.br and Hanazono-rare.ttf.br. Needed only when the house
# font or one of the sources changes:
#
#   apt install fonttools fonts-hanazono
#   npm install --prefix "$(mktemp -d)" @expo-google-fonts/noto-sans-sc@0.4.3     # 57 MB, never a dependency of the house
#   counters/sheets/font/make-rare-fonts.sh THAT_FOLDER/node_modules/@expo-google-fonts/noto-sans-sc
#
# The first holds every hanzi of Noto Sans SC that the house font lacks (with it: all of GB 18030 level 1, U+4E00 to 9FFF and
# U+3400 to 4DBF); the second what HanaMinA has beyond that (chosen by use: JIS X 0213, HKSCS and others of Extension B).
set -euo pipefail
package=${1:?where is @expo-google-fonts/noto-sans-sc?}
hana=${2:-/usr/share/fonts/truetype/hanazono/HanaMinA.ttf}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
noto="$package/400Regular/NotoSansSC_400Regular.ttf"
python3 - "$here/NotoSansSC-house.ttf" "$noto" "$hana" "$work" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
house, noto, hana, work = sys.argv[1:]
has = lambda path: set(TTFont(path, lazy=True).getBestCmap())
han = lambda k: 0x3400 <= k <= 0x4dbf or 0x4e00 <= k <= 0x9fff or 0xf900 <= k <= 0xfaff or 0x20000 <= k <= 0x323af
first = {k for k in has(noto) if han(k)} - has(house)
second = {k for k in has(hana) if han(k)} - has(house) - first
for name, characters in (('noto', first), ('hana', second)):
    with open(f'{work}/{name}.txt', 'w') as text:
        text.write(''.join(map(chr, sorted(characters))))
PYTHON
cut() {
  pyftsubset "$1" --text-file="$work/$2.txt" --layout-features='' --no-hinting --notdef-outline --no-recalc-timestamp \
    --drop-tables+=BASE,GSUB,GPOS,GDEF,STAT,vhea,vmtx,gasp,prep,DSIG,FFTM,cvt,fpgm --name-IDs='0,1,2,3,4,5,6,13,14' \
    --output-file="$work/$3"
  node -e 'const { brotliCompressSync, constants: c } = require("node:zlib"); const { readFileSync, writeFileSync } = require("node:fs")
    const font = readFileSync(process.argv[1]); const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: font.length }
    writeFileSync(process.argv[2], brotliCompressSync(font, { params }))' "$work/$3" "$here/$3.br"
}
cut "$noto" noto NotoSansSC-rare.ttf
cut "$hana" hana Hanazono-rare.ttf
ls -l "$here"/*-rare.ttf.br
