"""rensa: the Rho sketch of its own benchmark, which looks at some of a document's shingles, with as many bands as the others. It flags
articles that have a copy and does not say of which, so that nothing can be verified or grouped."""

from rensa import RMinHash, RMinHashLSH


def flags(articles, clock):
    sets = [shingles for batch in articles.shingled(10_000) for _, shingles in batch]
    with clock.phase("sketch"):
        matrix = RMinHash.digest_matrix_from_token_sets_rho(sets, num_perm=128, seed=42)
    with clock.phase("index"):
        flagged = RMinHashLSH(threshold=0.7, num_perm=128, num_bands=16).query_duplicate_flags_matrix_one_shot(matrix)
    return [number for number, has_copy in enumerate(flagged) if has_copy]
