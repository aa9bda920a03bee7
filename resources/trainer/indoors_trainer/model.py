"""The model of a GGUF file in PyTorch, with an adapter beside its weights."""

from typing import Any, Tuple

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from .job import Job, JobError

MODULES = {
    "v_proj": "attn_v",
    "o_proj": "attn_output",
    "gate_proj": "ffn_gate",
    "up_proj": "ffn_up",
    "down_proj": "ffn_down",
}
"""Layers that are taught, by their names in GGUF. Queries and keys are left out: llama files keep them permuted."""


def load(job: Job, device: torch.device) -> Tuple[Any, Any]:
    """The model, in float32 on a processor and bfloat16 on a card, and its tokenizer."""
    kind = torch.bfloat16 if device.type == "cuda" else torch.float32
    folder, file = str(job.model.parent), job.model.name
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=file)
    if tokenizer.chat_template is None:
        raise JobError("The model's file has no prompt format, so nobody knows how to ask it")
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file, torch_dtype=kind)
    # A file without an output layer uses the embeddings for it, which the reader of GGUF files misses.
    if "output.weight" not in tensor_names(job):
        model.get_output_embeddings().weight = model.get_input_embeddings().weight
    model.config.use_cache = False
    return model.to(device), tokenizer


def tensor_names(job: Job) -> "set[str]":
    from gguf import GGUFReader

    return {tensor.name for tensor in GGUFReader(str(job.model)).tensors}


def with_adapter(model: Any, job: Job) -> Any:
    settings = job.settings
    torch.manual_seed(settings.seed)
    config = LoraConfig(
        r=settings.rank,
        lora_alpha=settings.alpha,
        target_modules=list(MODULES),
        lora_dropout=0.0,
        task_type="CAUSAL_LM",
    )
    taught = get_peft_model(model, config)
    for weight in taught.parameters():
        # Small changes are lost where an adapter is kept in half precision.
        if weight.requires_grad:
            weight.data = weight.data.float()
    return taught
