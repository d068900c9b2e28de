"""Surnames that sound the same on the phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.sounds import sounds


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("Maier", "Meyer"),
        ("Jaman", "Yaman"),
        ("Nachtwei", "Nachtwey"),
        ("Bairam", "Bayram"),
        ("Aktschay", "Akçay"),
        ("Sensoy", "Senzoy"),
        ("Märka", "Merker"),
        ("Chaban", "Tschaban"),
        ("Onishchuk", "Onischtschuk"),
        ("Schmitt", "Schmidt"),
        ("Volkers", "Folkerz"),
        ("Stal", "Stahl"),
    ],
)
def test_they_sound_the_same(heard: str, name: str) -> None:
    assert set(sounds(heard)) & set(sounds(name))


@pytest.mark.parametrize(
    ("one", "other"), [("Wippich", "Wittich"), ("Müller", "Möller"), ("Krause", "Kruse")]
)
def test_they_sound_different(one: str, other: str) -> None:
    assert not set(sounds(one)) & set(sounds(other))


@given(st.text())
def test_everything_has_a_sound(name: str) -> None:
    assert sounds(name)
