"""What is told to whoever started the training: one JSON object a line."""

import json
from typing import Any, Optional, TextIO


class Events:
    def __init__(self, stream: Optional[TextIO]) -> None:
        """None: nobody is told."""
        self._stream = stream

    def send(self, event: str, **facts: Any) -> None:
        if self._stream is None:
            return
        self._stream.write(json.dumps({"event": event, **facts}) + "\n")
        self._stream.flush()
