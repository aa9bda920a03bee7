"""Copies a model's file with its weights in 16 bits, as converters export it: `as_f16.py FROM TO`."""

import sys
from typing import Any

import numpy as np
from gguf import GGUFReader, GGUFValueType, GGUFWriter, LlamaFileType
from gguf.quants import dequantize

WRITTEN_ANYWAY = ("GGUF.version", "GGUF.tensor_count", "GGUF.kv_count", "general.architecture", "general.file_type")


def value_of(field: Any) -> Any:
    if field.types[0] == GGUFValueType.ARRAY:
        return [_single(field.parts[at], field.types[-1]) for at in field.data]
    return _single(field.parts[field.data[0]], field.types[0])


def _single(part: Any, kind: GGUFValueType) -> Any:
    return bytes(part) if kind == GGUFValueType.STRING else part[0].item()


reader = GGUFReader(sys.argv[1])
writer = GGUFWriter(sys.argv[2], value_of(reader.fields["general.architecture"]).decode())
writer.add_file_type(LlamaFileType.MOSTLY_F16)
for key, field in reader.fields.items():
    if key in WRITTEN_ANYWAY:
        continue
    if field.types[0] == GGUFValueType.ARRAY:
        writer.add_array(key, value_of(field))
    else:
        writer.add_key_value(key, value_of(field), field.types[0])
for tensor in reader.tensors:
    weights = dequantize(tensor.data, tensor.tensor_type)
    # Norms stay in 32 bits, as in every export.
    writer.add_tensor(tensor.name, weights if weights.ndim == 1 else weights.astype(np.float16))
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
