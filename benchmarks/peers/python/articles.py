"""Articles of a JSON Lines file and their shingles, as any program would take them that uses one of the libraries."""

import json
import re

WIDTH = 5
"""Words of a shingle."""

WORD = re.compile(r"[^\W_]+")


def shingles(text):
    """The shingles of a text, with repetitions: five lower-case words each, joined by spaces; a shorter text is one shingle."""
    words = WORD.findall(text.lower())
    if len(words) <= WIDTH:
        return [" ".join(words)]
    return list(map(" ".join, zip(words, words[1:], words[2:], words[3:], words[4:])))


class Articles:
    """Reads a file once in order, batch by batch, and afterwards any of its articles again: no text stays in memory."""

    def __init__(self, path, clock):
        self.path = path
        self.clock = clock
        self.ids = []
        self.dates = []
        self.lengths = []
        self.places = []
        self._again = None

    def batches(self, size):
        """Lists of (number, text); numbers count from 0."""
        with open(self.path, "rb") as file:
            place = 0
            while True:
                with self.clock.phase("read"):
                    batch = []
                    for line in file:
                        record = json.loads(line)
                        batch.append((len(self.ids), record["text"]))
                        self.ids.append(record["id"])
                        self.dates.append(record.get("publishedAt") or "9999")
                        self.lengths.append(len(record["text"]))
                        self.places.append(place)
                        place += len(line)
                        if len(batch) == size:
                            break
                if not batch:
                    return
                yield batch

    def shingled(self, size):
        """The same, with the shingles of each text: (number, shingles)."""
        for batch in self.batches(size):
            with self.clock.phase("shingle"):
                sets = [(number, shingles(text)) for number, text in batch]
            yield sets

    def read_all(self):
        """For programs that read the file themselves: only what groups need to know of each article."""
        for _ in self.batches(10_000):
            pass

    def text(self, number):
        if self._again is None:
            self._again = open(self.path, "rb")
        self._again.seek(self.places[number])
        return json.loads(self._again.readline())["text"]
