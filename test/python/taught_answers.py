"""Trains a job and prints what PEFT answers to the questions that were kept apart, always the most probable word: `taught_answers.py JOB`."""

import json
import sys
from pathlib import Path

import torch
from indoors_trainer import checkpoint
from indoors_trainer.events import Events
from indoors_trainer.examples import read_messages
from indoors_trainer.job import read_job
from indoors_trainer.model import load, with_adapter
from indoors_trainer.training import train

MOST_TOKENS = 40

job = read_job(Path(sys.argv[1]))
assert train(job, Events(None))
learnt = checkpoint.load(job)
assert learnt is not None
base, tokenizer = load(job, torch.device("cpu"))
model = with_adapter(base, job)
for name, weight in model.named_parameters():
    if weight.requires_grad:
        # As in the file, which keeps 16 bits.
        weight.data.copy_(learnt.weights[name].half().float())
model.eval()
found = []
for messages in read_messages(job.held_out):
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    whole = tokenizer.apply_chat_template(messages, tokenize=False)
    ids = tokenizer(prompt, add_special_tokens=False).input_ids
    # What a turn ends with stands behind the wanted answer; a GGUF file names another token for it.
    end = tokenizer(whole[len(prompt) + len(messages[-1]["content"]) :], add_special_tokens=False).input_ids[0]
    answer: list = []
    with torch.no_grad():
        while len(answer) < MOST_TOKENS:
            token = int(model(input_ids=torch.tensor([ids + answer])).logits[0, -1].argmax())
            if token == end:
                break
            answer.append(token)
    found.append({"ids": ids, "answer": tokenizer.decode(answer)})
print(json.dumps(found))
