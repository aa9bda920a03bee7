"""Several processes that learn as one. Run: python -m unittest discover -s test/python"""

import io
import json
import os
import subprocess
import sys
import unittest
from contextlib import redirect_stdout
from pathlib import Path
from unittest import mock

TRAINER = Path(__file__).parents[2] / "resources" / "trainer"
sys.path.insert(0, str(TRAINER))
sys.path.insert(0, str(Path(__file__).parent))

import torch  # noqa: E402
from indoors_trainer import __main__ as program  # noqa: E402
from indoors_trainer.batches import FEWEST_STEPS, learnt_at_once  # noqa: E402
from indoors_trainer.checkpoint import Progress  # noqa: E402
from indoors_trainer.crowd import Crowd  # noqa: E402
from indoors_trainer.examples import IGNORED, Example  # noqa: E402
from indoors_trainer.keeping import Keeper  # noqa: E402
from indoors_trainer.job import Settings  # noqa: E402
from indoors_trainer.training import _Training  # noqa: E402
from test_learning import SmallModel, Words  # noqa: E402


class Batches(unittest.TestCase):
    def test_few_examples_are_learnt_in_as_many_steps_by_many_as_by_one(self):
        for processes in (1, 2, 4, 8):
            self.assertEqual(learnt_at_once(24, 4, processes, 6), 4)
            self.assertEqual(learnt_at_once(9, 4, processes, 6), 4)

    def test_many_examples_are_shared_out_in_full(self):
        self.assertEqual(learnt_at_once(4001, 4, 8, 6), 32)

    def test_between_them_enough_steps_are_left(self):
        for count in range(50, 900, 37):
            size = learnt_at_once(count, 4, 8, 6)
            self.assertGreaterEqual(-(-count // size) * 6, min(FEWEST_STEPS, -(-count // 4) * 6))
            self.assertTrue(4 <= size <= 32)


class SharedSteps(unittest.TestCase):
    settings = Settings(name="x", model="y", keep=0.0)
    examples = [Example([5, 6, 7], [IGNORED, 6, 7]), Example([8, 9, 4], [IGNORED, 9, 4])]

    def gradient(self, size, rank):
        """Of one process of so many in a step of both examples, and the loss that it tells."""

        class Process:
            device = torch.device("cpu")

            def share_gradients(self, weights):
                self.gradient = weights[0].grad.clone()

            def mean(self, value):
                return value

        process = Process()
        process.size, process.rank = size, rank
        model = SmallModel()
        training = _Training.__new__(_Training)
        training._model, training._crowd, training._examples, training._filler = model, process, self.examples, 0
        training._weights = [model.adapter]
        training._keeper = Keeper(model, Words(), self.settings, process)
        training._optimizer = torch.optim.SGD([model.adapter], lr=0.0)
        loss, read = training._learn(0, [0, 1])
        self.assertEqual(read, 6)
        return process.gradient, loss

    def test_they_come_to_what_one_process_does_though_some_have_no_part(self):
        alone, loss = self.gradient(1, 0)
        for size in (2, 3, 5):
            shared = [self.gradient(size, rank) for rank in range(size)]
            mean = sum(gradient for gradient, _ in shared) / size
            self.assertTrue(torch.allclose(mean, alone, atol=1e-6))
            self.assertAlmostEqual(sum(told for _, told in shared) / size, loss, places=5)


class Processes(unittest.TestCase):
    def start(self, cards, **environment):
        with mock.patch.dict(os.environ, environment), mock.patch("torch.cuda.device_count", return_value=cards), \
                mock.patch("torch.cuda.set_device"), mock.patch("torch.distributed.init_process_group") as begin:
            crowd = Crowd()
        return str(crowd.device), [call.args[0] for call in begin.call_args_list]

    def test_each_has_a_card_of_its_own_where_there_are_enough(self):
        of_four = {"WORLD_SIZE": "4", "LOCAL_WORLD_SIZE": "4", "RANK": "3", "LOCAL_RANK": "3"}
        self.assertEqual(self.start(4, **of_four), ("cuda:3", ["nccl"]))
        self.assertEqual(self.start(2, **of_four), ("cuda:1", ["gloo"]))
        self.assertEqual(self.start(0, **of_four), ("cpu", ["gloo"]))

    def test_several_computers_have_cards_of_their_own(self):
        far = {"WORLD_SIZE": "4", "LOCAL_WORLD_SIZE": "2", "RANK": "3", "LOCAL_RANK": "1"}
        self.assertEqual(self.start(2, **far), ("cuda:1", ["nccl"]))

    def test_one_alone_meets_nobody(self):
        self.assertEqual(self.start(1), ("cuda:0", []))

    def test_another_number_of_them_goes_on_from_the_same_place(self):
        kept = Progress(30, [], {}, {}, 120)
        self.assertEqual((kept.step_of(120), kept.step_of(40), kept.step_of(240)), (30, 10, 60))


class Ends(unittest.TestCase):
    def told(self, error):
        heard = io.StringIO()
        with mock.patch.object(program, "read_job", side_effect=error), redirect_stdout(heard), \
                mock.patch.object(sys, "argv", ["indoors_trainer", "."]):
            self.assertEqual(program.main(), 1)
        return json.loads(heard.getvalue())

    def test_a_full_graphics_card_and_missing_packages_are_told_in_words(self):
        full = self.told(type("OutOfMemoryError", (RuntimeError,), {})("CUDA out of memory. Tried to allocate 2 GiB"))
        self.assertEqual(full["code"], "out-of-memory")
        self.assertIn("batch_size", full["message"])
        self.assertIn("README.md", self.told(ModuleNotFoundError("No module named 'gguf'"))["message"])

    def test_processes_reach_each_other_and_nobody_else(self):
        code = "\n".join((
            "import socket",
            "from indoors_trainer.silence import close_network",
            "close_network()",
            "for host in ('127.0.0.1', '192.0.2.7', '192.0.2.8'):",
            "    near = socket.socket()",
            "    near.settimeout(0.01)",
            "    try:",
            "        near.connect((host, 9))",
            "    except PermissionError:",
            "        print('refused', host)",
            "    except OSError:",
            "        print('tried', host)",
        ))
        said = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(TRAINER), "WORLD_SIZE": "2", "MASTER_ADDR": "192.0.2.7"},
            capture_output=True,
            text=True,
        ).stdout.split("\n")
        self.assertEqual(said[:3], ["tried 127.0.0.1", "tried 192.0.2.7", "refused 192.0.2.8"])


if __name__ == "__main__":
    unittest.main()
