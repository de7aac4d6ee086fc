"""Benchmarks: each prints a table with ratios against the reference it names."""
