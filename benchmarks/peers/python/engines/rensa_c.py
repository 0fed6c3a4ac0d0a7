"""rensa: C-MinHash of all shingles of every document. It has no LSH with bands of its own choosing for these, but a deduplicator, which
compares an article's signature with those kept before it and keeps it where none is alike."""

from rensa import CMinHash, CMinHashDeduplicator


def candidates(articles, clock):
    kept = CMinHashDeduplicator(threshold=0.7)
    for batch in articles.shingled(2_000):
        with clock.phase("sketch"):
            hashes = CMinHash.from_token_sets([shingles for _, shingles in batch], num_perm=128, seed=42)
        with clock.phase("index"):
            pairs = [(str(number), minhash) for (number, _), minhash in zip(batch, hashes)]
            dropped = [pair for pair, new in zip(pairs, kept.add_pairs(pairs)) if not new]
            sets = kept.get_duplicate_sets([minhash for _, minhash in dropped])
            found = [(int(number), int(other)) for (number, _), others in zip(dropped, sets) for other in others]
        yield from found
