"""
`python -m indoors_trainer [--attached] JOB`: trains what a job's folder describes. Also under torchrun, on several cards.
`--attached`: stops, and keeps what was learnt, when standard input ends.
"""

import errno
import sys
from pathlib import Path

from .events import Events
from .job import JobError, read_job
from .silence import close_network


def main() -> int:
    arguments = sys.argv[1:]
    is_attached = arguments[:1] == ["--attached"]
    folders = arguments[1:] if is_attached else arguments
    if len(folders) != 1:
        print("usage: python -m indoors_trainer [--attached] JOB_FOLDER", file=sys.stderr)
        return 2
    events = Events(sys.stdout)
    try:
        job = read_job(Path(folders[0]))
        close_network()
        # Loaded here, because it takes seconds and a job that cannot be read is told at once.
        from .training import train

        return 0 if train(job, events, is_attached) else 3
    except JobError as error:
        events.send("failed", code="bad-job", message=str(error))
    except ImportError as error:
        events.send("failed", code="error", message=f"{error}. README.md says which packages are needed.")
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        events.send("failed", code="disk-full" if is_full else "error", message=str(error))
    except MemoryError:
        events.send("failed", code="out-of-memory", message="The computer has too little memory for this.")
    except Exception as error:
        if type(error).__name__ == "OutOfMemoryError":  # PyTorch's, which may not have been loaded.
            message = "The graphics card has too little memory for this. A smaller batch_size or longest in job.json takes less."
            events.send("failed", code="out-of-memory", message=message)
            return 1
        # Whoever started this process needs the reason in its own words.
        events.send("failed", code="error", message=f"{type(error).__name__}: {error}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
