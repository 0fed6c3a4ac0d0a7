"""gaoya: its index of texts, which splits them into words, makes shingles and signatures in Rust on all cores. What it returns has passed
the threshold by the signatures' estimate."""

from gaoya.minhash import MinHashStringIndex


def candidates(articles, clock):
    index = MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=0.7,
        num_bands=16,
        band_size=8,
        analyzer="word",
        lowercase=True,
        ngram_range=(5, 5),
        id_container="smallvec",
    )
    for batch in articles.batches(2_000):
        numbers = [number for number, _ in batch]
        texts = [text for _, text in batch]
        with clock.phase("index"):
            index.par_bulk_insert_docs(numbers, texts)
            found = [(number, other) for number, others in zip(numbers, index.par_bulk_query(texts)) for other in others]
        yield from found
