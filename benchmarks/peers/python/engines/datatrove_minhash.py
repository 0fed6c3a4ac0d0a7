"""datatrove: signatures and buckets of its MinHash pipeline, buckets by two workers; it reads the file itself, one task a file."""

import struct
import tempfile
from pathlib import Path

from groups import components, within


def candidates(articles, clock):
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupSignature
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    from datatrove.pipeline.readers import JsonlReader

    path = Path(articles.path).resolve()
    config = MinhashConfig(n_grams=5, num_buckets=16, hashes_per_bucket=8)
    with tempfile.TemporaryDirectory() as folder:
        with clock.phase("index"):
            reader = JsonlReader(str(path.parent), glob_pattern=path.name, compression=None)
            signing = MinhashDedupSignature(output_folder=f"{folder}/signatures", config=config, language="eng")
            LocalPipelineExecutor([reader, signing], tasks=1, logging_dir=f"{folder}/logs-1").run()
            bucketing = MinhashDedupBuckets(
                input_folder=f"{folder}/signatures", output_folder=f"{folder}/buckets", config=config, only_dedup_in_index=False
            )
            LocalPipelineExecutor([bucketing], tasks=16, workers=2, logging_dir=f"{folder}/logs-2").run()
            found = []
            for file in sorted(Path(f"{folder}/buckets").glob("*.dups")):
                found.extend((a, b) for _, a, _, b in struct.iter_unpack("<4I", file.read_bytes()))
        articles.read_all()
        # Of a bucket it writes neighbours only: whatever they chain together is compared.
        yield from within(components(found))
