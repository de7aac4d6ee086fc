"""The rules of the checklist, one table per family of items."""
