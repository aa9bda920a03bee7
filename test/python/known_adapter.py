"""Writes an adapter of known random weights and prints what PEFT makes of prompts with it: `known_adapter.py JOB PROMPTS`."""

import json
import sys
from pathlib import Path

import torch
from indoors_trainer.adapter_file import architecture_of, write_adapter
from indoors_trainer.job import read_job
from indoors_trainer.model import load, with_adapter

job = read_job(Path(sys.argv[1]))
torch.set_num_threads(job.settings.threads)
base, tokenizer = load(job, torch.device("cpu"))
model = with_adapter(base, job)
torch.manual_seed(3)
for name, weight in model.named_parameters():
    if "lora_B" in name:
        # As in the file, which keeps 16 bits.
        weight.data.copy_((torch.randn_like(weight) * 0.06).half().float())
    elif "lora_A" in name:
        weight.data.copy_(weight.data.half().float())
write_adapter(model, architecture_of(job), job)
model.eval()
found = []
for prompt in json.loads(sys.argv[2]):
    ids = tokenizer(prompt, add_special_tokens=False).input_ids
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0, -1]
    most = torch.log_softmax(logits, dim=-1).topk(5)
    found.append({"ids": ids, "logProbabilities": list(zip(most.indices.tolist(), most.values.tolist()))})
print(json.dumps(found))
