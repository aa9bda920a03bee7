"""What of a file is learnt from. Run: python -m unittest discover -s test/python"""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "resources" / "trainer"))

from indoors_trainer.examples import read_examples  # noqa: E402


class Letters:
    """A token for each letter."""

    def __call__(self, text, add_special_tokens):
        class Encoded:
            input_ids = [ord(letter) for letter in text]

        return Encoded()

    def apply_chat_template(self, messages, tokenize, add_generation_prompt=False):
        whole = "".join(f"{one['role'][0]}:{one['content']}\n" for one in messages)
        return whole + "a:" if add_generation_prompt else whole


class ReadExamples(unittest.TestCase):
    def test_it_says_which_are_too_long_and_does_not_count_empty_lines(self):
        def line(answer):
            messages = [{"role": "user", "content": "Who?"}, {"role": "assistant", "content": answer}]
            return json.dumps({"messages": messages})

        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "train.jsonl"
            file.write_text("\n".join([line("x" * 40), "", line("Me"), line("x" * 50)]), encoding="utf-8")
            short, longer = read_examples(file, Letters(), 20)
        self.assertEqual(longer, [1, 3])
        self.assertEqual(["".join(map(chr, example.ids)) for example in short], ["u:Who?\na:Me\n"])


if __name__ == "__main__":
    unittest.main()
