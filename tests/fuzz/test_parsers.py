"""No input, however spoiled, ends in anything but a clear refusal."""

import pytest

from tests.fuzz.parsers import Parser, parsers, run

PARSERS = parsers()


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_spoiled_files_are_read_or_refused(parser: Parser) -> None:
    tried, refused = run(parser, parser.examples)
    assert tried >= parser.examples
    assert refused > 0
