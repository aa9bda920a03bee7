"""Answers requests one after the other with llama.cpp's own server, as xllamacpp brings it along.

Arguments: path of the model, size of the context in tokens, number of threads. Reads one JSON list of
{"text": str, "max_tokens": int} from the standard input; writes one line of JSON: {"seconds": float, "tokens": int}.
"""

import json
import sys
import time

import xllamacpp


def main() -> None:
    model, context, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.n_ctx = context
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    server = xllamacpp.Server(params)
    requests = json.load(sys.stdin)

    def ask(text: str, most: int) -> int:
        answer = server.handle_chat_completions(
            {"messages": [{"role": "user", "content": text}], "max_tokens": most, "temperature": 0}
        )
        return answer["usage"]["completion_tokens"]

    # The first request of a process pays for what is loaded late.
    ask("Hello.", 4)
    began = time.perf_counter()
    tokens = sum(ask(request["text"], request["max_tokens"]) for request in requests)
    print(json.dumps({"seconds": time.perf_counter() - began, "tokens": tokens}), flush=True)


main()
