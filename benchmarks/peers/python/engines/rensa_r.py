"""rensa: R-MinHash of all shingles of every document, and its LSH."""

from rensa import RMinHash, RMinHashLSH


def candidates(articles, clock):
    index = RMinHashLSH(threshold=0.7, num_perm=128, num_bands=16)
    for batch in articles.shingled(2_000):
        with clock.phase("sketch"):
            hashes = RMinHash.from_token_sets([shingles for _, shingles in batch], num_perm=128, seed=42)
        with clock.phase("index"):
            index.insert_pairs([(number, minhash) for (number, _), minhash in zip(batch, hashes)])
            found = [(number, other) for (number, _), others in zip(batch, index.query_all(hashes)) for other in others]
        yield from found
