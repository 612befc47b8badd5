#!/bin/sh
# Makes the two font files beside this script from the packages in node_modules (SIL Open Font License 1.1):
# only the characters, weights and optical sizes the store sets. Needs Python's fonttools and brotli.
set -eu
cd "$(dirname "$0")"
packages=../../node_modules/@fontsource-variable
# Basic Latin, Latin-1 letters, typographic punctuation, and the signs that copy, amounts and prices use.
letters="U+20-7E,U+A0,U+A7,U+A9,U+AE,U+B0-B3,U+B5,U+B7,U+BC-BE,U+C0-FF,U+131,U+152,U+153,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032,U+2033,U+20AC,U+2122,U+2212"

# make SOURCE AXES TARGET
make() {
  work=$(mktemp -d)
  fonttools varLib.instancer -q "$packages/$1" $2 -o "$work/instance.ttf"
  pyftsubset "$work/instance.ttf" --unicodes="$letters" --flavor=woff2 --output-file="$3" \
    --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum,lnum,pnum
  rm -r "$work"
}

make literata/files/literata-latin-opsz-normal.woff2 'wght=340:600 opsz=14:72' literata.woff2
make hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2 'wght=400:700' hanken-grotesk.woff2
