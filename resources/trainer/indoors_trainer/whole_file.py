"""Files that are there whole, or as they were before."""

import contextlib
import os
from pathlib import Path
from typing import Iterator


@contextlib.contextmanager
def written_aside(file: Path) -> Iterator[Path]:
    """Where to write it; a disk that fills up on the way leaves nothing behind."""
    aside = file.with_suffix(".part")
    try:
        yield aside
        os.replace(aside, file)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink()
