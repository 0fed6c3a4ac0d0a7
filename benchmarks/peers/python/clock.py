"""Where the time of a run goes."""

import time
from contextlib import contextmanager


class Clock:
    """Seconds by phase. Phases do not nest; what is measured in none of them is what remains of the whole process."""

    def __init__(self):
        self.seconds = {}

    @contextmanager
    def phase(self, name):
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun
