#!/usr/bin/env bash
# Draws the pictures in docs/ anew. Needs Graphviz, and Chromium for the page's screenshot.
set -euo pipefail
cd "$(dirname "$0")/.."
kgx=$(mktemp -d)/kgx
go build -o "$kgx" ./cmd/kgx
"$kgx" extract -o docs/peace-summit.svg testdata/articles/peace-summit.txt
page=$(dirname "$kgx")/page.html
"$kgx" extract -o "$page" testdata/articles/peace-summit.txt
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1400,860 --virtual-time-budget=8000 \
  --user-data-dir="$(dirname "$kgx")/profile" --screenshot=docs/page.png "file://$page" 2>/dev/null
