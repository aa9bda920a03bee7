"""Teaches a language model from examples: a LoRA adapter is trained beside the weights of a GGUF file."""
