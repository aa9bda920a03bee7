"""How surprised a model is by the answers that it is to give."""

from typing import Any

import torch
import torch.nn.functional as functional

from .examples import IGNORED


def answer_loss(model: Any, ids: torch.Tensor, there: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Mean cross entropy in nats; all of batch × length. Only places before a learnt token go through the output layer."""
    wanted = labels[:, 1:]
    chosen = torch.zeros_like(labels, dtype=torch.bool)
    chosen[:, :-1] = wanted != IGNORED
    hook = model.get_output_embeddings().register_forward_pre_hook(lambda _, inputs: (inputs[0][chosen],))
    try:
        logits = model(input_ids=ids, attention_mask=there).logits
    finally:
        hook.remove()
    return functional.cross_entropy(logits.float(), wanted[wanted != IGNORED])
