"""Sound in and out; no Qt."""
