"""Check that the parts of a zip file, such as a workbook or a DOCX file, unpack to as many bytes as they say.

Python's `zipfile` gives a reader no more of a part than the file says it has, but may unpack the whole part at
once before it cuts it, so that a part which says less than it has fills the memory.
"""

import zlib
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

METHODS = (ZIP_STORED, ZIP_DEFLATED)
"""How parts may be packed. Office programs use no other way, and a few bytes of bzip2 unpack to gigabytes."""
STEP = 1 << 20
HEAD = 30
"""Bytes of the head before a part, without its name and its extra fields."""


def check_parts(path: Path) -> None:
    """Unpack every part bit by bit; raises `BadZipFile` for a part with more than it says, or packed otherwise."""
    with ZipFile(path) as parts, path.open("rb") as file:
        for part in parts.infolist():
            if part.compress_type not in METHODS:
                raise BadZipFile(f"the part {part.filename!r} is packed in a way that office programs do not use")
            if part.compress_type == ZIP_DEFLATED and _exceeds(file, part):
                raise BadZipFile(f"the part {part.filename!r} unpacks to more than it says")


def _exceeds(file: BinaryIO, part: ZipInfo) -> bool:
    """Whether a part unpacks to more bytes than it says."""
    file.seek(part.header_offset)
    head = file.read(HEAD)
    file.seek(int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little"), 1)
    left, size = part.compress_size, 0
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0 and not unpacking.eof and (packed := file.read(min(left, STEP))):
        left -= len(packed)
        while packed:
            size += len(unpacking.decompress(packed, STEP))
            if size > part.file_size:
                return True
            packed = unpacking.unconsumed_tail
    return False
