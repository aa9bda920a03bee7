"""A training needs no network, and the data in it is nobody else's business."""

import os
import sys

from .no_network import enter_empty_network

_PLACES = {
    "socket.connect": lambda arguments: arguments[1],
    "socket.sendto": lambda arguments: arguments[1],
    "socket.sendmsg": lambda arguments: arguments[1],
    # Asking for an address tells a server what is asked for, too.
    "socket.getaddrinfo": lambda arguments: (arguments[0],),
    "socket.gethostbyname": lambda arguments: (arguments[0],),
}
"""Where each event of Python's own list of audit events leads to."""


def close_network() -> None:
    """Every connection to another computer is refused from here on; processes of one training reach each other."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    if os.environ.get("WORLD_SIZE", "1") == "1":
        enter_empty_network()
    allowed = {"", "127.0.0.1", "::1", "localhost", os.environ.get("MASTER_ADDR", "localhost")}

    def watch(event: str, arguments: tuple) -> None:
        place = _PLACES.get(event)
        if place is None:
            return
        address = place(arguments)
        # What is no pair of host and port is a file of this computer, or was connected before.
        host = address[0] if isinstance(address, tuple) else None
        if isinstance(host, bytes):
            host = host.decode("ascii", "replace")
        if host is not None and host not in allowed:
            raise PermissionError("Training connects to nothing")

    sys.addaudithook(watch)
