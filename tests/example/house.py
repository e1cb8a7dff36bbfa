"""What all the files have in common."""

from datetime import datetime, timezone
from pathlib import Path

import font_source_sans_pro as sans

MADE = datetime(2026, 11, 22, tzinfo=timezone.utc)

# Source Sans Pro, under the SIL Open Font Licence.
FONT = "Source Sans Pro"
FONT_FILES = {name: Path(sans.font_directory) / f"SourceSansPro-{name}.ttf" for name in ("Regular", "Bold")}

# Dark enough on white for small text.
ACCENT = "1a5a4c"
INK = "1c2422"
SOFT = "55605c"
PALE = "e4eeea"
