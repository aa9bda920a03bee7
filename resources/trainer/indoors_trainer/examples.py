"""Examples as token ids. Only what the assistant says is learnt from."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, List

from .job import JobError

IGNORED = -100
"""Label of a token that is read and not learnt (PyTorch, CrossEntropyLoss)."""


@dataclass(frozen=True)
class Example:
    ids: List[int]
    labels: List[int]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def learnt(self) -> int:
        """Tokens of the answer."""
        return sum(label != IGNORED for label in self.labels[1:])


def read_messages(file: Path) -> Iterator[List[dict]]:
    """Chat JSONL: a line per conversation, `{"messages": [{"role", "content"}, …]}`, the assistant's last."""
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                messages = json.loads(line)["messages"]
                is_good = messages[-1]["role"] == "assistant" and all(
                    isinstance(one["content"], str) and one["role"] in ("system", "user", "assistant") for one in messages
                )
            except (ValueError, KeyError, IndexError, TypeError):
                is_good = False
            if not is_good:
                raise JobError(f"{file.name}, line {number} is no conversation that ends with an answer")
            yield messages


def encode(messages: List[dict], tokenizer: Any) -> Example:
    """The model's own prompt format, so that it is taught in the form in which it is asked later."""
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    whole = tokenizer.apply_chat_template(messages, tokenize=False)
    if not whole.startswith(prompt):
        raise JobError("The model's prompt format does not put an answer behind its question")
    before = tokenizer(prompt, add_special_tokens=False).input_ids
    answer = tokenizer(whole[len(prompt) :], add_special_tokens=False).input_ids
    return Example(before + answer, [IGNORED] * len(before) + answer)


def read_examples(file: Path, tokenizer: Any, longest: int) -> "tuple[list[Example], list[int]]":
    """All examples of at most `longest` tokens, and which were longer: conversations of the file, counted from 1."""
    short, longer = [], []
    for number, messages in enumerate(read_messages(file), 1):
        example = encode(messages, tokenizer)
        if len(example) <= longest:
            short.append(example)
        else:
            longer.append(number)
    return short, longer
