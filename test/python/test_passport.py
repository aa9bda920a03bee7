"""What is told in the passport that came with a job. Run: python -m unittest discover -s test/python"""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

from indoors_trainer.job import Job, Settings  # noqa: E402
from indoors_trainer.passport import tell_left_out  # noqa: E402


class Passport(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.job = Job(Path(folder.name), Settings(name="Test", model="model.gguf"))
        self.file = self.job.folder / "adapter.passport.json"

    def told(self, examples, left_out, learnt, times=1):
        self.file.write_text(json.dumps({"name": "Wörter", "passport": {"examples": examples, "leftOut": left_out}}))
        for _ in range(times):
            tell_left_out(self.job, learnt)
        content = json.loads(self.file.read_text(encoding="utf-8"))
        self.assertEqual(content["name"], "Wörter")
        return content["passport"]

    def test_what_was_too_long_here_is_told_beside_what_was_told_before(self):
        before = [{"because": "contradiction", "examples": 2}, {"because": "too-long", "examples": 1}]
        after = [{"because": "contradiction", "examples": 2}, {"because": "too-long", "examples": 3}]
        self.assertEqual(self.told(24, before, 22), {"examples": 22, "leftOut": after})
        self.assertEqual(self.told(24, before, 22, times=2), {"examples": 22, "leftOut": after})
        self.assertEqual(self.told(24, before, 24), {"examples": 24, "leftOut": before})

    def test_a_job_without_one_is_trained_all_the_same(self):
        tell_left_out(self.job, 3)
        self.assertFalse(self.file.exists())
        for content in ("{", "[]", '{"passport": {"examples": "many", "leftOut": []}}', '{"passport": {"examples": 1}}'):
            self.file.write_text(content, encoding="utf-8")
            tell_left_out(self.job, 3)
            self.assertEqual(self.file.read_text(encoding="utf-8"), content)


if __name__ == "__main__":
    unittest.main()
