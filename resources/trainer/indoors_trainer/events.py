"""What is told to whoever started the training: one JSON object a line."""

import json
from typing import Any, TextIO


class Events:
    def __init__(self, stream: TextIO, is_silent: bool = False) -> None:
        self._stream = stream
        self._is_silent = is_silent

    def send(self, event: str, **facts: Any) -> None:
        if self._is_silent:
            return
        self._stream.write(json.dumps({"event": event, **facts}) + "\n")
        self._stream.flush()
