"""bm25s: full-text search over whole words, cut to their German stems."""

from collections.abc import Sequence
from importlib.metadata import version

import bm25s
from bm25s.tokenization import Tokenizer
from Stemmer import Stemmer

from bench.search.peer import MOST, Index, Peer, Ranked
from bench.search.texts import whole
from directory.exchange.rows import DirectoryRow


def build(rows: Sequence[DirectoryRow]) -> Index:
    keys = [row.key for row in rows]
    tokenizer = Tokenizer(stemmer=Stemmer("german"), stopwords="german")
    known = tokenizer.tokenize([whole(row) for row in rows], show_progress=False)
    index = bm25s.BM25()
    index.index((known, tokenizer.get_vocab_dict()), show_progress=False)

    def rank(question: str) -> Ranked:
        asked = tokenizer.tokenize([question], update_vocab=False, show_progress=False)
        places, scores = index.retrieve(asked, k=MOST, show_progress=False)
        found = zip(places[0].tolist(), scores[0].tolist(), strict=True)
        return [(keys[place], score) for place, score in found if score > 0]

    return Index(rank)


BM25 = Peer(
    "bm25 Stamm",
    f"bm25s {version('bm25s')}, PyStemmer {version('PyStemmer')}",
    "deutsche Wortstämme und Stoppwörter",
    build,
)
