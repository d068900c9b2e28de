"""A Matrix server and people with Element, started by the first test of a process that needs them."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.matrix.element import Element
from tests.matrix.node import FOLDER, Node
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse

Someone = Callable[[str], Element]
"""Called with a first name, gives a new person with Element, whose user id begins with that name."""

_numbers = count(1)


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    with Synapse(tmp_path_factory.mktemp("synapse")) as server:
        yield server


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    if not shutil.which("node") or not (FOLDER / "node_modules").exists():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("needs Node 20 or newer with npm, then `make test`")
    with Node() as process:
        yield process


@pytest.fixture
def someone(node: Node, synapse: Synapse) -> Iterator[Someone]:
    people: list[Element] = []

    def comes(name: str) -> Element:
        people.append(Element(node, synapse, synapse.register(f"{name}{next(_numbers)}")))
        return people[-1]

    yield comes
    for person in people:
        person.close()


@pytest.fixture
def proxy(synapse: Synapse) -> Iterator[Proxy]:
    """What a client is given as its server, to play faults."""
    with Proxy(synapse.url) as between:
        yield between
