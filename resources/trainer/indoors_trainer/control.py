"""Pause, go on and stop, as lines on standard input: they work alike on every system."""

import sys
import threading


class Control:
    def __init__(self, is_attached: bool) -> None:
        """`is_attached`: stops when standard input ends, which it does with whoever started this process."""
        self._is_attached = is_attached
        self._may_go = threading.Event()
        self._may_go.set()
        self.is_stopped = False
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def is_paused(self) -> bool:
        return not self._may_go.is_set()

    def wait(self) -> None:
        self._may_go.wait()

    def _listen(self) -> None:
        for line in sys.stdin:
            word = line.strip()
            if word == "pause":
                self._may_go.clear()
            elif word == "resume":
                self._may_go.set()
            elif word == "stop":
                self._stop()
        if self._is_attached:
            self._stop()

    def _stop(self) -> None:
        self.is_stopped = True
        self._may_go.set()
