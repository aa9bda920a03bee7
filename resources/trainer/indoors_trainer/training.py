"""The loop: examples in, an adapter out."""

import math
import os
import time
from pathlib import Path
from typing import Any, List

import torch

from . import checkpoint
from .adapter_file import architecture_of, write_adapter
from .answer_loss import answer_loss
from .batches import epoch_order, in_parts, learnt_at_once
from .control import Control
from .crowd import Crowd
from .events import Events
from .examples import Example, read_examples
from .go_back import collated, go_back
from .job import Job, JobError
from .keeping import Keeper
from .model import load, with_adapter
from .passport import tell_left_out


GENERAL_TEXT = Path(__file__).with_name("general.txt")


def train(job: Job, events: Events, is_attached: bool = False) -> bool:
    """False: stopped on the way; what was learnt until then is kept, and the next call goes on from there."""
    control = Control(is_attached)
    crowd = Crowd()
    torch.set_num_threads(job.settings.threads or max(1, (os.cpu_count() or 1) // crowd.here))
    told = events if crowd.is_first else Events(None)
    try:
        told.send("loading")
        base, tokenizer = load(job, crowd.device)
        examples, left_out = read_examples(job.examples, tokenizer, job.settings.longest)
        if not examples:
            raise JobError("There is no example short enough to learn from")
        held_out = read_examples(job.held_out, tokenizer, job.settings.longest)[0] if job.held_out.is_file() else []
        model = with_adapter(base, job)
        return _Training(job, model, tokenizer, examples, held_out, told, control, crowd).run(left_out)
    finally:
        crowd.close()


class _Training:
    def __init__(
        self,
        job: Job,
        model: Any,
        tokenizer: Any,
        examples: List[Example],
        held_out: List[Example],
        events: Events,
        control: Control,
        crowd: Crowd,
    ) -> None:
        self._job = job
        self._model = model
        self._tokenizer = tokenizer
        self._filler = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id or 0
        self._examples = examples
        self._held_out = held_out
        self._events = events
        self._control = control
        self._crowd = crowd
        self._weights = [weight for weight in model.parameters() if weight.requires_grad]
        self._keeper = Keeper(model, tokenizer, job.settings, crowd)
        self._optimizer = torch.optim.AdamW(self._weights, lr=job.settings.learning_rate)
        self._losses: List[float] = []
        self._saved_at = time.monotonic()

    def run(self, left_out: List[int]) -> bool:
        settings = self._job.settings
        size = learnt_at_once(len(self._examples), settings.batch_size, self._crowd.size, settings.epochs)
        per_epoch = math.ceil(len(self._examples) / size)
        total = per_epoch * settings.epochs
        done = self._continue_from_checkpoint(total)
        self._events.send(
            "started",
            steps=total,
            done=done,
            examples=len(self._examples),
            leftOut=left_out,
            weights=sum(weight.numel() for weight in self._weights),
            device=str(self._crowd.device),
            processes=self._crowd.size,
            losses=self._losses,
        )
        self._model.train()
        tokens, working = 0, 0.0
        for step in range(done, total):
            if not self._may_go_on(step, total):
                return False
            began = time.monotonic()
            epoch, at = divmod(step, per_epoch)
            order = epoch_order(self._examples, size, settings.seed, epoch)
            loss, read = self._learn(step, order[at])
            working += time.monotonic() - began
            tokens += read
            self._losses.append(round(loss, 4))
            self._events.send(
                "step", step=step + 1, loss=round(loss, 4), tokensPerSecond=round(tokens / max(working, 1e-6), 1)
            )
            if time.monotonic() - self._saved_at > settings.save_every_seconds:
                self._save(step + 1, total)
        self._save(total, total)
        held_out = self._held_out_loss()
        before, after = self._perplexities()
        if self._crowd.is_first:
            write_adapter(self._model, architecture_of(self._job), self._job)
            tell_left_out(self._job, len(self._examples))
        self._events.send(
            "done",
            heldOutLoss=held_out,
            perplexityBefore=before,
            perplexityAfter=after,
            tokens=tokens,
            seconds=round(working, 2),
        )
        return True

    def _may_go_on(self, step: int, total: int) -> bool:
        if self._control.is_paused:
            self._save(step, total)
            self._events.send("paused", step=step)
            self._control.wait()
            if not self._control.is_stopped:
                self._events.send("resumed", step=step)
        if self._crowd.agreed(1.0 if self._control.is_stopped else 0.0) == 0.0:
            return True
        self._save(step, total)
        self._events.send("stopped", step=step)
        return False

    def _learn(self, step: int, indices: List[int]) -> "tuple[float, int]":
        mine = indices[self._crowd.rank :: self._crowd.size]
        # One that has no share in a small step computes along for nothing, because all have to meet afterwards.
        share = len(mine) * self._crowd.size / len(indices)
        some = [self._examples[at] for at in mine or indices[:1]]
        loss = go_back(self._model, some, self._filler, share)
        strayed = self._keeper.loss(step)
        if strayed is not None:
            strayed.backward()
        self._crowd.share_gradients(self._weights)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        return self._crowd.mean(loss), sum(len(self._examples[at]) for at in indices)

    def _held_out_loss(self) -> "float | None":
        """Mean over examples that were not learnt from; None where there are none."""
        if not self._held_out:
            return None
        self._model.eval()
        total = 0.0
        with torch.no_grad():
            for some in in_parts(self._held_out):
                total += float(answer_loss(self._model, *collated(self._model, some, self._filler)).item()) * len(some)
        return round(total / len(self._held_out), 4)

    def _perplexities(self) -> "tuple[float, float]":
        """Of the model as it was and as it was taught, on a text about other things (Jelinek et al. 1977)."""
        text = GENERAL_TEXT.read_text(encoding="utf-8")
        ids = self._tokenizer(text, add_special_tokens=False, return_tensors="pt").input_ids[:, :1024]
        ids = ids.to(self._crowd.device)
        self._model.eval()
        with torch.no_grad():
            after = float(self._model(input_ids=ids, labels=ids).loss.item())
            with self._model.disable_adapter():
                before = float(self._model(input_ids=ids, labels=ids).loss.item())
        return round(math.exp(before), 3), round(math.exp(after), 3)

    def _save(self, step: int, total: int) -> None:
        self._saved_at = time.monotonic()
        if not self._crowd.is_first:
            return
        checkpoint.save(
            self._job,
            checkpoint.Progress(
                step, self._losses, checkpoint.taught_weights(self._model), self._optimizer.state_dict(), total
            ),
        )
        self._events.send("saved", step=step)

    def _continue_from_checkpoint(self, total: int) -> int:
        found = checkpoint.load(self._job)
        if found is None:
            return 0
        for name, weight in self._model.named_parameters():
            if weight.requires_grad:
                weight.data.copy_(found.weights[name])
        self._optimizer.load_state_dict(found.optimizer)
        self._losses = list(found.losses)
        return found.step_of(total)
