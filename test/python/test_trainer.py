"""What the trainer does without a model. Run: python -m unittest discover -s test/python"""

import errno
import io
import json
import sys
import tempfile
import types
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

import torch  # noqa: E402
from indoors_trainer import checkpoint  # noqa: E402
from indoors_trainer.__main__ import main  # noqa: E402
from indoors_trainer.batches import collate, epoch_order  # noqa: E402
from indoors_trainer.control import Control  # noqa: E402
from indoors_trainer.examples import IGNORED, Example, encode, read_messages  # noqa: E402
from indoors_trainer.job import JobError, read_job  # noqa: E402


class WordsTokenizer:
    """A token for every character, and a prompt format with marks around turns."""

    def apply_chat_template(self, messages, tokenize, add_generation_prompt=False):
        text = "".join(f"<{one['role']}>{one['content']}</>" for one in messages)
        return text + ("<assistant>" if add_generation_prompt else "")

    def __call__(self, text, add_special_tokens):
        class Encoded:
            input_ids = [ord(sign) for sign in text]

        return Encoded()


class Examples(unittest.TestCase):
    def test_only_the_answer_is_learnt(self):
        messages = [{"role": "user", "content": "Who?"}, {"role": "assistant", "content": "Me"}]
        example = encode(messages, WordsTokenizer())
        learnt = "".join(chr(label) for label in example.labels if label != IGNORED)
        self.assertEqual(learnt, "Me</>")
        self.assertEqual("".join(map(chr, example.ids)), "<user>Who?</><assistant>Me</>")

    def test_a_line_that_is_no_conversation_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "train.jsonl"
            for bad in ('{"messages": []}', "nothing", '{"messages": [{"role": "user", "content": "x"}]}', '{"messages": 3}'):
                file.write_text(bad + "\n")
                with self.assertRaisesRegex(JobError, "line 1"):
                    list(read_messages(file))


class Batches(unittest.TestCase):
    examples = [Example([1] * (3 + at % 7), [1] * (3 + at % 7)) for at in range(50)]

    def test_every_example_is_learnt_once_an_epoch(self):
        for epoch in range(3):
            batches = epoch_order(self.examples, 4, 7, epoch)
            self.assertEqual(sorted(at for batch in batches for at in batch), list(range(50)))

    def test_the_same_seed_gives_the_same_order_and_epochs_differ(self):
        self.assertEqual(epoch_order(self.examples, 4, 7, 1), epoch_order(self.examples, 4, 7, 1))
        self.assertNotEqual(epoch_order(self.examples, 4, 7, 1), epoch_order(self.examples, 4, 7, 2))

    def test_what_is_filled_up_is_neither_read_nor_learnt(self):
        ids, there, labels = collate([Example([5], [5]), Example([6, 7], [IGNORED, 7])], 0)
        self.assertEqual(ids.tolist(), [[5, 0], [6, 7]])
        self.assertEqual(there.tolist(), [[1, 0], [1, 1]])
        self.assertEqual(labels.tolist(), [[5, IGNORED], [IGNORED, 7]])


class Orders(unittest.TestCase):
    def hear(self, words, is_attached):
        before, sys.stdin = sys.stdin, io.StringIO(words)
        try:
            control = Control(is_attached)
            control._listener.join(5)
        finally:
            sys.stdin = before
        return control

    def test_words_are_heard_and_the_end_of_them_stops_only_who_is_attached(self):
        self.assertTrue(self.hear("pause\n", False).is_paused)
        self.assertFalse(self.hear("pause\nresume\n", False).is_paused)
        self.assertTrue(self.hear("stop\n", False).is_stopped)
        self.assertFalse(self.hear("", False).is_stopped)
        left = self.hear("pause\n", True)
        self.assertTrue(left.is_stopped)
        self.assertFalse(left.is_paused)


class Jobs(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.addCleanup(self._folder.cleanup)
        (self.folder / "model.gguf").write_bytes(b"GGUF")
        (self.folder / "train.jsonl").write_text("{}\n")

    def write(self, **values):
        (self.folder / "job.json").write_text(json.dumps(values))
        return self.folder

    def test_a_whole_job_is_read(self):
        job = read_job(self.write(name="Terms", model="model.gguf", epochs=2, alpha=8))
        self.assertEqual((job.settings.epochs, job.settings.alpha, job.model.name), (2, 8, "model.gguf"))

    def test_what_is_wrong_is_said(self):
        for values, said in [
            ({"name": "x", "model": "gone.gguf"}, "not there"),
            ({"name": "x", "model": "model.gguf", "rounds": 3}, "rounds"),
            ({"name": "x", "model": "model.gguf", "epochs": "3"}, "epochs"),
            ({"name": "x", "model": "model.gguf", "rank": 0}, "rank"),
            ({"model": "model.gguf"}, "name"),
        ]:
            with self.assertRaisesRegex(JobError, said):
                read_job(self.write(**values))

    def test_a_checkpoint_counts_only_for_the_job_that_made_it(self):
        job = read_job(self.write(name="Terms", model="model.gguf"))
        kept = checkpoint.Progress(3, [1.5, 1.0, 0.5], {"w": torch.ones(2)}, {"state": {}, "param_groups": []}, 36)
        checkpoint.save(job, kept)
        found = checkpoint.load(job)
        self.assertEqual((found.step, found.losses, found.weights["w"].tolist()), (3, [1.5, 1.0, 0.5], [1.0, 1.0]))
        self.assertIsNone(checkpoint.load(read_job(self.write(name="Terms", model="model.gguf", epochs=9))))
        job.checkpoint.write_bytes(b"damaged")
        self.assertIsNone(checkpoint.load(read_job(self.write(name="Terms", model="model.gguf"))))

    @unittest.skipUnless(Path("/dev/full").exists(), "needs a device that is always full")
    def test_on_a_full_disk_what_was_saved_before_is_still_there(self):
        job = read_job(self.write(name="Terms", model="model.gguf"))
        before = checkpoint.Progress(3, [1.5], {"w": torch.ones(2)}, {"state": {}, "param_groups": []}, 36)
        checkpoint.save(job, before)
        aside = self.folder / "checkpoint.part"
        aside.symlink_to("/dev/full")
        with self.assertRaises(OSError):
            checkpoint.save(job, checkpoint.Progress(**{**vars(before), "step": 4}))
        self.assertEqual(checkpoint.load(job).step, 3)
        self.assertFalse(aside.is_symlink())

    def test_a_full_disk_is_named(self):
        def train(*_):
            raise OSError(errno.ENOSPC, "No space left on device")

        self.write(name="Terms", model="model.gguf")
        told = io.StringIO()
        with mock.patch.dict(sys.modules, {"indoors_trainer.training": types.SimpleNamespace(train=train)}), mock.patch(
            "indoors_trainer.__main__.close_network"
        ), mock.patch("sys.stdout", told), mock.patch("sys.argv", ["trainer", str(self.folder)]):
            self.assertEqual(main(), 1)
        self.assertEqual(json.loads(told.getvalue())["code"], "disk-full")


if __name__ == "__main__":
    unittest.main()
