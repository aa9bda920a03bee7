"""An adapter as llama.cpp reads it (ggml documentation, "GGUF"; llama.cpp, `convert_lora_to_gguf.py` names the keys)."""

import re
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from .job import Job
from .model import MODULES
from .whole_file import written_aside

_NAME = re.compile(r"\.layers\.(\d+)\.(?:\w+\.)?(\w+)\.lora_(A|B)\.default\.weight$")


def write_adapter(model: Any, architecture: str, job: Job, half: bool = True) -> Path:
    """A half-written adapter is never found. `lora_a`: rank × in, `lora_b`: out × rank."""
    with written_aside(job.adapter) as aside:
        writer = gguf.GGUFWriter(str(aside), architecture)
        writer.add_string("general.type", "adapter")
        writer.add_string("general.name", job.settings.name)
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", float(job.settings.alpha))
        for name, weight in model.named_parameters():
            found = _NAME.search(name)
            if found is None:
                continue
            layer, module, side = found.groups()
            values = weight.detach().float().cpu().numpy()
            writer.add_tensor(
                f"blk.{layer}.{MODULES[module]}.weight.lora_{side.lower()}",
                values.astype(np.float16 if half else np.float32),
            )
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
    return job.adapter


def architecture_of(job: Job) -> str:
    field = gguf.GGUFReader(str(job.model)).fields["general.architecture"]
    return bytes(field.parts[field.data[0]]).decode("utf-8")
