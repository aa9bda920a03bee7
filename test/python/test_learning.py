"""What is learnt and what is kept, on a model of a few numbers. Run: python -m unittest discover -s test/python"""

import contextlib
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

import torch  # noqa: E402
from indoors_trainer import keeping  # noqa: E402
from indoors_trainer.answer_loss import answer_loss  # noqa: E402
from indoors_trainer.examples import IGNORED  # noqa: E402
from indoors_trainer.job import Settings  # noqa: E402
from indoors_trainer.keeping import Keeper, at_tokens, divergence  # noqa: E402


class SmallModel(torch.nn.Module):
    """Embeddings, an adapter that adds to them, and an output layer."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(3)
        self.embeddings = torch.nn.Embedding(300, 8)
        self.head = torch.nn.Linear(8, 300)
        self.adapter = torch.nn.Parameter(torch.zeros(8))
        self.is_taught = True
        self.seen_rows = 0

    def get_output_embeddings(self):
        return self.head

    @contextlib.contextmanager
    def disable_adapter(self):
        self.is_taught = False
        yield
        self.is_taught = True

    def forward(self, input_ids, attention_mask=None):
        hidden = self.embeddings(input_ids) + (self.adapter if self.is_taught else 0)

        class Output:
            logits = self.head(hidden)

        self.seen_rows = Output.logits.numel() // 300
        return Output()


class OneProcess:
    size = 1
    rank = 0
    device = torch.device("cpu")


class Words:
    def __call__(self, text, add_special_tokens):
        class Encoded:
            input_ids = [ord(sign) % 300 for sign in text]

        return Encoded()


class AnswerLoss(unittest.TestCase):
    def test_it_is_the_cross_entropy_of_the_answers_alone(self):
        model = SmallModel()
        ids = torch.tensor([[5, 6, 7, 8], [9, 10, 0, 0]])
        labels = torch.tensor([[IGNORED, IGNORED, 7, 8], [IGNORED, 10, IGNORED, IGNORED]])
        logits = model(input_ids=ids).logits
        places = [(0, 1, 7), (0, 2, 8), (1, 0, 10)]
        wanted = -sum(torch.log_softmax(logits[row, at], -1)[token] for row, at, token in places) / 3
        self.assertAlmostEqual(float(answer_loss(model, ids, torch.ones_like(ids), labels)), float(wanted), places=5)
        self.assertEqual(model.seen_rows, 3)
        self.assertEqual(len(model.head._forward_pre_hooks), 0)


class Keeping(unittest.TestCase):
    def test_nothing_is_lost_while_nothing_was_learnt_and_a_change_is_seen_and_undone(self):
        model = SmallModel()
        keeper = Keeper(model, Words(), Settings(name="x", model="y", keep_every=1), OneProcess())
        self.assertAlmostEqual(float(keeper.loss(0)), 0.0, places=5)
        model.adapter.data += 1.0
        strayed = keeper.loss(0)
        self.assertGreater(float(strayed), 0.01)
        optimizer = torch.optim.SGD([model.adapter], lr=2.0)
        for step in range(100):
            optimizer.zero_grad()
            keeper.loss(step).backward()
            optimizer.step()
        self.assertLess(float(keeper.loss(0)), float(strayed) / 4)

    def test_it_is_looked_at_in_one_of_some_steps_or_never(self):
        model = SmallModel()
        every = Keeper(model, Words(), Settings(name="x", model="y", keep_every=3), OneProcess())
        self.assertEqual([every.loss(step) is None for step in range(4)], [False, True, True, False])
        never = Keeper(model, Words(), Settings(name="x", model="y", keep=0.0), OneProcess())
        self.assertIsNone(never.loss(0))

    def test_probabilities_are_whole_and_far_ones_are_counted_together(self):
        logarithms = torch.log_softmax(torch.randn(2, 3, 300), -1)
        tokens = logarithms.topk(keeping.LIKELIEST, -1).indices
        found = at_tokens(logarithms, tokens)
        self.assertTrue(torch.allclose(found.exp().sum(-1), torch.ones(2, 3), atol=1e-4))
        self.assertAlmostEqual(float(divergence(found.exp(), found)), 0.0, places=4)
        whole = (logarithms.exp() * (logarithms - logarithms.roll(1, -1))).sum(-1).mean()
        self.assertLessEqual(float(divergence(found.exp(), at_tokens(logarithms.roll(1, -1), tokens))), float(whole) + 1e-4)


if __name__ == "__main__":
    unittest.main()
