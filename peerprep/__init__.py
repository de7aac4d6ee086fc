"""PeerPrep: rehearse peer-support interviews on your own computer."""

__version__ = "0.1.0"
