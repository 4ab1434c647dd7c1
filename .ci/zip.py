"""Writes the files named on standard input into a zip archive: the same bytes for the same files."""

import sys
import time
import zipfile
from pathlib import Path

with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for name in sys.stdin.read().split("\n"):
        if name:
            info = zipfile.ZipInfo(name, time.gmtime(Path(name).stat().st_mtime)[:6])
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, Path(name).read_bytes())
