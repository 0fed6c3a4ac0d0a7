"""text-dedup: its MinHash program as its users run it, on all cores; it reads the file itself."""

import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from groups import within


def candidates(articles, clock):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        arguments = {
            "path": "json",
            "data_files": str(Path(articles.path).resolve()),
            "split": "train",
            "cache_dir": f"{folder}/cache",
            "output": str(out),
            "column": "text",
            "ngram": "5",
            "min_length": "1",
            "num_perm": "128",
            "b": "16",
            "r": "8",
            "hash_func": "xxh3",
            "hash_bits": "64",
        }
        flags = [part for name, value in arguments.items() for part in (f"--{name}", value)]
        with clock.phase("index"):
            done = subprocess.run(
                [sys.executable, "-m", "text_dedup.minhash", *flags, "--debug"], cwd=folder, capture_output=True, text=True
            )
            if done.returncode != 0:
                raise RuntimeError(done.stderr[-2000:])
            with open(out / "uf.pkl", "rb") as file:
                dumped = pickle.load(file)
        articles.read_all()
        # Which pairs its bands proposed is not written, only what they chain together.
        chains = {}
        for number in dumped.parent:
            chains.setdefault(dumped.find(number), []).append(number)
        yield from within(chains.values())
