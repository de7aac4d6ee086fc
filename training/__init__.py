"""Labelled stories, and how the story check learns from them and is measured on them."""
