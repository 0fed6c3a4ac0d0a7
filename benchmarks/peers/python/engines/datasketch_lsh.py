"""datasketch: MinHash.bulk and MinHashLSH, with the fast hash that its documentation suggests in place of SHA-1."""

import xxhash
from datasketch import MinHash, MinHashLSH


def candidates(articles, clock):
    index = MinHashLSH(num_perm=128, params=(16, 8))
    for batch in articles.shingled(1_000):
        with clock.phase("sketch"):
            sets = [[shingle.encode() for shingle in shingles] for _, shingles in batch]
            hashes = MinHash.bulk(sets, num_perm=128, seed=1, hashfunc=xxhash.xxh32_intdigest)
        with clock.phase("index"):
            found = []
            for (number, _), minhash in zip(batch, hashes):
                found.extend((number, other) for other in index.query(minhash))
                index.insert(number, minhash, check_duplication=False)
        yield from found
