"""The passport that came with a job, which was written before anybody knew what would be too long."""

import json

from .job import Job
from .whole_file import written_aside


def tell_left_out(job: Job, learnt: int) -> None:
    """`learnt`: examples. Where the folder has no passport, or none that can be read, nobody is told."""
    file = job.folder / "adapter.passport.json"
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        passport = content["passport"]
        too_long = passport["examples"] - learnt
        others = [found for found in passport["leftOut"] if found["because"] != "too-long"]
        known = sum(found["examples"] for found in passport["leftOut"] if found["because"] == "too-long")
    except (OSError, ValueError, KeyError, TypeError):
        return
    # Once told, it is not told again by the next call.
    if too_long <= 0:
        return
    passport["examples"] = learnt
    passport["leftOut"] = [*others, {"because": "too-long", "examples": known + too_long}]
    with written_aside(file) as aside:
        aside.write_text(json.dumps(content, ensure_ascii=False, indent="\t") + "\n", encoding="utf-8")
