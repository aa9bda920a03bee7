"""A network of this process's own, with nothing in it: what is written in other languages cannot go around it (unshare(2))."""

import ctypes
import os
import socket
import struct
import sys

_NEW_USER = 0x10000000
_NEW_NETWORK = 0x40000000
_SET_INTERFACE_FLAGS = 0x8914
_UP = 0x1


def enter_empty_network() -> bool:
    """Before threads are started. False where the system has no such thing, or lets only its administrator have it."""
    if not sys.platform.startswith("linux"):
        return False
    # A child tries first, because there is no way back.
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if _enter() else 1)
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0 and _enter()


def _enter() -> bool:
    import fcntl

    user, group = os.getuid(), os.getgid()
    unshare = ctypes.CDLL(None).unshare
    if unshare(_NEW_NETWORK) != 0:
        # Whoever is no administrator becomes one of a world of their own, in which files stay theirs.
        if unshare(_NEW_USER | _NEW_NETWORK) != 0:
            return False
        for name, content in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(content)
    # Parts of this process may still speak with each other.
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SET_INTERFACE_FLAGS, struct.pack("16sh14x", b"lo", _UP))
    return True
