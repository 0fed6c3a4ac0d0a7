"""python run.py ENGINE ARTICLES OUT ALONE

Finds copies with one of the engines in engines/ and writes groups twice: to ALONE what the engine's own pairs chain together, to OUT the
same completed as Unstitch's are, every pair verified by the exact shingle sets of both texts. Prints where the time went, as JSON.

An engine that only flags articles which have a copy writes them to ALONE, an article a line, and nothing to OUT.
"""

import importlib
import json
import resource
import sys

from articles import Articles
from clock import Clock
from groups import Sets, components, distinct, verified, write_flags, write_groups


def complete(pairs, articles, clock, out, alone):
    with clock.phase("chain"):
        write_groups(alone, components(sorted(pairs)), articles)
    with clock.phase("verify"):
        sets = Sets(articles)
        kept = list(verified(pairs, sets))
    with clock.phase("group"):
        write_groups(out, components(kept), articles, sets)


def main():
    engine, path, out, alone = sys.argv[1:]
    clock = Clock()
    articles = Articles(path, clock)
    pairs = set()
    with clock.phase("start"):
        module = importlib.import_module(f"engines.{engine}")
    if hasattr(module, "flags"):
        write_flags(alone, module.flags(articles, clock), articles)
        open(out, "w").close()
    else:
        pairs.update(distinct(module.candidates(articles, clock)))
        complete(pairs, articles, clock, out, alone)
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        json.dumps(
            {
                "phases": clock.seconds,
                "pairs": len(pairs),
                "cpuSeconds": own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime,
                "peakBytes": max(own.ru_maxrss, children.ru_maxrss) * 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
