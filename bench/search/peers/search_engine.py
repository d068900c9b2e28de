"""tantivy, a search engine in Rust: once over trigrams, once over German stems with typos."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.metadata import version

import tantivy
from tantivy import Document, Filter, Occur, Query, Schema, SchemaBuilder, TextAnalyzer, Tokenizer

from bench.search.peer import MOST, Index, Peer, Ranked
from bench.search.texts import whole
from directory.exchange.rows import DirectoryRow

_HEAP = 64_000_000
_LONG = 8
"""From how many letters on a word may have two typos instead of one."""
_SHORT = 3
_EXACT = 2.0
"""How much more a word counts as it was typed."""

Analyzer = Callable[[], TextAnalyzer]
QueriesOf = Callable[[Schema, str], Iterable[Query]]


def build(analyzer: Analyzer, queries_of: QueriesOf, rows: Sequence[DirectoryRow]) -> Index:
    keys = [row.key for row in rows]
    analyze = analyzer()
    schema = _schema()
    searcher = _filled(schema, analyze, rows).searcher()

    def rank(question: str) -> Ranked:
        terms = dict.fromkeys(analyze.analyze(question))
        queries = [(Occur.Should, query) for term in terms for query in queries_of(schema, term)]
        found = searcher.search(Query.boolean_query(queries), MOST, count=False).hits
        return [(keys[searcher.doc(address)["row"][0]], score) for score, address in found]

    return Index(rank)


def _schema() -> Schema:
    fields = SchemaBuilder().add_integer_field("row", stored=True)
    return fields.add_text_field("text", tokenizer_name="own", index_option="freq").build()


def _filled(schema: Schema, analyzer: TextAnalyzer, rows: Sequence[DirectoryRow]) -> tantivy.Index:
    index = tantivy.Index(schema)
    index.register_tokenizer("own", analyzer)
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for number, row in enumerate(rows):
        writer.add_document(Document(row=number, text=whole(row)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _trigrams() -> TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(Tokenizer.ngram(3, 3, prefix_only=False))
        .filter(Filter.lowercase())
        .build()
    )


def _stems() -> TextAnalyzer:
    words = tantivy.TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase())
    plain = words.filter(Filter.stopword("german")).filter(Filter.stemmer("german"))
    return plain.filter(Filter.ascii_fold()).build()


def _as_it_is(schema: Schema, term: str) -> list[Query]:
    return [Query.term_query(schema, "text", term, "freq")]


def _with_typos(schema: Schema, term: str) -> list[Query]:
    exact = Query.boost_query(Query.term_query(schema, "text", term, "freq"), _EXACT)
    if len(term) <= _SHORT:
        return [exact]
    return [exact, Query.fuzzy_term_query(schema, "text", term, distance=2 if len(term) >= _LONG else 1)]


_VERSION = f"tantivy {version('tantivy')}"
TRIGRAMS = Peer(
    "tantivy 3-Gramm", _VERSION, "eines der Trigramme genügt, bm25", partial(build, _trigrams, _as_it_is)
)
STEMS = Peer(
    "tantivy Stamm",
    _VERSION,
    "deutsche Wortstämme und Stoppwörter, bis zu zwei Tippfehler je Wort, bm25",
    partial(build, _stems, _with_typos),
)
