"""That a training connects to nothing. Run: python -m unittest discover -s test/python"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TRAINER = Path(__file__).parents[2] / "resources" / "trainer"
# What is closed once stays closed, so each try is a process of its own. The addresses belong to nobody (RFC 5737).
BEGIN = "import socket\nfrom indoors_trainer.silence import close_network\nclose_network()\n"
WAYS_OUT = {
    "a connection": "socket.create_connection(('192.0.2.1', 80), 1)",
    "one without a name": "socket.socket().connect_ex(('192.0.2.1', 80))",
    "a message": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))",
    "a message in parts": "socket.socket(type=socket.SOCK_DGRAM).sendmsg([b'x'], [], 0, ('192.0.2.1', 9))",
    "a question for an address": "socket.getaddrinfo('example.org', 80)",
    "an older one": "socket.gethostbyname('example.org')",
    "a page": "import urllib.request; urllib.request.urlopen('http://192.0.2.1/', timeout=1)",
}


def run(code: str, before: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(TRAINER), "PYTHONDONTWRITEBYTECODE": "1", **more}
    return subprocess.run([sys.executable, "-c", BEGIN.replace("close_network()\n", before + "close_network()\n") + code], env=environment, capture_output=True, text=True)


class Silence(unittest.TestCase):
    def test_every_way_out_is_closed(self):
        for name, code in WAYS_OUT.items():
            with self.subTest(name):
                self.assertIn("PermissionError: Training connects to nothing", run(code).stderr)

    @unittest.skipUnless(sys.platform.startswith("linux"), "only Linux has networks of a process's own")
    def test_libraries_of_other_languages_have_no_way_out_either(self):
        code = """
import ctypes, os, struct
c = ctypes.CDLL(None, use_errno=True)
place = struct.pack("=H", socket.AF_INET) + struct.pack("!H4s8x", 9, bytes([192, 0, 2, 1]))
print(c.connect(c.socket(socket.AF_INET, socket.SOCK_DGRAM, 0), place, len(place)), os.strerror(ctypes.get_errno()))
print([name for _, name in socket.if_nameindex()])
open(os.path.join(os.environ["FOLDER"], "mine"), "w").close()
print(os.stat(os.path.join(os.environ["FOLDER"], "mine")).st_uid == os.getuid() == int(os.environ["WHO"]))
"""
        for who in sorted({os.getuid(), 65534} if os.getuid() == 0 else {os.getuid()}):
            with self.subTest(user=who), tempfile.TemporaryDirectory() as folder:
                os.chown(folder, who, -1)
                # As after a start of its own, not as what an administrator turned into (prctl(2), PR_SET_DUMPABLE).
                begin = f"import ctypes, os; os.setuid({who}); ctypes.CDLL(None).prctl(4, 1)\n"
                ended = run(code, before=begin, FOLDER=folder, WHO=str(who))
                self.assertEqual(ended.stdout, "-1 Network is unreachable\n['lo']\nTrue\n", ended.stderr)

    def test_this_computer_is_reached(self):
        code = """
server = socket.create_server(("127.0.0.1", 0))
socket.create_connection(server.getsockname(), 5)
socket.getaddrinfo("localhost", 80)
one, other = socket.socketpair()
one.sendmsg([b"x"])
print(other.recv(1))
"""
        ended = run(code)
        self.assertEqual((ended.returncode, ended.stdout), (0, "b'x'\n"), ended.stderr)

    def test_processes_of_one_training_reach_each_other(self):
        code = "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.2', 9)); print('sent')"
        self.assertEqual(run(code, WORLD_SIZE="2", MASTER_ADDR="127.0.0.2").stdout, "sent\n")
        self.assertEqual(run(code, WORLD_SIZE="2").stdout, "")

    def test_no_library_asks_for_models_elsewhere(self):
        self.assertEqual(run("import os; print(os.environ['HF_HUB_OFFLINE'])").stdout, "1\n")


if __name__ == "__main__":
    unittest.main()
