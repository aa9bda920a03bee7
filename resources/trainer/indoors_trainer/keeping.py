"""Keeps what a model knew while it is taught something else (Li and Hoiem 2016, "Learning without Forgetting")."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional

import torch
import torch.nn.functional as functional

from .crowd import Crowd
from .job import Settings

KNOWN_TEXT = Path(__file__).with_name("known.txt")
"""About many things; not the text by which general ability is measured."""

PASSAGE = 48
"""Tokens."""
TOGETHER = 2
"""Passages read at once."""
LIKELIEST = 64
"""Tokens of a place whose probabilities are kept one by one; the others are kept as one sum."""


@dataclass
class _Known:
    """What the model found at each place before it was taught."""

    tokens: torch.Tensor
    """Ids of the likeliest ones: passages × places × LIKELIEST."""
    probabilities: torch.Tensor
    """Of these and of all others together: passages × places × (LIKELIEST + 1)."""


class Keeper:
    def __init__(self, model: Any, tokenizer: Any, settings: Settings, crowd: Crowd) -> None:
        ids: List[int] = tokenizer(KNOWN_TEXT.read_text(encoding="utf-8"), add_special_tokens=False).input_ids
        count = len(ids) // (PASSAGE * TOGETHER)
        self._passages = torch.tensor(ids[: count * PASSAGE * TOGETHER]).view(count, TOGETHER, PASSAGE)
        self._known: Dict[int, _Known] = {}
        self._model = model
        self._every = settings.keep_every
        self._weight = settings.keep
        self._crowd = crowd

    def loss(self, step: int) -> Optional[torch.Tensor]:
        """How far the model went from what it knew, in nats for each token; None in steps that leave it out."""
        if self._weight <= 0 or step % self._every != 0:
            return None
        turn = step // self._every * self._crowd.size + self._crowd.rank
        at = turn % len(self._passages)
        passages = self._passages[at].to(self._crowd.device)
        known = self._known.get(at) or self._look(at, passages)
        now = functional.log_softmax(self._model(input_ids=passages).logits.float(), -1)
        return self._weight * divergence(known.probabilities, at_tokens(now, known.tokens))

    def _look(self, at: int, passages: torch.Tensor) -> _Known:
        with torch.no_grad(), self._model.disable_adapter():
            found = functional.log_softmax(self._model(input_ids=passages).logits.float(), -1)
        tokens = found.topk(min(LIKELIEST, found.shape[-1]), -1).indices
        known = self._known[at] = _Known(tokens, at_tokens(found, tokens).exp())
        return known


def at_tokens(logarithms: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    """Logarithms of the probabilities of these tokens, and of all others together as the last one."""
    these = logarithms.gather(-1, tokens)
    others = (1 - these.exp().sum(-1, keepdim=True)).clamp_min(1e-6).log()
    return torch.cat((these, others), -1)


def divergence(before: torch.Tensor, now: torch.Tensor) -> torch.Tensor:
    """Mean over places of the Kullback-Leibler divergence; `before`: probabilities, `now`: logarithms."""
    return (before * (before.clamp_min(1e-9).log() - now)).sum(-1).mean()
