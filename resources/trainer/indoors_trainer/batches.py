"""Examples in the order in which they are learnt, the same again for the same seed."""

import math
import random
from typing import List, Sequence, Tuple

import torch

from .examples import IGNORED, Example

Batch = Tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Token ids, which of them are there, labels; each of batch × longest example."""


FEWEST_STEPS = 100
"""Below which more examples at once would be paid for with what is learnt."""


def learnt_at_once(count: int, batch_size: int, processes: int, epochs: int) -> int:
    """Examples of a step of all processes: as many for each as for a single one, while enough steps are left."""
    most = batch_size * processes
    steps = min(math.ceil(count / batch_size), math.ceil(FEWEST_STEPS / epochs))
    return most if math.ceil(count / most) >= steps else max(batch_size, count // steps)


def epoch_order(examples: Sequence[Example], size: int, seed: int, epoch: int) -> List[List[int]]:
    """Batches of indices: shuffled, and near ones together by length, so that little is filled up."""
    draw = random.Random(seed * 1_000_003 + epoch)
    indices = list(range(len(examples)))
    draw.shuffle(indices)
    window = size * 16
    batches = []
    for start in range(0, len(indices), window):
        near = sorted(indices[start : start + window], key=lambda at: len(examples[at]))
        batches += [near[at : at + size] for at in range(0, len(near), size)]
    draw.shuffle(batches)
    return batches


TOKENS_AT_ONCE = 512
"""That are computed together, with what fills them up: what has to be kept for the way back is most of the memory."""


def in_parts(examples: Sequence[Example]) -> List[List[Example]]:
    """Each of at most TOKENS_AT_ONCE, or of a single example that is longer."""
    parts: List[List[Example]] = []
    for example in sorted(examples, key=len):
        if parts and (len(parts[-1]) + 1) * len(example) <= TOKENS_AT_ONCE:
            parts[-1].append(example)
        else:
            parts.append([example])
    return parts


def collate(examples: Sequence[Example], filler: int) -> Batch:
    longest = max(len(example) for example in examples)

    def filled(rows: Sequence[List[int]], value: int) -> torch.Tensor:
        return torch.tensor([row + [value] * (longest - len(row)) for row in rows])

    return (
        filled([example.ids for example in examples], filler),
        filled([[1] * len(example) for example in examples], 0),
        filled([example.labels for example in examples], IGNORED),
    )
