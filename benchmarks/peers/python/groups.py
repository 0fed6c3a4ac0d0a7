"""What the libraries leave to their users: verification of pairs, groups, and the file of groups."""

import json
from collections import OrderedDict
from itertools import combinations

from articles import shingles

JACCARD = 0.7
CONTAINMENT = 0.8
FEWEST = 8
"""Shingles that an excerpt must have: anything contains a short enough phrase."""


class Sets:
    """Shingle sets of articles that are compared, of which the last few are kept."""

    def __init__(self, articles, room=256):
        self.articles = articles
        self.room = room
        self.kept = OrderedDict()

    def of(self, number):
        found = self.kept.pop(number, None)
        if found is None:
            found = frozenset(map(hash, shingles(self.articles.text(number))))
        self.kept[number] = found
        if len(self.kept) > self.room:
            self.kept.popitem(last=False)
        return found

    def figures(self, a, b):
        """Exact Jaccard similarity and containment of two articles, and the shingles of the smaller."""
        x, y = self.of(a), self.of(b)
        shared = len(x & y)
        smaller = min(len(x), len(y))
        return shared / (len(x) + len(y) - shared), shared / smaller, smaller


def distinct(pairs):
    """Each pair with its smaller number first, and none of an article with itself."""
    return ((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])


def verified(pairs, sets):
    """Those of the pairs that are copies by their exact figures."""
    for a, b in sorted(pairs):
        jaccard, containment, smaller = sets.figures(a, b)
        if jaccard >= JACCARD or (containment >= CONTAINMENT and smaller >= FEWEST):
            yield a, b


def components(pairs):
    """Lists of numbers that chains of pairs hold together."""
    parent = {}

    def root(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in pairs:
        parent.setdefault(a, a)
        parent.setdefault(b, b)
        x, y = root(a), root(b)
        if x != y:
            parent[max(x, y)] = min(x, y)
    groups = {}
    for x in sorted(parent):
        groups.setdefault(root(x), []).append(x)
    return list(groups.values())


def within(groups, most=64):
    """All pairs of every group; of one with more members than `most`, each with the first."""
    for group in groups:
        yield from combinations(group, 2) if len(group) <= most else ((group[0], other) for other in group[1:])


def write_groups(path, groups, articles, sets=None):
    """A group a line, led by its earliest article; with the exact figures of every member and its lead where sets are given."""
    with open(path, "w", encoding="utf-8") as file:
        for group in groups:
            lead = min(group, key=lambda x: (articles.dates[x], -articles.lengths[x], articles.ids[x]))
            members = []
            for x in [lead] + [x for x in group if x != lead]:
                member = {"id": articles.ids[x]}
                if sets is not None:
                    jaccard, containment, _ = sets.figures(lead, x)
                    member.update(jaccard=round(jaccard, 6), containment=round(containment, 6))
                members.append(member)
            file.write(json.dumps({"lead": articles.ids[lead], "members": members}) + "\n")


def write_flags(path, numbers, articles):
    """An article a line."""
    with open(path, "w", encoding="utf-8") as file:
        for number in numbers:
            file.write(json.dumps({"id": articles.ids[number]}) + "\n")
