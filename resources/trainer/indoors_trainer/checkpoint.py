"""How far a training has come, kept so that it goes on after an end in the middle."""

import hashlib
import io
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

import torch

from .job import Job
from .whole_file import written_aside


@dataclass
class Progress:
    step: int
    losses: List[float]
    weights: Dict[str, torch.Tensor]
    optimizer: Dict[str, Any]
    steps: int
    """Of the whole training, as it was then."""

    def step_of(self, total: int) -> int:
        """The same place in a training of so many steps: another number of processes takes larger ones."""
        return self.step * total // self.steps


def taught_weights(model: Any) -> Dict[str, torch.Tensor]:
    return {name: weight.detach().cpu().clone() for name, weight in model.named_parameters() if weight.requires_grad}


def save(job: Job, progress: Progress) -> None:
    # Into memory first: on a full disk PyTorch itself ends the process.
    whole = io.BytesIO()
    torch.save({"of": _fingerprint(job), **vars(progress)}, whole)
    with written_aside(job.checkpoint) as aside:
        aside.write_bytes(whole.getbuffer())


def load(job: Job) -> Optional[Progress]:
    """None where there is none, or one of other examples or settings, or one that was damaged."""
    try:
        found = torch.load(job.checkpoint, map_location="cpu")
    except Exception:
        return None
    if found.pop("of", None) != _fingerprint(job):
        return None
    try:
        return Progress(**found)
    except TypeError:  # Of another version.
        return None


def _fingerprint(job: Job) -> str:
    digest = hashlib.sha256(repr(job.settings).encode())
    digest.update(job.examples.read_bytes())
    digest.update(str(job.model.stat().st_size).encode())
    return digest.hexdigest()
