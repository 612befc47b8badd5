#!/bin/sh
# Makes the font files beside this script from the packages in node_modules (SIL Open Font License 1.1): only the
# characters, weights and optical sizes the store sets. Needs Python's fonttools and brotli.
set -eu
cd "$(dirname "$0")"
packages=../../node_modules/@fontsource-variable
# What one operates shows names of people: all of Latin-1. What one reads is ours, and names of authors.
operating="U+20-7E,U+A0,U+A7,U+A9,U+AE,U+B0-B3,U+B5,U+B7,U+BC-BE,U+C0-FF,U+131,U+152,U+153,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032,U+2033,U+20AC,U+2122,U+2212"
reading="U+20-7E,U+A0,U+A7,U+A9,U+AE,U+B0,U+B1,U+B5,U+B7,U+BD,U+C1,U+C5,U+C9,U+D6-D8,U+DC,U+DF-E5,U+E7-EB,U+ED,U+EF,U+F1,U+F3-F6,U+F8,U+FA,U+FC,U+2010-2014,U+2018-2019,U+201C-201D,U+2020,U+2021,U+2022,U+2026,U+2122,U+2212"
greek="U+394,U+3B1-3C9"

# make SOURCE AXES LETTERS TARGET
make() {
  work=$(mktemp -d)
  fonttools varLib.instancer -q "$packages/$1" $2 -o "$work/instance.ttf"
  pyftsubset "$work/instance.ttf" --unicodes="$3" --flavor=woff2 --output-file="$4" \
    --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum,lnum,pnum
  rm -r "$work"
}

# One weight at every optical size: headlines draw themselves fine, running text sturdy.
make literata/files/literata-latin-opsz-normal.woff2 'wght=385 opsz=14:72' "$reading" literata.woff2
make literata/files/literata-latin-opsz-normal.woff2 'wght=600 opsz=18' "$reading" literata-strong.woff2
make literata/files/literata-latin-opsz-italic.woff2 'wght=400 opsz=18' "$reading" literata-italic.woff2
make literata/files/literata-greek-opsz-normal.woff2 'wght=385 opsz=18' "$greek" literata-greek.woff2
make hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2 'wght=400:700' "$operating" hanken-grotesk.woff2
