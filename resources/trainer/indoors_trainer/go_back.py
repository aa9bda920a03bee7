"""The way back through the model, with bounds on what has to be kept for it."""

import contextlib
from typing import Any, Iterator, Sequence

import torch

from .answer_loss import answer_loss
from .batches import TOKENS_AT_ONCE, Batch, collate, in_parts
from .examples import Example


def go_back(model: Any, examples: Sequence[Example], filler: int, share: float = 1.0) -> float:
    """Adds the gradients of the mean over all tokens that are learnt, times `share`; gives the same of the loss, in nats."""
    total = 0.0
    learnt = sum(example.learnt for example in examples)
    for part in in_parts(examples):
        ids, there, labels = collated(model, part, filler)
        with _kept_less(model) if ids.numel() > TOKENS_AT_ONCE else contextlib.nullcontext():
            weight = share * sum(example.learnt for example in part) / learnt
            loss = weight * answer_loss(model, ids, there, labels)
            loss.backward()
        total += float(loss.item())
    return total


def collated(model: Any, examples: Sequence[Example], filler: int) -> Batch:
    """Where the model computes."""
    device = next(model.parameters()).device
    ids, there, labels = collate(examples, filler)
    return ids.to(device), there.to(device), labels.to(device)


@contextlib.contextmanager
def _kept_less(model: Any) -> Iterator[None]:
    """What a layer computed is computed again on the way back (Chen et al. 2016, arXiv:1604.06174): slower by a third."""
    model.gradient_checkpointing_enable()
    # The way back through a layer is only gone where something before it can be learnt.
    hook = model.get_input_embeddings().register_forward_hook(lambda _, __, output: output.requires_grad_(True))
    try:
        yield
    finally:
        hook.remove()
        model.gradient_checkpointing_disable()
