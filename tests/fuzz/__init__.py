"""Inputs nobody thought of, for every parser of strangers' files.

The suite tries some; `python -m tests.fuzz 10000 [PARSER…]` tries that many of each.
"""
