"""Painting that the style and the widgets share; stateless functions."""
