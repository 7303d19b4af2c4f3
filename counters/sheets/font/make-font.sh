#!/usr/bin/env bash
# Makes NotoSansSC-house.ttf from characters.txt (line ends do not count). Needed only when a character is to be added:
#
#   apt install fonttools
#   npm install --prefix "$(mktemp -d)" @expo-google-fonts/noto-sans-sc@0.4.3     # 57 MB, never a dependency of the house
#   counters/sheets/font/make-font.sh THAT_FOLDER/node_modules/@expo-google-fonts/noto-sans-sc
#
# characters.txt holds the 8105 of 通用规范汉字表 (2013; a child may be registered with any of these), all of GB 2312, 囍,
# Latin with its marks (pinyin, Vietnamese), Greek, Cyrillic, digits, punctuation and signs. Tables for layout are left
# out: a width is then the sum of its characters, so that lines are measured as they are drawn.
set -euo pipefail
package=${1:?where is @expo-google-fonts/noto-sans-sc?}
here=$(cd "$(dirname "$0")" && pwd)
wanted=$(mktemp)
trap 'rm -f "$wanted"' EXIT
tr -d '\n' <"$here/characters.txt" >"$wanted"
pyftsubset "$package/400Regular/NotoSansSC_400Regular.ttf" --text-file="$wanted" --layout-features='' \
  --drop-tables+=BASE,GSUB,GPOS,GDEF,STAT,vhea,vmtx,gasp,prep --no-hinting --notdef-outline \
  --name-IDs='0,1,2,3,4,5,6,13,14' --no-recalc-timestamp --output-file="$here/NotoSansSC-house.ttf"
cp "$package/LICENSE_FONT" "$here/OFL.txt"
ls -l "$here/NotoSansSC-house.ttf"
