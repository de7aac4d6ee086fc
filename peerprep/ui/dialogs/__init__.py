"""Questions that cannot wait."""
