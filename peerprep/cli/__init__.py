"""The commands of `peerprep`; no Qt."""
