"""From the words of an answer to findings on the checklist."""
