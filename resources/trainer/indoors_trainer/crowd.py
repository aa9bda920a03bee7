"""Processes that train together, as torchrun starts them; a single one without it."""

import os

import torch
import torch.distributed as distributed


class Crowd:
    def __init__(self) -> None:
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        self.here = int(os.environ.get("LOCAL_WORLD_SIZE", str(self.size)))
        """Of them on this computer."""
        cards = torch.cuda.device_count()
        local = int(os.environ.get("LOCAL_RANK", "0"))
        self.device = torch.device("cuda", local % cards) if cards > 0 else torch.device("cpu")
        if cards > 0:
            torch.cuda.set_device(self.device)
        if self.size > 1:
            # NCCL refuses two processes on one card.
            distributed.init_process_group("nccl" if cards >= self.here else "gloo")

    @property
    def is_first(self) -> bool:
        return self.rank == 0

    def share_gradients(self, weights: "list[torch.nn.Parameter]") -> None:
        """Mean over all processes. An adapter is small, so one message carries all of it."""
        if self.size == 1:
            return
        flat = torch.cat([weight.grad.reshape(-1) for weight in weights])
        distributed.all_reduce(flat)
        flat /= self.size
        at = 0
        for weight in weights:
            count = weight.grad.numel()
            weight.grad.copy_(flat[at : at + count].view_as(weight.grad))
            at += count

    def agreed(self, value: float) -> float:
        """The first process's word, so that all stop in the same step."""
        if self.size == 1:
            return value
        told = torch.tensor([value], device=self.device)
        distributed.broadcast(told, 0)
        return float(told.item())

    def mean(self, value: float) -> float:
        if self.size == 1:
            return value
        told = torch.tensor([value], device=self.device)
        distributed.all_reduce(told)
        return float(told.item()) / self.size

    def close(self) -> None:
        if self.size > 1:
            distributed.destroy_process_group()
