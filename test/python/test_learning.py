"""What is learnt and what is kept, on a model of a few numbers. Run: python -m unittest discover -s test/python"""

import contextlib
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

import torch  # noqa: E402
from indoors_trainer import keeping  # noqa: E402
from indoors_trainer.answer_loss import answer_loss  # noqa: E402
from indoors_trainer.batches import collate, in_parts  # noqa: E402
from indoors_trainer.examples import IGNORED, Example  # noqa: E402
from indoors_trainer.go_back import go_back  # noqa: E402
from indoors_trainer.job import Settings  # noqa: E402
from indoors_trainer.keeping import Keeper, at_tokens, divergence  # noqa: E402
from peft import LoraConfig, get_peft_model  # noqa: E402
from transformers import LlamaConfig, LlamaForCausalLM  # noqa: E402


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


class GoingBack(unittest.TestCase):
    def setUp(self):
        # Two layers of what every llama is made of, with an adapter that changes something.
        sizes = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4}
        torch.manual_seed(5)
        base = LlamaForCausalLM(LlamaConfig(vocab_size=64, max_position_embeddings=1024, use_cache=False, **sizes))
        lora = LoraConfig(r=2, target_modules=["v_proj", "down_proj"], init_lora_weights=False, task_type="CAUSAL_LM")
        self.model = get_peft_model(base, lora).train()

    def examples(self, *lengths):
        made = [[3 + (at * length) % 60 for at in range(length)] for length in lengths]
        return [Example(ids, [IGNORED] * 5 + ids[5:]) for ids in made]

    def gradients(self):
        found = {name: weight.grad.clone() for name, weight in self.model.named_parameters() if weight.grad is not None}
        self.model.zero_grad()
        return found

    def test_a_step_in_parts_learns_what_it_would_at_once(self):
        examples = self.examples(200, 30, 700, 210, 40)
        self.assertEqual([[len(one) for one in part] for part in in_parts(examples)], [[30, 40], [200, 210], [700]])
        answer_loss(self.model, *collate(examples, 0)).backward()
        at_once = self.gradients()
        loss = go_back(self.model, examples, 0)
        in_turn = self.gradients()
        self.assertEqual(len(in_turn), 8)
        self.assertEqual(in_turn.keys(), at_once.keys())
        for name, gradient in in_turn.items():
            self.assertTrue(torch.allclose(gradient, at_once[name], atol=1e-6), name)
        with torch.no_grad():
            self.assertAlmostEqual(loss, float(answer_loss(self.model, *collate(examples, 0))), places=5)
        # Afterwards it computes as before.
        self.assertFalse(self.model.get_input_embeddings()._forward_hooks)
        self.assertFalse(any(getattr(module, "gradient_checkpointing", False) for module in self.model.modules()))

    def test_a_share_of_a_step_counts_as_that(self):
        examples = self.examples(20, 600)
        whole = go_back(self.model, examples, 0)
        gradients = self.gradients()
        self.assertAlmostEqual(go_back(self.model, examples, 0, share=0.25), whole / 4, places=5)
        for name, gradient in self.gradients().items():
            self.assertTrue(torch.allclose(gradient * 4, gradients[name], atol=1e-6), name)


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
