"""A job: the folder with `job.json`, the examples, and what comes of them."""

import json
from dataclasses import dataclass, fields
from pathlib import Path


class JobError(Exception):
    """The job's folder does not say what has to be known."""


@dataclass(frozen=True)
class Settings:
    """LoRA after Hu et al. 2021; AdamW after Loshchilov and Hutter 2019."""

    name: str
    """What the adapter is called where it is listed."""
    model: str
    """The GGUF file, absolute or beside `job.json`."""
    seed: int = 0
    rank: int = 8
    alpha: float = 16.0
    epochs: int = 6
    batch_size: int = 4
    learning_rate: float = 5e-4
    keep: float = 2.0
    """How much it counts that the model goes on as before on other things; 0: not at all."""
    keep_every: int = 2
    """Steps, every so many of which that is looked at."""
    longest: int = 1024
    """Tokens of an example; what is longer is left out and told."""
    threads: int = 0
    """0: as many as the processor has."""
    save_every_seconds: float = 30.0


@dataclass(frozen=True)
class Job:
    folder: Path
    settings: Settings

    @property
    def model(self) -> Path:
        return (self.folder / self.settings.model).resolve()

    @property
    def examples(self) -> Path:
        return self.folder / "train.jsonl"

    @property
    def held_out(self) -> Path:
        return self.folder / "held-out.jsonl"

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    @property
    def adapter(self) -> Path:
        return self.folder / "adapter.gguf"


def read_job(folder: Path) -> Job:
    file = folder / "job.json"
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise JobError(f"{file} cannot be read: {error}") from error
    known = {field.name: field for field in fields(Settings)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise JobError(f"{file} has settings that this version does not know: {', '.join(unknown)}")
    for name, value in values.items():
        kind = type(known[name].default) if known[name].default is not known["name"].default else str
        if not isinstance(value, (int, float) if kind is float else kind) or isinstance(value, bool):
            raise JobError(f"{file}: {name} must be {kind.__name__}")
    try:
        job = Job(folder, Settings(**values))
    except TypeError as error:
        raise JobError(f"{file}: {error}") from error
    checked = job.settings
    for name in ("rank", "epochs", "batch_size", "keep_every", "longest"):
        if getattr(checked, name) < 1:
            raise JobError(f"{file}: {name} must be at least 1")
    if not job.model.is_file():
        raise JobError(f"The model {job.model} is not there")
    if not job.examples.is_file():
        raise JobError(f"The examples {job.examples} are not there")
    return job
