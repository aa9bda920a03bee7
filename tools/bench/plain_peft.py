"""The loop of PEFT's own examples, on a job of the program: what its trainer is measured against. Prints tokens per second."""

import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

import torch
from indoors_trainer.examples import IGNORED, read_examples
from indoors_trainer.job import read_job
from indoors_trainer.model import MODULES, load
from peft import LoraConfig, get_peft_model

job = read_job(Path(sys.argv[1]))
settings = job.settings
if settings.threads:
    torch.set_num_threads(settings.threads)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
base, tokenizer = load(job, device)
examples, _ = read_examples(job.examples, tokenizer, settings.longest)
model = get_peft_model(
    base,
    LoraConfig(
        r=settings.rank,
        lora_alpha=settings.alpha,
        target_modules=list(MODULES),
        task_type="CAUSAL_LM",
    ),
)
optimizer = torch.optim.AdamW((one for one in model.parameters() if one.requires_grad), lr=settings.learning_rate)
draw = random.Random(settings.seed)
filler = tokenizer.pad_token_id or 0
tokens = 0
began = time.monotonic()
for _ in range(settings.epochs):
    draw.shuffle(examples)
    for start in range(0, len(examples), settings.batch_size):
        some = examples[start : start + settings.batch_size]
        longest = max(len(one) for one in some)
        ids = torch.tensor([one.ids + [filler] * (longest - len(one)) for one in some], device=device)
        there = torch.tensor([[1] * len(one) + [0] * (longest - len(one)) for one in some], device=device)
        labels = torch.tensor([one.labels + [IGNORED] * (longest - len(one)) for one in some], device=device)
        loss = model(input_ids=ids, attention_mask=there, labels=labels).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        float(loss.item())
        tokens += sum(len(one) for one in some)
print(json.dumps({"tokensPerSecond": tokens / (time.monotonic() - began)}))
