"""Checks a corpus with policydoc on all workers of a Dask cluster.

    python3 lint_corpus.py SCHEDULER FOLDER OUTPUT.jsonl [-- policydoc command ...]

Documents go out in parts; each worker pipes its part through `policydoc lint --stdin-jsonl`, which reads
{"path", "text"} lines and writes findings in the same order. A part whose worker is lost is done again
elsewhere: the command changes nothing, so that doing it twice does no harm.
"""

import json
import subprocess
import sys
from pathlib import Path

from distributed import Client, get_worker

PART = 20


def lint(documents, command):
    """One part on a worker: lines in, lines out."""
    lines = "".join(json.dumps({"path": path, "text": text}) + "\n" for path, text in documents)
    ended = subprocess.run(command + ["lint", "--stdin-jsonl"], input=lines.encode(), stdout=subprocess.PIPE)
    # 0: nothing found, 1: findings. Anything else is a failure of the command and must not pass for a result.
    if ended.returncode not in (0, 1):
        raise RuntimeError(f"policydoc ended with {ended.returncode}")
    results = ended.stdout.decode().splitlines()
    if len(results) != len(documents):
        raise RuntimeError(f"{len(documents)} documents in, {len(results)} results out")
    return get_worker().name, results


def main(scheduler, folder, output, command):
    paths = sorted(Path(folder).rglob("*.md"))
    parts = [
        [(str(path.relative_to(folder)), path.read_text(encoding="utf-8")) for path in paths[start : start + PART]]
        for start in range(0, len(paths), PART)
    ]
    with Client(scheduler) as client:
        # Enough tries that losing a worker, even with work queued on it, is no failure.
        futures = [client.submit(lint, part, command, retries=5, pure=False) for part in parts]
        done = client.gather(futures)
    with open(output, "w", encoding="utf-8") as file:
        for _, results in done:
            file.writelines(line + "\n" for line in results)
    by_worker = {}
    for name, results in done:
        by_worker[str(name)] = by_worker.get(str(name), 0) + len(results)
    print(json.dumps({"documents": len(paths), "parts": len(parts), "byWorker": by_worker}))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    split = arguments.index("--") if "--" in arguments else len(arguments)
    main(*arguments[:split], arguments[split + 1 :] or ["policydoc"])
